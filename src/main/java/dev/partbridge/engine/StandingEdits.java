package dev.partbridge.engine;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** Edits that somebody must look at before anything is executed or written. */
final class StandingEdits {
    private static final int SHOWN = 3;

    private StandingEdits() {}

    /** Refuses as long as there are some. */
    static void refuse(Plan plan) {
        List<Finding> errors = plan.edits().findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return;
        }
        String shown = errors.stream()
                .limit(SHOWN)
                .map(f -> f.message() + " " + f.advice() + " (" + f.code() + ")")
                .collect(Collectors.joining("; "));
        throw new EngineException(
                EngineException.Kind.REFUSED,
                (errors.size() == 1 ? "an edit stands" : errors.size() + " edits stand") + " in the way: " + shown
                        + (errors.size() > SHOWN ? "; and " + (errors.size() - SHOWN) + " more" : ""));
    }
}
