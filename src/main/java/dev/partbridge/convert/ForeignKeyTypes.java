package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;

/**
 * Gives a number column under a foreign key its parent's type: every value it can hold is in the parent, and joins need no
 * cast.
 */
final class ForeignKeyTypes {
    private final Map<QualifiedName, Draft> drafts;
    private final Findings findings;

    ForeignKeyTypes(Map<QualifiedName, Draft> drafts, Findings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    void align(Draft draft) {
        for (ForeignKey foreignKey : draft.oracle.foreignKeys()) {
            boolean own = foreignKey.parent().equals(draft.oracle.name());
            Draft parent = own ? draft : drafts.get(foreignKey.parent());
            if (parent == null
                    || !foreignKey.state().enabled()
                    || !foreignKey.state().validated()) {
                continue;
            }
            List<Identifier> parentColumns = ReferenceChild.parentColumns(foreignKey, parent);
            if (parentColumns.size() != foreignKey.columns().size()
                    || !draft.knows(foreignKey.columns())
                    || !parent.knows(parentColumns)) {
                continue;
            }
            List<Identifier> columns = draft.names(foreignKey.columns());
            List<Identifier> others = parent.names(parentColumns);
            for (int i = 0; i < columns.size(); i++) {
                align(draft, columns.get(i), parent, parent.column(others.get(i)), foreignKey);
            }
        }
    }

    private void align(Draft draft, Identifier own, Draft parent, PgColumn other, ForeignKey foreignKey) {
        PgColumn column = draft.column(own);
        String type = other.type();
        if (column.type().equals(type)
                || column.identitySql().isPresent()
                || !TypeTable.isNumber(column.type())
                || !TypeTable.isNumber(type)) {
            return;
        }
        draft.replace(new PgColumn(
                column.name(),
                type,
                column.notNull(),
                column.collation(),
                column.defaultSql(),
                column.identitySql(),
                column.comment(),
                column.remark(),
                column.origin()));
        findings.add(
                "PB-TYPE-005",
                column.origin(),
                foreignKey.position(),
                "Column " + own + " of " + draft.oracle.name() + " became " + type + " instead of " + column.type()
                        + ", as the column of " + parent.oracle.name() + " that it references.");
    }
}
