package dev.partbridge.run.session;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.build.Unit;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.sift.Sift;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** The lanes of one wave, worked off by as many jobs as the run's control says; the first failure ends all. */
final class WaveRun {
    private final ConnectionSource connections;
    private final Journal journal;
    private final Retry retry;
    private final long maintenanceBytes;
    private final ShownStep step;
    private final ProgressCounter progress;
    private final RunListener listener;
    private final Cancellation stage = new Cancellation();
    private final AtomicReference<Failed> failure = new AtomicReference<>();

    /** The first statement that failed. */
    private record Failed(Unit unit, Throwable cause) {}

    WaveRun(
            ConnectionSource connections,
            Journal journal,
            Retry retry,
            long maintenanceBytes,
            ShownStep step,
            ProgressCounter progress,
            RunListener listener) {
        this.connections = connections;
        this.journal = journal;
        this.retry = retry;
        this.maintenanceBytes = maintenanceBytes;
        this.step = step;
        this.progress = progress;
        this.listener = listener;
    }

    /**
     * Until all lanes have ended.
     *
     * @throws RunFailure when a statement failed for another reason than the rows of a key
     * @throws CancellationException when the run was cancelled
     * @return the statement that rows of a table refuse, and how; absent when all is done
     */
    Optional<Refused> run(List<List<Unit>> lanes, RunControl steering, Cancellation run) throws RunFailure {
        Crew<List<Unit>> crew = new Crew<>(
                "partbridge-build-",
                () -> new BuildJob(
                        this,
                        steering,
                        stage,
                        () -> TargetSession.openForBuilding(connections, maintenanceBytes),
                        journal,
                        new Patience(retry, listener, stage),
                        listener),
                steering,
                stage,
                run);
        crew.addAll(lanes);
        Runnable hook = stage::cancel;
        run.onCancel(hook);
        try {
            crew.work();
        } finally {
            run.forget(hook);
        }
        Failed failed = failure.get();
        if (failed != null && failed.cause() instanceof SQLException rows && Sift.concerns(rows)) {
            return Optional.of(new Refused(failed.unit(), rows));
        }
        if (failed != null) {
            throw failure(failed.unit(), failed.cause());
        }
        run.check();
        List<Unit> left = crew.left();
        if (left != null) {
            throw failure(left.get(0), new IllegalStateException("the work ended before it"));
        }
        return Optional.empty();
    }

    /** A statement that rows refuse. */
    record Refused(Unit unit, SQLException why) {}

    RunFailure failure(Unit unit, Throwable cause) {
        return RunFailure.of(step.id(), unit.statement(), cause);
    }

    void executed() {
        progress.committed(0, 0, 0);
    }

    void failed(Unit unit, Throwable cause) {
        failure.compareAndSet(null, new Failed(unit, cause));
        stage.cancel();
    }
}
