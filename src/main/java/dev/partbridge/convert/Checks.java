package dev.partbridge.convert;

import dev.partbridge.convert.expression.Converted;
import dev.partbridge.convert.expression.Note;
import dev.partbridge.convert.expression.OracleExpression;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.Check;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;

/** Carries check constraints over. */
final class Checks {
    private final Names names;
    private final Expressions expressions;
    private final Findings findings;

    Checks(Names names, Expressions expressions, Findings findings) {
        this.names = names;
        this.expressions = expressions;
        this.findings = findings;
    }

    void add(Draft draft) {
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            if (constraint instanceof Check check && !saysNotNull(draft, check)) {
                convert(draft, check);
            }
        }
    }

    private void convert(Draft draft, Check check) {
        if (!check.state().enabled()) {
            tell("PB-KEY-006", draft, check, "is disabled and left out.");
            return;
        }
        Converted condition = expressions.condition(draft, check.condition());
        if (condition.sql().isEmpty()) {
            tell(
                    "PB-CHK-001",
                    draft,
                    check,
                    "is not converted and left out: " + check.condition() + " (" + condition.reason() + ").");
            return;
        }
        if (condition.notes().contains(Note.IMPLICIT_DATE)) {
            tell(
                    "PB-CHK-020",
                    draft,
                    check,
                    "compares a date with a text, which Oracle reads by the session's format; it became "
                            + condition.sql().get() + ".");
        }
        if (condition.notes().contains(Note.LAX_JSON)) {
            tell("PB-CHK-021", draft, check, "is IS JSON without STRICT; PostgreSQL takes strict JSON only.");
        }
        if (check.state().deferrable()) {
            tell("PB-CHK-022", draft, check, "is deferrable; PostgreSQL tests a check with each statement.");
        }
        ObjectId id = ConstraintNames.id(draft.oracle, check);
        Identifier name = names.constraint(
                draft.name,
                ConstraintNames.given(draft, check).orElse(draft.name.name() + "_check"),
                id,
                check.position());
        draft.constraints.add(new PgConstraint.Check(
                name, condition.sql().get(), false, check.state().validated(), Optional.of(id)));
    }

    private void tell(String code, Draft draft, Check check, String what) {
        String label = check.name().map(Identifier::text).orElse("(" + check.condition() + ")");
        findings.add(
                code,
                ConstraintNames.id(draft.oracle, check),
                check.position(),
                "Check " + label + " of " + draft.oracle.name() + " " + what);
    }

    /** {@code COL IS NOT NULL} of a column that is NOT NULL already says nothing more. */
    private static boolean saysNotNull(Draft draft, Check check) {
        List<String> path = OracleExpression.notNull(check.condition());
        return !path.isEmpty()
                && draft.oracle
                        .column(new Identifier(path.get(path.size() - 1)))
                        .filter(OracleColumn::notNull)
                        .isPresent();
    }
}
