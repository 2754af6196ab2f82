package dev.partbridge.ui.run;

import dev.partbridge.run.RunEvent;
import java.time.Duration;
import java.time.Instant;

/** Follows one step through its events; amounts never go back. */
final class StepProgress {
    private final RunEvent.PlannedStep plan;
    private final boolean resumed;
    private StepState state = StepState.WAITING;
    private Instant since = Instant.EPOCH;
    private Duration taken = Duration.ZERO;
    private int units;
    private long rows;
    private long bytes;
    private long rejects;
    private long rowsBefore = -1;
    private boolean skipped;
    private String failure = "";

    StepProgress(RunEvent.PlannedStep plan, boolean resumed) {
        this.plan = plan;
        this.resumed = resumed;
    }

    void started(Instant now) {
        state = StepState.RUNNING;
        since = now;
    }

    void progress(RunEvent.Progress event) {
        // A step carried on tells first what earlier runs had done; that is no speed of this run.
        if (rowsBefore < 0) {
            rowsBefore = resumed ? event.rows() : 0;
        }
        units = Math.max(units, Math.min(plan.units(), event.units()));
        rows = Math.max(rows, event.rows());
        bytes = Math.max(bytes, Math.min(plan.bytes(), event.bytes()));
        rejects = Math.max(rejects, event.rejects());
    }

    void finished(RunEvent.StepFinished event) {
        rows = Math.max(rows, event.rows());
        rejects = Math.max(rejects, event.rejects());
        units = plan.units();
        bytes = plan.bytes();
        skipped = event.skipped();
        taken = event.elapsed();
        state = rejects > 0 ? StepState.REJECTS : StepState.DONE;
    }

    void failed(String message, Instant now) {
        end(StepState.FAILED, now);
        failure = message;
    }

    /** The run is over; what still ran has stopped. */
    void over(Instant now) {
        if (state == StepState.RUNNING) {
            end(StepState.STOPPED, now);
        }
    }

    StepFacts facts(Instant now) {
        Duration elapsed = state == StepState.RUNNING ? Duration.between(since, now) : taken;
        return new StepFacts(plan, state, units, rows, bytes, rejects, rate(elapsed), elapsed, skipped, failure);
    }

    private void end(StepState how, Instant now) {
        taken = state == StepState.RUNNING ? Duration.between(since, now) : taken;
        state = how;
    }

    private long rate(Duration elapsed) {
        long own = rows - Math.max(0, rowsBefore);
        boolean moving = !skipped && elapsed.toMillis() >= 1 && plan.rows() > 0;
        return moving ? own * 1000 / elapsed.toMillis() : 0;
    }
}
