package dev.partbridge.run.session;

import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.validate.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The validation as a step that is shown. */
final class ProofStage {
    private final Validator validator;
    private final RunListener listener;
    private final Cancellation cancellation;
    private int told;

    ProofStage(Validator validator, RunListener listener, Cancellation cancellation) {
        this.validator = validator;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** Begun anew after a failure, it tells of no start again, and of progress only where it is further than before. */
    ValidationReport validate(Connection connection, ShownStep step, Validator.SourceCounts source) throws RunFailure {
        long began = System.nanoTime();
        if (told == 0) {
            listener.on(new RunEvent.StepStarted(step.id()));
            told = 1;
        }
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            ValidationReport report = validator.validate(connection, source, units -> {
                cancellation.check();
                if (units >= told) {
                    told = units;
                    listener.on(new RunEvent.Progress(step.id(), units, 0, 0, 0));
                }
            });
            listener.on(new RunEvent.StepFinished(
                    step.id(), false, report.rowsFound(), 0, Duration.ofNanos(System.nanoTime() - began)));
            return report;
        } catch (SQLException e) {
            TargetSession.rollBack(connection);
            cancellation.check();
            throw RunFailure.of(step.id(), step.shown().subject(), "", e);
        } finally {
            cancellation.forget(hook);
        }
    }
}
