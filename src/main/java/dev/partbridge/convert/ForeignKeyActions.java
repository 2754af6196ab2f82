package dev.partbridge.convert;

import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.sql.PostgresSql;

/**
 * What a foreign key does when the row it references goes or changes, and when it looks.
 *
 * @param onDelete SQL of the action without ON DELETE; empty for none
 * @param onUpdateCascade takes the rows of a parent along whose key changes
 * @param deferrable SQL such as {@code DEFERRABLE INITIALLY DEFERRED}; empty for none
 */
record ForeignKeyActions(String onDelete, boolean onUpdateCascade, String deferrable) {
    private static final String AT_COMMIT = "DEFERRABLE INITIALLY DEFERRED";

    /** As in Oracle. */
    static ForeignKeyActions asInOracle(ForeignKey foreignKey) {
        return new ForeignKeyActions(sql(foreignKey.onDelete()), false, deferrable(foreignKey));
    }

    /**
     * To a registry. A row that names itself, or one behind it in the same statement, is checked before the trigger has
     * put what it names into the registry; Oracle looks when the statement is done.
     */
    static ForeignKeyActions toRegistry(Draft draft, Draft parent, ForeignKey foreignKey, Findings told) {
        ForeignKeyActions asInOracle = asInOracle(foreignKey);
        if (!draft.name.equals(parent.name) || asInOracle.deferrable.equals(AT_COMMIT)) {
            return asInOracle;
        }
        ForeignKeys.tell(
                told,
                "PB-KEY-054",
                draft,
                foreignKey,
                "is checked at COMMIT, since a row may name itself, and comes into the registry only when it is stored.");
        return new ForeignKeyActions(asInOracle.onDelete, false, AT_COMMIT);
    }

    /**
     * Of a foreign key that is no part of the partitioning. Before 15 a move between partitions is a delete to it, and
     * nothing moves its rows first: CASCADE would delete them.
     */
    static ForeignKeyActions ordinary(
            Draft draft, Draft parent, ForeignKey foreignKey, int targetMajor, Findings told) {
        OnDelete action = foreignKey.onDelete();
        if (action == OnDelete.NO_ACTION || !parent.declarative() || targetMajor >= KeyMovesRule.FIRST_CASCADE) {
            return asInOracle(foreignKey);
        }
        ForeignKeys.tell(
                told,
                "PB-REF-007",
                draft,
                foreignKey,
                "is ON DELETE " + sql(action) + ", which in PostgreSQL " + targetMajor
                        + " would strike the children of a row of " + parent.oracle.name()
                        + " that moves to another partition, without an error; the action is left out.");
        return new ForeignKeyActions("", false, deferrable(foreignKey));
    }

    /**
     * Of the one that partitions the table by reference: by rule {@code key-moves} of the parent. Where it holds the
     * partition key as it is in Oracle, that key stays while rows reference it, as it does there.
     */
    static ForeignKeyActions partitioning(
            Draft draft, Draft parent, ForeignKey foreignKey, int targetMajor, Findings told) {
        if (draft.lookup.isEmpty()) {
            return asInOracle(foreignKey);
        }
        String onDelete = keepingTheKey(draft, foreignKey, targetMajor, told);
        switch (parent.keyMoves) {
            case CASCADE -> {
                ForeignKeys.tell(
                        told,
                        "PB-REF-017",
                        draft,
                        foreignKey,
                        "takes rows along with their row of " + parent.oracle.name()
                                + " by ON UPDATE CASCADE, but not in a session of replication.");
                return new ForeignKeyActions(onDelete, true, deferrable(foreignKey));
            }
            case TRIGGERS -> {
                ForeignKeys.tell(
                        told,
                        "PB-REF-016",
                        draft,
                        foreignKey,
                        "is checked at COMMIT, since a trigger of " + parent.oracle.name()
                                + " moves the rows before their parent"
                                + (targetMajor < KeyMovesRule.FIRST_CASCADE
                                        ? "; in PostgreSQL " + targetMajor
                                                + " ON UPDATE CASCADE does not survive a move to another partition."
                                        : "."));
                return new ForeignKeyActions(onDelete, false, AT_COMMIT);
            }
            case REFUSE ->
                ForeignKeys.tell(
                        told,
                        "PB-REF-008",
                        draft,
                        foreignKey,
                        "keeps a row of " + parent.oracle.name()
                                + " that has children from getting another partition key.");
        }
        return new ForeignKeyActions(onDelete, false, deferrable(foreignKey));
    }

    /** The partition key that was added stays: without it the row would have to move. */
    private static String keepingTheKey(Draft draft, ForeignKey foreignKey, int targetMajor, Findings told) {
        if (foreignKey.onDelete() != OnDelete.SET_NULL) {
            return sql(foreignKey.onDelete());
        }
        if (targetMajor >= KeyMovesRule.FIRST_CASCADE) {
            return "SET NULL (" + PostgresSql.list(draft.names(foreignKey.columns())) + ")";
        }
        ForeignKeys.tell(
                told,
                "PB-REF-007",
                draft,
                foreignKey,
                "is ON DELETE SET NULL, which in PostgreSQL " + targetMajor
                        + " would empty the partition key too; the action is left out.");
        return "";
    }

    private static String sql(OnDelete action) {
        return switch (action) {
            case NO_ACTION -> "";
            case CASCADE -> "CASCADE";
            case SET_NULL -> "SET NULL";
        };
    }

    private static String deferrable(ForeignKey foreignKey) {
        if (!foreignKey.state().deferrable()) {
            return "";
        }
        return foreignKey.state().initiallyDeferred() ? AT_COMMIT : "DEFERRABLE";
    }
}
