package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.Check;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleConstraint.PrimaryKey;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.OracleConstraint.Unique;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Constraints with one thing changed. */
public final class Constraints {
    private Constraints() {}

    /** In another state. */
    public static OracleConstraint with(OracleConstraint constraint, State state) {
        return copy(constraint, constraint.name(), constraint.columns(), state, UnaryOperator.identity());
    }

    /** Under another name. */
    public static OracleConstraint named(OracleConstraint constraint, Identifier name) {
        return copy(constraint, Optional.of(name), constraint.columns(), constraint.state(), UnaryOperator.identity());
    }

    /** A column renamed, also in a check's condition. */
    static OracleConstraint renamed(
            OracleConstraint constraint, UnaryOperator<Identifier> column, UnaryOperator<String> condition) {
        return copy(
                constraint,
                constraint.name(),
                constraint.columns().stream().map(column).toList(),
                constraint.state(),
                condition);
    }

    private static OracleConstraint copy(
            OracleConstraint constraint,
            Optional<Identifier> name,
            List<Identifier> columns,
            State state,
            UnaryOperator<String> condition) {
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(name, columns, state, key.position());
        }
        if (constraint instanceof Unique key) {
            return new Unique(name, columns, state, key.position());
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(
                    name, columns, key.parent(), key.parentColumns(), key.onDelete(), state, key.position());
        }
        Check check = (Check) constraint;
        return new Check(name, condition.apply(check.condition()), state, check.position());
    }

    /** A foreign key whose parent has renamed one of the columns it names. */
    public static OracleConstraint parentColumn(OracleConstraint constraint, Identifier old, Identifier now) {
        ForeignKey key = (ForeignKey) constraint;
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.parent(),
                key.parentColumns().stream().map(c -> c.equals(old) ? now : c).toList(),
                key.onDelete(),
                key.state(),
                key.position());
    }
}
