package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Each bad row is told once, each good row goes in once, whatever the places. */
class BisectionTest {
    @Property(tries = 300)
    void partsGoodFromBad(@ForAll Set<@IntRange(max = 60) Integer> bad, @ForAll @IntRange(max = 60) int rows)
            throws SQLException {
        List<Integer> loaded = new ArrayList<>();
        List<Integer> refused = new ArrayList<>();
        Bisection bisection = new Bisection(
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        if (bad.contains(i)) {
                            throw new SQLException("bad", "22001");
                        }
                    }
                    for (int i = from; i < to; i++) {
                        loaded.add(i);
                    }
                },
                (row, refusal) -> refused.add(row));

        bisection.load(0, rows);

        Set<Integer> expected = new TreeSet<>(bad);
        expected.removeIf(row -> row >= rows);
        assertThat(refused).containsExactlyElementsOf(expected);
        assertThat(loaded)
                .hasSize(rows - expected.size())
                .doesNotHaveDuplicates()
                .noneMatch(expected::contains);
    }

    @Test
    void doesNotTakeAMissingTableForABadRow() {
        Bisection bisection = new Bisection(
                (from, to) -> {
                    throw new SQLException("relation does not exist", "42P01");
                },
                (row, refusal) -> {
                    throw new AssertionError("refused " + row);
                });

        assertThatThrownBy(() -> bisection.load(0, 5)).hasMessage("relation does not exist");
    }
}
