package dev.partbridge.run.session;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.apply.AdoptionStep;
import dev.partbridge.run.apply.StatementStep;
import dev.partbridge.run.apply.VacuumStep;
import dev.partbridge.run.build.Unit;
import dev.partbridge.run.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes one lane after the other over a connection of its own; what fails for a reason that passes is tried again. */
final class BuildJob implements Crew.Job<List<Unit>> {
    private static final Logger LOG = LoggerFactory.getLogger(BuildJob.class);

    private final WaveRun wave;
    private final RunControl steering;
    private final Cancellation stage;
    private final ConnectionSource connections;
    private final Journal journal;
    private final Patience patience;
    private final RunListener listener;
    private @Nullable Connection connection;

    BuildJob(
            WaveRun wave,
            RunControl steering,
            Cancellation stage,
            ConnectionSource connections,
            Journal journal,
            Patience patience,
            RunListener listener) {
        this.wave = wave;
        this.steering = steering;
        this.stage = stage;
        this.connections = connections;
        this.journal = journal;
        this.patience = patience;
        this.listener = listener;
    }

    @Override
    public void work(List<Unit> lane) {
        for (Unit unit : lane) {
            if (!done(unit)) {
                return;
            }
        }
    }

    /** False when the lane is not gone on with; the wave has been told why, unless it was cancelled. */
    private boolean done(Unit unit) {
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    once(unit, attempt);
                    wave.executed();
                    return true;
                } catch (SQLException e) {
                    drop();
                    if (!patience.again(unit.statement().id(), attempt, e)) {
                        wave.failed(unit, e);
                        return false;
                    }
                }
            }
        } catch (CancellationException e) {
            drop();
        } catch (Throwable e) {
            drop();
            // a job must not end without a word
            if (!stage.isCancelled()) {
                wave.failed(unit, e);
            }
        }
        return false;
    }

    private void once(Unit unit, int attempt) throws SQLException {
        steering.rest(stage);
        stage.check();
        Connection open = connection == null ? connections.open() : connection;
        connection = open;
        // the word that it was committed may have got lost
        if (attempt > 1 && journal.isExecuted(open, unit.statement())) {
            open.commit();
            return;
        }
        Runnable hook = () -> RunningStatement.cancel(open);
        stage.onCancel(hook);
        try {
            execute(open, unit);
        } catch (SQLException e) {
            if (stage.isCancelled()) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        } finally {
            stage.forget(hook);
        }
    }

    private void execute(Connection open, Unit unit) throws SQLException {
        Step.Execute statement = unit.statement();
        if (statement.phase() == Phase.VACUUM) {
            new VacuumStep(open, journal).execute(statement);
        } else if (unit.adopts().isEmpty()) {
            new StatementStep(open, journal).execute(statement);
        } else if (!new AdoptionStep(open, journal).execute(statement, unit.adopts())) {
            listener.on(new RunEvent.Note(statement.subject() + " was built anew on the whole table: the server did not"
                    + " take what its leaves had, which is dropped"));
        }
    }

    /** After a failure nobody knows what state it is in. */
    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            TargetSession.rollBack(open);
            close(open);
        }
    }

    private static void close(Connection open) {
        try {
            open.close();
        } catch (SQLException e) {
            LOG.debug("a connection that was lost could not be closed", e);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            close(connection);
        }
    }
}
