package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.partition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final List<String> TIME = List.of("timestamp(0)");

    @Test
    void eachRangeBeginsWhereTheOneBeforeEnds() throws BadBound {
        assertThat(ranges(TIME, false, partition("A", "2017-01-01"), partition("B", "MAXVALUE")))
                .containsExactly(
                        "FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00')",
                        "FOR VALUES FROM ('2017-01-01 00:00:00') TO (MAXVALUE)");
        assertThat(ranges(TIME, true, partition("A", "2017-01-01"), partition("B", "MAXVALUE")))
                .containsExactly("FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00')", "DEFAULT");
    }

    @Test
    void tuplesArePaddedWithMaxvalue() throws BadBound {
        assertThat(ranges(
                        List.of("smallint", "integer"),
                        false,
                        partition("A", 2020, 4),
                        partition("B", 2020, "MAXVALUE"),
                        partition("C", "MAXVALUE", 7)))
                .containsExactly(
                        "FOR VALUES FROM (MINVALUE, MINVALUE) TO (2020, 4)",
                        "FOR VALUES FROM (2020, 4) TO (2020, MAXVALUE)",
                        "FOR VALUES FROM (2020, MAXVALUE) TO (MAXVALUE, MAXVALUE)");
    }

    @Test
    void rawBoundsOfUuidsMayBeShort() throws BadBound {
        assertThat(ranges(List.of("uuid"), false, raw("80"), raw("80000000000000000000000000000001")))
                .containsExactly(
                        "FOR VALUES FROM (MINVALUE) TO ('80000000-0000-0000-0000-000000000000')",
                        "FOR VALUES FROM ('80000000-0000-0000-0000-000000000000')"
                                + " TO ('80000000-0000-0000-0000-000000000001')");
        assertThatThrownBy(() -> ranges(List.of("uuid"), false, raw("80"), raw("8000")))
                .hasMessageContaining("no key can be in partition");
        assertThatThrownBy(() -> new Bounds(List.of("uuid")).lists(List.of(raw("80"))))
                .isInstanceOf(BadBound.class);
    }

    private static OraclePartition raw(String hex) {
        return new OraclePartition(Optional.empty(), List.of(new BoundValue.Raw(hex)), Optional.empty());
    }

    @Test
    void listsKeepNullAndDefault() throws BadBound {
        List<OraclePartition> partitions = List.of(
                partition("A", "it's", "NULL"),
                new OraclePartition(Optional.empty(), List.of(new BoundValue.Text("")), Optional.empty()),
                partition("C", "DEFAULT"));
        assertThat(new Bounds(List.of("varchar(10)"))
                        .lists(partitions).stream().map(PgBound::sql).toList())
                .containsExactly("FOR VALUES IN ('it''s', NULL)", "FOR VALUES IN (NULL)", "DEFAULT");
    }

    @Test
    void boundsOfMoreDigitsThanTheKeyAreTakenUp() throws BadBound {
        assertThat(ranges(List.of("bigint"), false, partition("A", 99.4)))
                .containsExactly("FOR VALUES FROM (MINVALUE) TO (100)");
        assertThat(ranges(List.of("numeric(10,2)"), false, partition("A", 99.411)))
                .containsExactly("FOR VALUES FROM (MINVALUE) TO (99.42)");
        assertThat(ranges(List.of("numeric"), false, partition("A", 99.411)))
                .containsExactly("FOR VALUES FROM (MINVALUE) TO (99.411)");
    }

    @Test
    void refusesWhatNoPartitionCanHave() {
        assertRefused(() -> ranges(List.of("smallint"), false, partition("A", 100000)), "beyond smallint");
        assertRefused(() -> ranges(TIME, false, partition("A", "01/02/03")), "depends on the session's settings");
        assertRefused(() -> ranges(TIME, false, partition("A", "NULL")), "NULL cannot bound partition A");
        assertRefused(
                () -> ranges(
                        List.of("integer", "integer"),
                        false,
                        partition("A", "MAXVALUE", 1),
                        partition("B", "MAXVALUE", "MAXVALUE")),
                "no key can be in partition B");
        assertRefused(
                () -> new Bounds(List.of("integer")).lists(List.of(partition("A", 1.5))),
                "no key can have the value 1.5");
    }

    @Test
    void textForATimeIsReadInOraclesOwnFormat() throws BadBound {
        assertThat(ranges(TIME, false, partition("A", "01-JAN-2017")))
                .containsExactly("FOR VALUES FROM (MINVALUE) TO ('2017-01-01 00:00:00')");
    }

    @Test
    void timesKeepFractionAndEra() {
        assertThat(Bounds.timestamp(LocalDateTime.of(2024, 1, 31, 23, 59, 59, 999_999_000)))
                .isEqualTo("'2024-01-31 23:59:59.999999'");
        assertThat(Bounds.timestamp(LocalDateTime.of(-4711, 1, 1, 0, 0))).isEqualTo("'4712-01-01 00:00:00 BC'");
    }

    /** Oracle: the first partition whose bound is above the key; NULL is above all. */
    @Property(tries = 500)
    void everyKeyGoesToTheCounterpart(
            @ForAll @Size(min = 1, max = 6) @UniqueElements List<@IntRange(min = -50, max = 50) Integer> raw,
            @ForAll boolean open,
            @ForAll boolean nullable,
            @ForAll @IntRange(min = -60, max = 60) int key,
            @ForAll boolean keyIsNull)
            throws BadBound {
        List<Integer> uppers = raw.stream().sorted().toList();
        List<OraclePartition> partitions = new ArrayList<>();
        uppers.forEach(u -> partitions.add(partition("P" + u, u)));
        if (open) {
            partitions.add(partition("PMAX", "MAXVALUE"));
        }
        Optional<BigDecimal> value = nullable && keyIsNull ? Optional.empty() : Optional.of(BigDecimal.valueOf(key));
        int oracle = value.map(v -> (int) uppers.stream()
                        .filter(u -> v.compareTo(BigDecimal.valueOf(u)) >= 0)
                        .count())
                .orElse(uppers.size());
        int expected = oracle < partitions.size() ? oracle : -1;
        assertThat(routed(new Bounds(List.of("integer")).ranges(partitions, Optional.empty(), nullable), value))
                .isEqualTo(expected);
    }

    @Property(tries = 200)
    void everyListedValueGoesToTheCounterpart(
            @ForAll @Size(min = 1, max = 8) Set<@IntRange(min = 0, max = 20) Integer> values,
            @ForAll boolean rest,
            @ForAll boolean nullListed,
            @ForAll @IntRange(min = -1, max = 21) int key)
            throws BadBound {
        List<Integer> listed = List.copyOf(values);
        List<OraclePartition> partitions = new ArrayList<>();
        listed.forEach(v -> partitions.add(
                v.equals(listed.get(0)) && nullListed ? partition("P" + v, v, "NULL") : partition("P" + v, v)));
        if (rest) {
            partitions.add(partition("REST", "DEFAULT"));
        }
        boolean isNull = key < 0;
        int at = isNull ? (nullListed ? 0 : -1) : listed.indexOf(key);
        int expected = at >= 0 ? at : rest ? listed.size() : -1;
        Optional<BigDecimal> value = isNull ? Optional.empty() : Optional.of(BigDecimal.valueOf(key));
        assertThat(routed(new Bounds(List.of("integer")).lists(partitions), value))
                .isEqualTo(expected);
    }

    /** Where PostgreSQL puts a key: the partition whose bound holds it, else DEFAULT, else none. */
    private static int routed(List<PgBound> bounds, Optional<BigDecimal> key) {
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) instanceof PgBound.Range range && key.isPresent() && inside(range, key.get())) {
                return i;
            }
            String text = key.map(BigDecimal::toPlainString).orElse("NULL");
            if (bounds.get(i) instanceof PgBound.In in && in.values().contains(text)) {
                return i;
            }
        }
        return bounds.indexOf(new PgBound.Default());
    }

    private static boolean inside(PgBound.Range range, BigDecimal key) {
        String from = range.from().get(0);
        String to = range.to().get(0);
        return (from.equals("MINVALUE") || key.compareTo(new BigDecimal(from)) >= 0)
                && (to.equals("MAXVALUE") || key.compareTo(new BigDecimal(to)) < 0);
    }

    private static List<String> ranges(List<String> types, boolean maxvalueIsDefault, OraclePartition... partitions)
            throws BadBound {
        return new Bounds(types)
                .ranges(List.of(partitions), Optional.empty(), maxvalueIsDefault).stream()
                        .map(PgBound::sql)
                        .toList();
    }

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(BadBound.class).hasMessageContaining(why);
    }
}
