package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionFlaw;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/** What Oracle would have refused: names of columns that are not there, bounds out of order. */
final class ModelChecks {
    private final Findings findings;

    ModelChecks(Findings findings) {
        this.findings = findings;
    }

    void check(OracleModel model) {
        for (OracleTable table : model.tables()) {
            if (table.organization() == OracleTable.Organization.OBJECT) {
                continue;
            }
            for (OracleConstraint constraint : table.constraints()) {
                columns(table, constraint.columns(), constraint.position(), "a constraint");
            }
            PartitionFlaw.of(table).forEach(f -> findings.add(f.finding()));
        }
        for (OracleIndex index : model.indexes()) {
            List<Identifier> columns =
                    index.parts().stream().flatMap(p -> p.column().stream()).toList();
            model.table(index.table()).ifPresent(t -> columns(t, columns, index.position(), "an index"));
        }
    }

    private void columns(OracleTable table, List<Identifier> names, Optional<SourcePosition> place, String user) {
        for (Identifier name : names) {
            if (table.column(name).isEmpty()) {
                findings.add(
                        "PB-SRC-018",
                        ObjectId.column(table.name(), name),
                        place,
                        table.name() + ": " + user + " names the column " + name + ", which is not there");
            }
        }
    }
}
