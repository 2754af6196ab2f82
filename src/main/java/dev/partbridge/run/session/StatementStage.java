package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.apply.StatementStep;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Executes the statements of one shown step, one after the other. */
final class StatementStage {
    private final Connection connection;
    private final Journal journal;
    private final RunListener listener;
    private final Cancellation cancellation;

    StatementStage(Connection connection, Journal journal, RunListener listener, Cancellation cancellation) {
        this.connection = connection;
        this.journal = journal;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    void execute(ShownStep step, Done done) throws RunFailure {
        long began = System.nanoTime();
        listener.on(new RunEvent.StepStarted(step.id()));
        StatementStep statements = new StatementStep(connection, journal);
        Runnable hook = () -> RunningStatement.cancel(connection);
        boolean skipped = true;
        int units = 0;
        cancellation.onCancel(hook);
        try {
            for (Step each : step.steps()) {
                Step.Execute execute = (Step.Execute) each;
                if (!done.statements().contains(execute.id())) {
                    cancellation.check();
                    skipped = false;
                    execute(step, statements, execute);
                }
                listener.on(new RunEvent.Progress(step.id(), ++units, 0, 0, 0));
            }
        } finally {
            cancellation.forget(hook);
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        listener.on(new RunEvent.StepFinished(step.id(), skipped, 0, 0, elapsed));
    }

    private void execute(ShownStep step, StatementStep statements, Step.Execute execute) throws RunFailure {
        try {
            statements.execute(execute);
        } catch (SQLException e) {
            TargetSession.rollBack(connection);
            cancellation.check();
            throw RunFailure.of(step.id(), execute.subject(), execute.sql(), e);
        }
    }
}
