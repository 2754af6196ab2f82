package dev.partbridge.convert;

import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the partition and subpartition key of a table to which others are partitioned by reference has a value in each row: a foreign
 * key follows no row without one.
 */
final class RootKeys {
    private RootKeys() {}

    /**
     * The columns that divide one level of a root.
     *
     * @param takesNull whether a partition of the level takes rows without a value
     */
    private record Level(List<Identifier> key, boolean range, boolean takesNull) {}

    /** The first column of the key that may be NULL and is not made NOT NULL, as far as the choices go. */
    static Optional<OracleColumn> nullable(OracleTable root, Choices choices) {
        return declaredNullable(root).stream()
                .filter(c -> c.virtualText().isPresent() || !isClosed(root, c))
                .filter(c -> !(infinity(root, choices) && isRange(root, c)))
                .findFirst();
    }

    /** The first that still may be NULL, when the choices were found to be possible or not. */
    static Optional<OracleColumn> nullable(Draft root) {
        return declaredNullable(root.oracle).stream()
                .filter(c -> !root.column(root.names(List.of(c.name())).get(0)).notNull())
                .findFirst();
    }

    /** Why a table by reference is left out, and what keeps it. */
    static String refusal(OracleTable child, OracleTable root, OracleColumn column) {
        boolean below = root.partitioning().map(Partitioning::key).orElse(List.of()).stream()
                .noneMatch(k -> k.equals(column.name()));
        return child.name() + " is partitioned by reference to " + root.name() + ", whose "
                + (below ? "subpartition" : "partition") + " key " + column.name()
                + " may be NULL; the table is left out"
                + (isRange(root, column)
                        ? ", unless rule null-keys of " + root.name() + " is infinity, or the key NOT NULL."
                        : ", unless the key is NOT NULL.");
    }

    /** Rule null-keys can give rows without it a value. */
    private static boolean isRange(OracleTable root, OracleColumn column) {
        return levels(root).stream().anyMatch(l -> l.range() && l.key().contains(column.name()));
    }

    private static boolean infinity(OracleTable root, Choices choices) {
        return NullKeysRule.of(choices.of(NullKeysRule.ID, root.name())) == NullKeysRule.INFINITY;
    }

    /** Oracle refuses a row without key where no partition takes it (ORA-14400): then the columns are NOT NULL. */
    static void close(Draft root, Findings findings) {
        for (OracleColumn column : declaredNullable(root.oracle)) {
            if (column.virtualText().isPresent()
                    || !isClosed(root.oracle, column)
                    || !root.knows(List.of(column.name()))) {
                continue;
            }
            Identifier name = root.names(List.of(column.name())).get(0);
            root.replace(root.column(name).asNotNull());
            findings.add(
                    "PB-REF-019",
                    ObjectId.column(root.oracle.name(), column.name()),
                    column.position().or(root.oracle::position),
                    "Partition key " + column.name() + " of " + root.oracle.name()
                            + " becomes NOT NULL: no partition takes a row without it.");
        }
    }

    private static List<OracleColumn> declaredNullable(OracleTable root) {
        return levels(root).stream()
                .flatMap(l -> l.key().stream())
                .distinct()
                .flatMap(k -> root.column(k).stream())
                .filter(c -> !c.notNull())
                .toList();
    }

    /** A level that the column divides takes no row without it. */
    private static boolean isClosed(OracleTable root, OracleColumn column) {
        return levels(root).stream().anyMatch(l -> l.key().contains(column.name()) && !l.takesNull());
    }

    private static List<Level> levels(OracleTable root) {
        Partitioning own = root.partitioning().orElseThrow();
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(own.key(), own instanceof Partitioning.Range, takesNull(own)));
        List<OraclePartition> below = own.partitions().stream()
                .flatMap(p -> p.subpartitions().stream())
                .toList();
        root.subpartitioning()
                .ifPresent(s ->
                        levels.add(new Level(s.key(), s.kind() == Subpartitioning.Kind.RANGE, takesNull(s, below))));
        return levels;
    }

    private static boolean takesNull(Partitioning own) {
        if (own instanceof Partitioning.Range) {
            return own.key().size() > 1 || NullPlacement.isOpen(own.partitions());
        }
        return !(own instanceof Partitioning.ByList list)
                || list.automatic()
                || list.key().size() > 1
                || listsNull(list.partitions());
    }

    private static boolean takesNull(Subpartitioning below, List<OraclePartition> partitions) {
        return switch (below.kind()) {
            case HASH -> true;
            case RANGE -> below.key().size() > 1 || NullPlacement.isOpen(partitions);
            case LIST -> below.automatic() || below.key().size() > 1 || listsNull(partitions);
        };
    }

    private static boolean listsNull(List<OraclePartition> partitions) {
        return partitions.stream()
                .flatMap(p -> p.bound().stream())
                .anyMatch(b -> b instanceof BoundValue.Null || b instanceof BoundValue.Default);
    }
}
