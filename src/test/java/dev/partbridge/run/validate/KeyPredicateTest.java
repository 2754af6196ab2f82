package dev.partbridge.run.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyPredicateTest {
    private static final PgPartition DEFAULT = partition(new PgBound.Default());

    @Test
    void aRangeIsAskedByItsBounds() {
        PgPartition first = range(List.of("MINVALUE"), List.of("10"));
        PgPartition second = range(List.of("10"), List.of("20"));
        PgPartition last = range(List.of("20"), List.of("MAXVALUE"));
        assertThat(conditions(false, first, second, last)).containsExactly("k < 10", "k >= 10 AND k < 20", "k >= 20");
        assertThat(conditions(false, range(List.of("MINVALUE"), List.of("MAXVALUE"))))
                .containsExactly("k IS NOT NULL");
    }

    @Test
    void aTupleIsAskedByItsLowerBound() {
        KeyPredicate predicate = new KeyPredicate(List.of("a", "b"), List.of(), false);
        assertThat(predicate.of(range(List.of("2020", "4"), List.of("2021", "MAXVALUE"))))
                .contains("a = 2020 AND b = 4");
        assertThat(predicate.of(range(List.of("MINVALUE", "MINVALUE"), List.of("2020", "4"))))
                .isEmpty();
    }

    @Test
    void aListIsAskedByItsValues() {
        PgPartition some = in("'M'", "'F'");
        PgPartition none = in("'x'", "NULL");
        assertThat(conditions(true, some, none, DEFAULT))
                .containsExactly(
                        "k IN ('M', 'F')",
                        "(k IN ('x') OR k IS NULL)",
                        "k <> 'M' AND k <> 'F' AND k <> 'x' AND k IS NOT NULL");
    }

    @Test
    void defaultTakesNullUnlessAListNamesIt() {
        assertThat(conditions(true, in("'M'"), DEFAULT)).containsExactly("k IN ('M')", "k IS NULL");
    }

    @Test
    void aNullThatCannotBeIsNotAskedFor() {
        assertThat(conditions(false, in("NULL"), DEFAULT)).containsExactly("", "");
        assertThat(conditions(false, in("NULL"), in("'M'"), DEFAULT)).containsExactly("", "k IN ('M')", "k <> 'M'");
    }

    private static List<String> conditions(boolean nullable, PgPartition... partitions) {
        KeyPredicate predicate = new KeyPredicate(List.of("k"), List.of(partitions), nullable);
        return Arrays.stream(partitions).map(p -> predicate.of(p).orElse("")).toList();
    }

    private static PgPartition range(List<String> from, List<String> to) {
        return partition(new PgBound.Range(from, to));
    }

    private static PgPartition in(String... values) {
        return partition(new PgBound.In(List.of(values)));
    }

    private static PgPartition partition(PgBound bound) {
        return new PgPartition(
                Identifier.of("t_p"),
                bound,
                List.of(),
                PgPartition.Role.COUNTERPART,
                Optional.empty(),
                Optional.empty());
    }
}
