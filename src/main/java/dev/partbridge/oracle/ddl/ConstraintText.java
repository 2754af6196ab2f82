package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.List;
import java.util.stream.Collectors;

/** A constraint as it stands behind the columns. */
final class ConstraintText {
    private ConstraintText() {}

    static String of(OracleConstraint constraint) {
        return constraint
                        .name()
                        .map(n -> "CONSTRAINT " + OracleSql.quote(n) + " ")
                        .orElse("")
                + kind(constraint)
                + state(constraint.state());
    }

    private static String kind(OracleConstraint constraint) {
        if (constraint instanceof OracleConstraint.PrimaryKey) {
            return "PRIMARY KEY " + columns(constraint.columns());
        }
        if (constraint instanceof OracleConstraint.Unique) {
            return "UNIQUE " + columns(constraint.columns());
        }
        if (constraint instanceof OracleConstraint.ForeignKey key) {
            return "FOREIGN KEY " + columns(key.columns()) + " REFERENCES " + OracleSql.quote(key.parent())
                    + (key.parentColumns().isEmpty() ? "" : " " + columns(key.parentColumns()))
                    + onDelete(key.onDelete());
        }
        return "CHECK (" + ((OracleConstraint.Check) constraint).condition() + ")";
    }

    private static String onDelete(OracleConstraint.OnDelete action) {
        return switch (action) {
            case CASCADE -> " ON DELETE CASCADE";
            case SET_NULL -> " ON DELETE SET NULL";
            case NO_ACTION -> "";
        };
    }

    private static String state(OracleConstraint.State state) {
        return (state.deferrable() ? " DEFERRABLE" : "")
                + (state.initiallyDeferred() ? " INITIALLY DEFERRED" : "")
                + state.index().map(ConstraintText::index).orElse("")
                + (state.enabled() ? state.validated() ? "" : " ENABLE NOVALIDATE" : " DISABLE");
    }

    private static String index(IndexStorage storage) {
        String words = storage.tablespace()
                        .map(t -> " TABLESPACE " + OracleSql.quote(t))
                        .orElse("")
                + (storage.local() ? " LOCAL" : "");
        return words.isEmpty() ? "" : " USING INDEX" + words;
    }

    /** {@code ("A", "B")}. */
    static String columns(List<Identifier> columns) {
        return columns.stream().map(OracleSql::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
