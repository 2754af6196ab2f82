package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.build.Unit;
import dev.partbridge.run.journal.Journal;
import java.util.List;
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
    private final AtomicReference<RunFailure> failure = new AtomicReference<>();

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
     * @throws RunFailure when a statement failed
     * @throws CancellationException when the run was cancelled
     */
    void run(List<List<Unit>> lanes, RunControl steering, Cancellation run) throws RunFailure {
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
        RunFailure failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        run.check();
        List<Unit> left = crew.left();
        if (left != null) {
            Step.Execute first = left.get(0).statement();
            throw RunFailure.of(
                    step.id(), first.subject(), first.sql(), new IllegalStateException("the work ended before it"));
        }
    }

    void executed() {
        progress.committed(0, 0, 0);
    }

    void failed(Step.Execute statement, Throwable cause) {
        failure.compareAndSet(null, RunFailure.of(step.id(), statement.subject(), statement.sql(), cause));
        stage.cancel();
    }
}
