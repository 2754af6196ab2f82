package dev.partbridge.ui.run;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent.PlannedStep;
import java.time.Duration;

/**
 * A step at one moment.
 *
 * @param units statements, chunks or checks done
 * @param rowsPerSecond 0 while it is not known
 * @param elapsed of this run alone
 * @param skipped whether an earlier run had done it all
 * @param failure one plain line; empty for none
 */
record StepFacts(
        PlannedStep plan,
        StepState state,
        int units,
        long rows,
        long bytes,
        long rejects,
        long rowsPerSecond,
        Duration elapsed,
        boolean skipped,
        String failure) {

    static StepFacts waiting(PlannedStep plan) {
        return new StepFacts(plan, StepState.WAITING, 0, 0, 0, 0, 0, Duration.ZERO, false, "");
    }

    boolean isCopy() {
        return plan.phase() == Phase.LOAD;
    }

    /** How much of it is done: by bytes for a copy, by units otherwise, and of a proof half by the rows it reads back. */
    double fraction() {
        if (state == StepState.DONE || state == StepState.REJECTS) {
            return 1;
        }
        double of = plan.bytes() > 0 ? (double) bytes / plan.bytes() : (double) units / Math.max(1, plan.units());
        if (plan.phase() == Phase.VALIDATION && plan.bytes() == 0 && plan.rows() > 0) {
            of = (of + Math.min(1, (double) rows / plan.rows())) / 2;
        }
        return Math.max(0, Math.min(1, of));
    }
}
