package dev.partbridge.convert;

import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * Whether the partition key of a table to which others are partitioned by reference has a value in each row: a foreign
 * key follows no row without one.
 */
final class RootKeys {
    private RootKeys() {}

    /** The first column of the key that may be NULL and is not made NOT NULL, as far as the choices go. */
    static Optional<OracleColumn> nullable(OracleTable root, Choices choices) {
        List<OracleColumn> columns = declaredNullable(root);
        boolean none = !takesNull(root)
                && columns.stream().allMatch(c -> c.virtualText().isEmpty());
        return none || (byChoice(root) && infinity(root, choices))
                ? Optional.empty()
                : columns.stream().findFirst();
    }

    /** The first that still may be NULL, when the choices were found to be possible or not. */
    static Optional<Identifier> nullable(Draft root) {
        return declaredNullable(root.oracle).stream()
                .map(OracleColumn::name)
                .filter(c -> !root.column(root.names(List.of(c)).get(0)).notNull())
                .findFirst();
    }

    /** Why a table by reference is left out, and what keeps it. */
    static String refusal(OracleTable child, OracleTable root, Identifier column) {
        return child.name() + " is partitioned by reference to " + root.name() + ", whose partition key " + column
                + " may be NULL; the table is left out"
                + (byChoice(root)
                        ? ", unless rule null-keys of " + root.name() + " is infinity, or the key NOT NULL."
                        : ", unless the key is NOT NULL.");
    }

    /** Rule null-keys can give its rows without key a value. */
    private static boolean byChoice(OracleTable root) {
        return root.partitioning().filter(p -> p instanceof Partitioning.Range).isPresent();
    }

    private static boolean infinity(OracleTable root, Choices choices) {
        return NullKeysRule.of(choices.of(NullKeysRule.ID, root.name())) == NullKeysRule.INFINITY;
    }

    /** Oracle refuses a row without key where no partition takes it (ORA-14400): then the columns are NOT NULL. */
    static void close(Draft root, Findings findings) {
        if (takesNull(root.oracle)) {
            return;
        }
        for (OracleColumn column : declaredNullable(root.oracle)) {
            if (column.virtualText().isPresent() || !root.knows(List.of(column.name()))) {
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
        return root.partitioning().map(Partitioning::key).orElse(List.of()).stream()
                .flatMap(k -> root.column(k).stream())
                .filter(c -> !c.notNull())
                .toList();
    }

    private static boolean takesNull(OracleTable root) {
        Partitioning own = root.partitioning().orElseThrow();
        if (own instanceof Partitioning.Range) {
            return own.key().size() > 1 || NullPlacement.isOpen(own.partitions());
        }
        return !(own instanceof Partitioning.ByList list)
                || list.automatic()
                || list.key().size() > 1
                || list.partitions().stream()
                        .flatMap(p -> p.bound().stream())
                        .anyMatch(b -> b instanceof BoundValue.Null || b instanceof BoundValue.Default);
    }
}
