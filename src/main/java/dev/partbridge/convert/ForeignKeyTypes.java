package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a column under a foreign key its parent's type where a choice made them differ: every value it can hold is in the
 * parent, and joins need no cast.
 */
final class ForeignKeyTypes {
    private final Map<QualifiedName, Draft> drafts;
    private final Findings findings;

    ForeignKeyTypes(Map<QualifiedName, Draft> drafts, Findings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    /** @param told of the table's columns so far */
    void align(Draft draft, TypeFindings told) {
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
                Identifier source = foreignKey.columns().get(i);
                boolean placed = placed(draft.oracle, source);
                if (align(draft, columns.get(i), placed, parent, parent.column(others.get(i)), foreignKey)) {
                    told.otherType(source);
                }
            }
        }
    }

    private boolean align(
            Draft draft, Identifier own, boolean placed, Draft parent, PgColumn other, ForeignKey foreignKey) {
        PgColumn column = draft.column(own);
        String type = other.type();
        if (column.type().equals(type)
                || column.identitySql().isPresent()
                || !(numbers(column.type(), type) || (!placed && chosen(column.type(), type)))) {
            return false;
        }
        draft.replace(column.withType(type));
        findings.add(
                "PB-TYPE-005",
                column.origin(),
                foreignKey.position(),
                "Column " + own + " of " + draft.oracle.name() + " became " + type + " instead of " + column.type()
                        + ", as the column of " + parent.oracle.name() + " that it references.");
        return true;
    }

    /** By rule number, what is no key may be floating; PostgreSQL cannot reference a numeric from there. */
    private static boolean numbers(String own, String other) {
        return (TypeTable.isNumber(own) || own.equals("double precision")) && TypeTable.isNumber(other);
    }

    /** The two types that rule date has for a DATE, or rule char for a CHAR. */
    private static boolean chosen(String own, String other) {
        return Set.of(own, other).equals(Set.of("date", "timestamp(0)"))
                || own.equals("var" + other)
                || other.equals("var" + own);
    }

    /** Whether a partition's bounds are of the column: they need its time of day, or its blanks. */
    private static boolean placed(OracleTable table, Identifier column) {
        return table.partitioning().filter(p -> p.key().contains(column)).isPresent()
                || table.subpartitioning().filter(s -> s.key().contains(column)).isPresent();
    }
}
