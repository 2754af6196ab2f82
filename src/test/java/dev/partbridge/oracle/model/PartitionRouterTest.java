package dev.partbridge.oracle.model;

import static dev.partbridge.oracle.model.TableOf.partition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.api.Test;

class PartitionRouterTest {
    private static final BoundValue NULL = new BoundValue.Null();
    private static final BoundValue MAX = new BoundValue.MaxValue();

    @Test
    void boundsAreHalfOpenAndNullNeedsMaxvalue() {
        PartitionRouter closed = numbers(partition("A", num("0")), partition("B", num("10")));
        PartitionRouter open = numbers(partition("A", num("0")), partition("B", num("10")), partition("C", MAX));

        assertThat(route(closed, num("-1"), num("0"), num("9.999"), num("10"), NULL))
                .containsExactly(at(0), at(1), at(1), none(), none());
        assertThat(route(open, num("10"), num("1e40"), NULL)).containsExactly(at(2), at(2), at(2));
    }

    @Test
    void tuplesCompareColumnByColumn() {
        PartitionRouter router = PartitionRouter.of(TableOf.name("T")
                        .column("Y", OracleType.of("NUMBER"))
                        .column("M", OracleType.of("NUMBER"))
                        .range(
                                List.of("Y", "M"),
                                List.of(
                                        partition("A", num("2020"), num("4")),
                                        partition("B", num("2020"), MAX),
                                        partition("C", num("2021"), num("1"))))
                        .build())
                .orElseThrow();

        assertThat(router.route(List.of(num("2019"), NULL))).isEqualTo(at(0));
        assertThat(router.route(List.of(num("2020"), num("3")))).isEqualTo(at(0));
        assertThat(router.route(List.of(num("2020"), num("4")))).isEqualTo(at(1));
        assertThat(router.route(List.of(num("2020"), NULL))).isEqualTo(at(1));
        assertThat(router.route(List.of(num("2021"), num("0")))).isEqualTo(at(2));
        assertThat(router.route(List.of(num("2021"), NULL))).isEqualTo(none());
        assertThat(router.route(List.of(NULL, num("0")))).isEqualTo(none());
    }

    @Test
    void timesKeepTheirFraction() {
        LocalDateTime bound = LocalDateTime.of(2024, 2, 1, 0, 0);
        PartitionRouter router = router("TIMESTAMP", partition("A", time(bound)), partition("B", MAX));

        assertThat(route(router, time(bound.minusNanos(1)), time(bound))).containsExactly(at(0), at(1));
    }

    @Property
    void rangesOfOneTimeAreToldFromNumbers(
            @ForAll("moments") List<LocalDateTime> bounds,
            @ForAll boolean open,
            @ForAll("moments") List<LocalDateTime> keys) {
        List<OraclePartition> partitions = new ArrayList<>();
        new TreeSet<>(bounds).forEach(b -> partitions.add(partition("P" + partitions.size(), time(b))));
        if (open || partitions.isEmpty()) {
            partitions.add(partition("REST", MAX));
        }
        PartitionRouter router = router("TIMESTAMP", partitions.toArray(OraclePartition[]::new));
        TimeRanges times = router.times().orElseThrow();
        List<LocalDateTime> asked = new ArrayList<>(keys);
        bounds.forEach(b -> asked.addAll(List.of(b, b.minusNanos(1), b.plusNanos(1))));

        assertThat(asked.stream().map(k -> times.place(k.toEpochSecond(ZoneOffset.UTC), k.getNano())))
                .isEqualTo(asked.stream()
                        .map(k -> router.route(List.of(time(k))).orElse(-1))
                        .toList());
        assertThat(times.ofUnbounded()).isEqualTo(router.route(List.of(NULL)).orElse(-1));
    }

    @Test
    void onlyRangesOfOneTimeAreToldFromNumbers() {
        assertThat(numbers(partition("A", num("0"))).times()).isEmpty();
        assertThat(router("DATE", partition("A", MAX)).times()).isPresent();
    }

    @Provide
    Arbitrary<List<LocalDateTime>> moments() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.of(1969, 12, 31, 0, 0), LocalDateTime.of(1970, 1, 2, 0, 0))
                .ofPrecision(ChronoUnit.NANOS)
                .list()
                .ofMaxSize(20);
    }

    @Test
    void textComparesByCodePoints() {
        PartitionRouter router = router("VARCHAR2", partition("A", text("\uFF5E")), partition("B", MAX));

        assertThat(route(router, text("\uFF5D"), text("\uD83D\uDE00"), text("")))
                .containsExactly(at(0), at(1), at(1));
    }

    @Test
    void charKeysComparePadded() {
        PartitionRouter range = router("CHAR", partition("A", text("b")), partition("B", text("c")));
        PartitionRouter list = listed("CHAR", partition("A", text("X ")), partition("B", text(" ")));

        assertThat(route(range, text("a  "), text("b  "), text("b\t"), text("c ")))
                .containsExactly(at(0), at(1), at(0), none());
        assertThat(route(list, text("X"), text("X   "), text("   "), NULL))
                .containsExactly(at(0), at(0), at(1), none());
    }

    @Test
    void varcharKeysDoNotComparePadded() {
        PartitionRouter router =
                listed("VARCHAR2", partition("A", text("X")), partition("B", new BoundValue.Default()));

        assertThat(route(router, text("X"), text("X "), text("x"), text(""), NULL))
                .containsExactly(at(0), at(1), at(1), at(1), at(1));
    }

    @Test
    void listTakesNullWhereItIsNamed() {
        PartitionRouter router = listed("NUMBER", partition("A", num("1.0"), NULL), partition("B", num("2")));

        assertThat(route(router, num("1"), num("1.00"), NULL, num("2"), num("3")))
                .containsExactly(at(0), at(0), at(0), at(1), none());
    }

    @Test
    void emptyTextInAListIsNull() {
        PartitionRouter router = listed("VARCHAR2", partition("A", text("")), partition("B", text("b")));

        assertThat(route(router, NULL, text(""), text("b"))).containsExactly(at(0), at(0), at(1));
    }

    @Test
    void whatCannotBeToldIsAbsent() {
        assertThat(PartitionRouter.of(TableOf.name("PLAIN").build())).isEmpty();
        assertThat(PartitionRouter.of(keyed("TIMESTAMP WITH TIME ZONE")
                        .range(List.of("K"), List.of())
                        .build()))
                .isEmpty();
        assertThat(PartitionRouter.of(keyed("DATE")
                        .range(List.of("K"), List.of(partition("A", text("01-JAN-24"))))
                        .build()))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        PartitionRouter router = numbers(partition("A", MAX));

        assertThatThrownBy(() -> router.route(List.of(text("x")))).hasMessage("'x' is no value of a NUMBER key");
        assertThatThrownBy(() -> router.route(List.of())).hasMessage("a key of 0 values where [K] is the key");
    }

    /** The specification in plain words: the first partition whose bound is above the key. */
    @Property(tries = 500)
    void rangeAgreesWithTheSpecification(
            @ForAll("tuples") List<List<Integer>> bounds, @ForAll("key") List<Integer> key) {
        List<List<Integer>> sorted = List.copyOf(distinctSorted(bounds));
        List<OraclePartition> partitions = sorted.stream()
                .map(b -> partition("P", bound(b.get(0)), bound(b.get(1))))
                .toList();
        PartitionRouter router = PartitionRouter.of(TableOf.name("T")
                        .column("A", OracleType.of("NUMBER"))
                        .column("B", OracleType.of("NUMBER"))
                        .range(List.of("A", "B"), partitions)
                        .build())
                .orElseThrow();

        OptionalInt expected = none();
        for (int i = sorted.size() - 1; i >= 0; i--) {
            if (compare(key, sorted.get(i)) < 0) {
                expected = at(i);
            }
        }
        assertThat(router.route(List.of(bound(key.get(0)), bound(key.get(1))))).isEqualTo(expected);
    }

    /** 8 stands for NULL, 9 for MAXVALUE: so the order of numbers is Oracle's order. */
    @Provide
    Arbitrary<List<List<Integer>>> tuples() {
        Arbitrary<Integer> part = Arbitraries.of(0, 1, 2, 3, 4, 5, 9);
        return part.list().ofSize(2).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Integer>> key() {
        return Arbitraries.integers()
                .between(0, 8)
                .filter(i -> i < 6 || i == 8)
                .list()
                .ofSize(2);
    }

    private static SortedSet<List<Integer>> distinctSorted(List<List<Integer>> tuples) {
        SortedSet<List<Integer>> sorted = new TreeSet<>(PartitionRouterTest::compare);
        sorted.addAll(tuples);
        return sorted;
    }

    private static int compare(List<Integer> left, List<Integer> right) {
        int first = left.get(0).compareTo(right.get(0));
        return first != 0 ? first : left.get(1).compareTo(right.get(1));
    }

    private static BoundValue bound(int value) {
        return value == 9 ? MAX : value == 8 ? NULL : num(String.valueOf(value));
    }

    private static List<OptionalInt> route(PartitionRouter router, BoundValue... keys) {
        return List.of(keys).stream().map(k -> router.route(List.of(k))).toList();
    }

    private static PartitionRouter numbers(OraclePartition... partitions) {
        return router("NUMBER", partitions);
    }

    private static PartitionRouter router(String type, OraclePartition... partitions) {
        return PartitionRouter.of(
                        keyed(type).range(List.of("K"), List.of(partitions)).build())
                .orElseThrow();
    }

    private static PartitionRouter listed(String type, OraclePartition... partitions) {
        return PartitionRouter.of(keyed(type).list("K", List.of(partitions)).build())
                .orElseThrow();
    }

    private static TableOf keyed(String type) {
        return TableOf.name("T").column("K", OracleType.of(type));
    }

    private static OptionalInt at(int index) {
        return OptionalInt.of(index);
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }

    private static BoundValue num(String digits) {
        return new BoundValue.Num(new BigDecimal(digits));
    }

    private static BoundValue text(String value) {
        return new BoundValue.Text(value);
    }

    private static BoundValue time(LocalDateTime value) {
        return new BoundValue.Time(value);
    }
}
