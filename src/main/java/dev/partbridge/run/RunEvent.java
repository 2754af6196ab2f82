package dev.partbridge.run;

import dev.partbridge.plan.Phase;
import dev.partbridge.sql.ObjectId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happens during a run; told on worker threads, in order for each step. */
public sealed interface RunEvent {
    /**
     * What the run is going to do, told once and first; what is known later is told by {@link StepAdded}.
     *
     * @param resumed whether an earlier run on this target is carried on
     * @param rows rows to be copied in all, those of earlier runs included
     */
    record Started(List<PlannedStep> steps, boolean resumed, long rows, long bytes) implements RunEvent {
        public Started {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step as it is shown: all statements of a phase (and level) are one, each table's copy is one.
     *
     * @param id unique within the run
     * @param units statements, chunks or checks in it
     */
    record PlannedStep(String id, Phase phase, ObjectId subject, String title, int units, long rows, long bytes) {}

    /**
     * A step that the run was found to need on its way; it is started next.
     *
     * @param before the step that comes behind it; absent at the end
     */
    record StepAdded(PlannedStep step, Optional<String> before) implements RunEvent {
        /** At the end. */
        public StepAdded(PlannedStep step) {
            this(step, Optional.empty());
        }
    }

    record StepStarted(String step) implements RunEvent {}

    /**
     * How far a step is; totals since the step's beginning in its first run. Never goes back: what is counted is
     * committed, or is acknowledged by the server within the open transaction.
     *
     * @param units statements, chunks or checks done
     * @param rejects rows kept aside
     */
    record Progress(String step, int units, long rows, long bytes, long rejects) implements RunEvent {}

    /** @param skipped whether an earlier run had done it all */
    record StepFinished(String step, boolean skipped, long rows, long rejects, Duration elapsed) implements RunEvent {}

    /**
     * @param message one plain line with object and cause
     * @param detail statement, SQLSTATE and the server's own words
     */
    record StepFailed(String step, String message, String detail) implements RunEvent {}

    /** A line for the log. */
    record Note(String message) implements RunEvent {}

    /** Told once and last. */
    record Finished(RunReport report) implements RunEvent {}
}
