package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.apply.StatementStep;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Executes the statements of one shown step, one after the other. */
final class StatementStage {
    private final ControlSession control;
    private final Journal journal;
    private final MovedRows rejects;
    private final Patience patience;
    private final RunControl steering;
    private final RunListener listener;
    private final Cancellation cancellation;

    StatementStage(
            ControlSession control,
            Journal journal,
            MovedRows rejects,
            Patience patience,
            RunControl steering,
            RunListener listener,
            Cancellation cancellation) {
        this.control = control;
        this.journal = journal;
        this.rejects = rejects;
        this.patience = patience;
        this.steering = steering;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    void execute(ShownStep step, Done done) throws RunFailure {
        long began = System.nanoTime();
        listener.on(new RunEvent.StepStarted(step.id()));
        boolean skipped = true;
        int units = 0;
        for (Step each : step.steps()) {
            Step.Execute execute = (Step.Execute) each;
            if (!done.statements().contains(execute.id())) {
                steering.rest(cancellation);
                cancellation.check();
                skipped = false;
                execute(step, execute);
            }
            listener.on(new RunEvent.Progress(step.id(), ++units, 0, 0, 0));
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        listener.on(new RunEvent.StepFinished(step.id(), skipped, 0, 0, elapsed));
    }

    private void execute(ShownStep step, Step.Execute execute) throws RunFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    control.renew();
                }
                // the word that it was committed may have got lost
                if (attempt == 1 || !journal.isExecuted(control.connection(), execute)) {
                    once(execute);
                }
                return;
            } catch (SQLException | RunRefused e) {
                TargetSession.rollBack(control.connection());
                if (!patience.again(execute.id(), attempt, e)) {
                    throw RunFailure.of(step.id(), execute, e);
                }
            }
        }
    }

    private void once(Step.Execute execute) throws SQLException {
        Connection connection = control.connection();
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            attempt(connection, execute);
        } finally {
            cancellation.forget(hook);
        }
    }

    /** As long as rows are to blame. */
    private void attempt(Connection connection, Step.Execute execute) throws SQLException {
        while (true) {
            try {
                new StatementStep(connection, journal).execute(execute);
                return;
            } catch (SQLException e) {
                if (!rejects.moved(connection, execute, e)) {
                    throw e;
                }
            }
        }
    }
}
