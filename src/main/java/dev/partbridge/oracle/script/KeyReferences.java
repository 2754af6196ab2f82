package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.Constraints;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The foreign keys of other tables that refer to a key: they hold it where it is, or go with it by CASCADE. */
final class KeyReferences {
    private final Alteration alteration;
    private final TableDraft table;

    KeyReferences(Alteration alteration) {
        this.alteration = alteration;
        this.table = alteration.table();
    }

    /** What refers to a key goes with it, or keeps it where it is. */
    void drop(OracleConstraint key, boolean cascade, String code) {
        if (!(key instanceof OracleConstraint.PrimaryKey) && !(key instanceof OracleConstraint.Unique)) {
            return;
        }
        ModelBuilder model = alteration.model();
        for (TableDraft child : model.referencing(table)) {
            for (OracleConstraint foreign : List.copyOf(child.constraints())) {
                if (!model.refersTo(child, foreign, table) || !targets(foreign, key)) {
                    continue;
                }
                boolean byReference = child.partitioning().orElse(null) instanceof Partitioning.Reference own
                        && foreign.name().equals(Optional.of(own.constraint()));
                if (!cascade || byReference) {
                    throw new Refused(
                            byReference ? "ORA-14668" : code,
                            child.name() + " refers to the key by its foreign key "
                                    + foreign.name().map(Identifier::text).orElse("without name"),
                            byReference
                                    ? "Drop " + child.name() + ", which is partitioned by it, first"
                                    : "Add CASCADE, or drop the foreign key first");
                }
                alteration.elsewhere(() -> child.remove(foreign));
            }
        }
    }

    /** A key that enabled foreign keys refer to is disabled with them (ORA-02297). */
    void disable(OracleConstraint key, boolean cascade) {
        ModelBuilder model = alteration.model();
        if (!(key instanceof OracleConstraint.PrimaryKey) && !(key instanceof OracleConstraint.Unique)) {
            return;
        }
        for (TableDraft child : model.referencing(table)) {
            for (OracleConstraint foreign : child.constraints()) {
                if (!model.refersTo(child, foreign, table)
                        || !targets(foreign, key)
                        || !foreign.state().enabled()) {
                    continue;
                }
                if (!cascade) {
                    throw new Refused(
                            "ORA-02297",
                            child.name() + " refers to the key by its enabled foreign key "
                                    + foreign.name().map(Identifier::text).orElse("without name"),
                            "Add CASCADE, or disable the foreign key first");
                }
                State state = foreign.state();
                alteration.elsewhere(() -> child.change(c -> c.equals(foreign)
                        ? Constraints.with(
                                c,
                                new State(false, false, state.deferrable(), state.initiallyDeferred(), state.index()))
                        : c));
            }
        }
    }

    private static boolean targets(OracleConstraint foreign, OracleConstraint key) {
        List<Identifier> columns = ((OracleConstraint.ForeignKey) foreign).parentColumns();
        return columns.isEmpty()
                ? key instanceof OracleConstraint.PrimaryKey
                : new HashSet<>(columns).equals(new HashSet<>(key.columns()));
    }
}
