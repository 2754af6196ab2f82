package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;

/** Constraints with another state. */
final class ConstraintStates {
    private ConstraintStates() {}

    /** The constraint enabled or disabled, the rest as it is. */
    static OracleConstraint with(OracleConstraint constraint, boolean enabled, boolean validated) {
        State old = constraint.state();
        State state = new State(enabled, validated, old.deferrable(), old.initiallyDeferred());
        if (constraint instanceof OracleConstraint.PrimaryKey key) {
            return new OracleConstraint.PrimaryKey(key.name(), key.columns(), state, key.position());
        }
        if (constraint instanceof OracleConstraint.Unique key) {
            return new OracleConstraint.Unique(key.name(), key.columns(), state, key.position());
        }
        if (constraint instanceof OracleConstraint.ForeignKey key) {
            return new OracleConstraint.ForeignKey(
                    key.name(),
                    key.columns(),
                    key.parent(),
                    key.parentColumns(),
                    key.onDelete(),
                    state,
                    key.position());
        }
        OracleConstraint.Check check = (OracleConstraint.Check) constraint;
        return new OracleConstraint.Check(check.name(), check.condition(), state, check.position());
    }
}
