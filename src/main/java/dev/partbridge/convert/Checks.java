package dev.partbridge.convert;

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
    private final Findings findings;

    Checks(Names names, Findings findings) {
        this.names = names;
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
        ObjectId id = ConstraintNames.id(draft.oracle, check);
        String label = check.name().map(Identifier::text).orElse("(" + check.condition() + ")");
        if (!check.state().enabled()) {
            findings.add(
                    "PB-KEY-006",
                    id,
                    check.position(),
                    "Check " + label + " of " + draft.oracle.name() + " is disabled and left out.");
            return;
        }
        Optional<String> condition = Expressions.condition(check.condition(), draft.converted());
        if (condition.isEmpty()) {
            findings.add(
                    "PB-CHK-001",
                    id,
                    check.position(),
                    "Check " + label + " of " + draft.oracle.name() + " is not converted and left out: "
                            + check.condition());
            return;
        }
        Identifier name = names.constraint(
                draft.name,
                ConstraintNames.given(draft, check).orElse(draft.name.name() + "_check"),
                id,
                check.position());
        draft.constraints.add(new PgConstraint.Check(
                name, condition.get(), false, check.state().validated(), Optional.of(id)));
    }

    /** {@code COL IS NOT NULL} of a column that is NOT NULL already says nothing more. */
    private static boolean saysNotNull(Draft draft, Check check) {
        List<SqlToken> tokens = SqlToken.of(check.condition()).orElse(List.of());
        return tokens.size() == 4
                && tokens.get(1).is("IS")
                && tokens.get(2).is("NOT")
                && tokens.get(3).is("NULL")
                && draft.oracle
                        .column(new Identifier(tokens.get(0).text()))
                        .filter(OracleColumn::notNull)
                        .isPresent();
    }
}
