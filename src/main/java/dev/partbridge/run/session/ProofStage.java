package dev.partbridge.run.session;

import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
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
    private final ConnectionSource connections;
    private final RunControl control;
    private final RunListener listener;
    private final Cancellation cancellation;
    private final ProofProgress progress;
    private final ShownStep step;
    private boolean started;

    /** @param control how many leaves are read at a time */
    ProofStage(
            Validator validator,
            ShownStep step,
            ConnectionSource connections,
            RunControl control,
            RunListener listener,
            Cancellation cancellation) {
        this.validator = validator;
        this.step = step;
        this.connections = connections;
        this.control = control;
        this.listener = listener;
        this.cancellation = cancellation;
        this.progress = new ProofProgress(step.id(), listener);
    }

    /** Begun anew after a failure, it tells of no start again, and of progress only where it is further than before. */
    ValidationReport validate(Connection connection, Validator.SourceCounts source) throws RunFailure {
        long began = System.nanoTime();
        if (!started) {
            listener.on(new RunEvent.StepStarted(step.id()));
            started = true;
        }
        progress.anew();
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            ValidationReport report = validator.validate(
                    connection, source, new LeafStage(connections, control, progress::rows, cancellation), units -> {
                        cancellation.check();
                        progress.units(units);
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
