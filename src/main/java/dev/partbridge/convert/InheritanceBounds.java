package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The bounds of one level of children as conditions, true or false and never unknown: a CHECK that is unknown would let
 * NULL in. IS DISTINCT FROM is not used, since constraint exclusion cannot prove it.
 */
final class InheritanceBounds {
    private final List<KeySql> key;
    private final List<PgPartition> partitions;
    private final boolean nulls;

    /**
     * For one level.
     *
     * @param nulls keys with NULL are where Oracle has them; else a range refuses them
     */
    InheritanceBounds(List<KeySql> key, List<PgPartition> partitions, boolean nulls) {
        this.key = List.copyOf(key);
        this.partitions = List.copyOf(partitions);
        this.nulls = nulls;
    }

    /**
     * The condition for the rows of one child.
     *
     * @return absent for a child that takes every row
     */
    Optional<String> condition(PgBound bound) {
        if (bound instanceof PgBound.Default) {
            List<List<String>> listed = new ArrayList<>();
            partitions.forEach(p -> listed.addAll(possible(tuples(p.bound()))));
            return partitions.stream().anyMatch(p -> p.bound() instanceof PgBound.Range)
                    ? new RangeConditions(key).condition(above(), true)
                    : new ListConditions(key).others(listed);
        }
        return bound instanceof PgBound.Range range
                ? new RangeConditions(key).condition(range, nulls)
                : Optional.of(new ListConditions(key).listed(listed(bound)));
    }

    private List<List<String>> listed(PgBound bound) {
        List<List<String>> possible = possible(tuples(bound));
        return possible.isEmpty() ? tuples(bound) : possible;
    }

    /** Without those that have NULL in a column that takes none: beside them the planner proves less. */
    private List<List<String>> possible(List<List<String>> tuples) {
        return tuples.stream()
                .filter(t -> IntStream.range(0, t.size())
                        .noneMatch(i -> t.get(i).equals("NULL") && !key.get(i).nullable()))
                .toList();
    }

    /** The MAXVALUE partition that takes NULL: from the last bound up. */
    private PgBound.Range above() {
        List<String> last = List.of();
        List<String> open = key.stream().map(k -> "MAXVALUE").toList();
        for (PgPartition partition : partitions) {
            if (partition.bound() instanceof PgBound.Range range) {
                last = range.to();
            }
        }
        return new PgBound.Range(last, open);
    }

    /** What a list names; nothing for another bound. */
    static List<List<String>> tuples(PgBound bound) {
        if (bound instanceof PgBound.InTuples in) {
            return in.tuples();
        }
        return bound instanceof PgBound.In in
                ? in.values().stream().map(List::of).toList()
                : List.of();
    }
}
