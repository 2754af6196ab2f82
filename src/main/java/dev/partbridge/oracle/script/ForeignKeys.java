package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Foreign keys across scripts that name schemas here and leave them out there. */
final class ForeignKeys {
    private ForeignKeys() {}

    /**
     * The constraint with its parent named as the parent's own CREATE TABLE names it; where it names no columns of the
     * parent, those of the parent's primary key are meant.
     */
    static OracleConstraint resolve(OracleConstraint constraint, QualifiedName child, ModelBuilder model) {
        if (!(constraint instanceof OracleConstraint.ForeignKey key)) {
            return constraint;
        }
        QualifiedName near = key.parent().schema().isPresent()
                ? key.parent()
                : child.sibling(key.parent().name());
        Optional<TableDraft> parent = model.table(near);
        List<Identifier> columns = key.parentColumns().isEmpty()
                ? parent.map(ForeignKeys::primaryKey).orElse(List.of())
                : key.parentColumns();
        return new OracleConstraint.ForeignKey(
                key.name(),
                key.columns(),
                parent.map(TableDraft::name).orElse(key.parent()),
                columns,
                key.onDelete(),
                key.state(),
                key.position());
    }

    private static List<Identifier> primaryKey(TableDraft table) {
        return table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey)
                .map(OracleConstraint::columns)
                .findFirst()
                .orElse(List.of());
    }

    /** The foreign key with another parent. */
    static OracleConstraint withParent(OracleConstraint constraint, QualifiedName parent) {
        OracleConstraint.ForeignKey key = (OracleConstraint.ForeignKey) constraint;
        return new OracleConstraint.ForeignKey(
                key.name(), key.columns(), parent, key.parentColumns(), key.onDelete(), key.state(), key.position());
    }
}
