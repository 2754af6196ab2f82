package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a change of the parent's partitions does to a table partitioned by reference to it: it has one partition for each
 * of the parent's, or for each of its subpartitions (VLDB and Partitioning Guide, Reference Partitioning).
 */
public final class ReferenceFollow {
    private ReferenceFollow() {}

    /** The partitions that hold a table's rows, as a child has them: names without bounds. */
    public static List<OraclePartition> leaves(List<OraclePartition> partitions) {
        List<OraclePartition> leaves = new ArrayList<>();
        partitions.forEach(p -> leaves.addAll(p.subpartitions().isEmpty() ? List.of(p) : p.subpartitions()));
        return leaves.stream()
                .map(p -> new OraclePartition(p.name(), List.of(), List.of(), false, Optional.empty(), p.position()))
                .toList();
    }

    /**
     * The child's partitions afterwards.
     *
     * @param before the parent's leaves, to which the child's names belong
     * @param after the parent's leaves now
     * @param given DEPENDENT TABLES: what the new ones are called, in order; empty for the parent's own names
     */
    public static Partitioning.Reference follow(
            Partitioning.Reference child,
            List<OraclePartition> before,
            List<OraclePartition> after,
            List<OraclePartition> given) {
        boolean own = !child.partitions().isEmpty() && child.partitions().size() == before.size();
        List<OraclePartition> names = own ? child.partitions() : before;
        if (before.size() == after.size() && changedInPlace(before, after)) {
            // RENAME PARTITION of the parent leaves the child's names as they are
            return own || before.equals(after) ? child : new Partitioning.Reference(child.constraint(), names);
        }
        if (!own && given.isEmpty()) {
            // it inherits all names
            return child;
        }
        List<OraclePartition> old = new ArrayList<>(before);
        List<OraclePartition> free = new ArrayList<>(names);
        List<OraclePartition> now = new ArrayList<>();
        int next = 0;
        for (OraclePartition leaf : after) {
            int at = old.indexOf(leaf);
            if (at >= 0) {
                now.add(free.remove(at));
                old.remove(at);
            } else {
                now.add(next < given.size() ? given.get(next) : leaf);
                next++;
            }
        }
        return new Partitioning.Reference(child.constraint(), now);
    }

    /** One of them has another name: each is the one it was. */
    private static boolean changedInPlace(List<OraclePartition> before, List<OraclePartition> after) {
        int differing = 0;
        for (int i = 0; i < before.size(); i++) {
            differing += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return differing <= 1;
    }
}
