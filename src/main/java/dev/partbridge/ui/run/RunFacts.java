package dev.partbridge.ui.run;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run at one moment. Amounts are of copying alone, those of earlier runs included.
 *
 * @param steps in the order of the plan
 * @param fraction of the whole run, from 0 to 1; 1 only when all is done
 * @param notes the last ones, oldest first
 * @param failure of the step that failed first
 * @param report absent until the run told its end
 * @param over whether the run has ended, however it did
 */
record RunFacts(
        List<StepFacts> steps,
        double fraction,
        long rows,
        long allRows,
        long bytes,
        long allBytes,
        long chunks,
        long allChunks,
        long rejects,
        Duration elapsed,
        List<String> notes,
        Optional<RunEvent.StepFailed> failure,
        Optional<RunReport> report,
        boolean over) {
    static final RunFacts NONE = new RunFacts(
            List.of(), 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, List.of(), Optional.empty(), Optional.empty(), true);

    RunFacts {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** Steps of a state. */
    long count(StepState state) {
        return steps.stream().filter(s -> s.state() == state).count();
    }
}
