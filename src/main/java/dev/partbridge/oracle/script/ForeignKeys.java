package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.sql.QualifiedName;

/** Foreign keys across scripts that name schemas here and leave them out there. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** The constraint with its parent named as the parent's own CREATE TABLE names it. */
    static OracleConstraint resolve(OracleConstraint constraint, QualifiedName child, ModelBuilder model) {
        if (!(constraint instanceof OracleConstraint.ForeignKey key)) {
            return constraint;
        }
        QualifiedName near = key.parent().schema().isPresent()
                ? key.parent()
                : child.sibling(key.parent().name());
        QualifiedName parent = model.table(near).map(TableDraft::name).orElse(key.parent());
        return new OracleConstraint.ForeignKey(
                key.name(), key.columns(), parent, key.parentColumns(), key.onDelete(), key.state(), key.position());
    }

    /** The foreign key with another parent. */
    static OracleConstraint withParent(OracleConstraint constraint, QualifiedName parent) {
        OracleConstraint.ForeignKey key = (OracleConstraint.ForeignKey) constraint;
        return new OracleConstraint.ForeignKey(
                key.name(), key.columns(), parent, key.parentColumns(), key.onDelete(), key.state(), key.position());
    }
}
