package dev.partbridge.run.trial;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.EditPlace;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/** Says which statement the target refused, and why. */
public final class TrialFinding {
    private final Places places;

    public TrialFinding(Conversion conversion) {
        this.places = new Places(conversion);
    }

    /** With the server's words on one line, and the place in the edit, or in the source where that is known. */
    public Finding of(Refused refused) {
        Optional<String> edit = EditPlace.of(refused.statement(), refused.reason());
        Optional<SourcePosition> place = edit.isPresent()
                ? Optional.empty()
                : places.of(refused.statement().subject());
        String what = edit.orElseGet(
                () -> refused.statement().id() + place.map(p -> " (" + p + ")").orElse(""));
        String message = what + " is refused by the target: " + Refusal.oneLine(refused.reason()) + " (SQLSTATE "
                + refused.reason().getSQLState() + ").";
        return Finding.of("PB-RUN-009", refused.statement().subject(), place, message);
    }
}
