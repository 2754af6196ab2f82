package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.journal.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Copies the tables of one level: their chunks in parallel, the largest first, each job with a connection of its own. Jobs
 * come and go as the run's control says.
 */
final class CopyStage {
    private final RunControl control;
    private final RejectLimit limit;
    private final CopyTally tally;
    private final RunListener listener;
    private final Cancellation run;
    private final Cancellation stage = new Cancellation();
    private final Crew<CopyTask> crew;
    private final AtomicReference<RunFailure> failure = new AtomicReference<>();

    CopyStage(
            ConnectionSource connections,
            ChunkCopy chunkCopy,
            RunSettings settings,
            RunControl control,
            RejectLimit limit,
            CopyTally tally,
            RunListener listener,
            Cancellation run) {
        this.control = control;
        this.limit = limit;
        this.tally = tally;
        this.listener = listener;
        this.run = run;
        this.crew = new Crew<>(
                "partbridge-copy-",
                () -> new CopyJob(this, connections, chunkCopy, settings.retry(), listener),
                control,
                stage,
                run);
    }

    Cancellation cancellation() {
        return stage;
    }

    RunControl control() {
        return control;
    }

    /**
     * Copies what is left of the tables.
     *
     * @throws RunFailure when a chunk failed
     * @throws CancellationException when the run was cancelled
     */
    void copy(List<ShownStep> tables, Done done) throws RunFailure {
        List<CopyTask> tasks = new ArrayList<>();
        tables.forEach(step -> tasks.addAll(tasks(step, done)));
        // the last one to end is then a small one; equals stay in the order of the plan
        tasks.sort(Comparator.comparingLong((CopyTask t) -> t.chunk().bytes()).reversed());
        crew.addAll(tasks);
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
        CopyTask left = crew.left();
        if (left != null && !stage.isCancelled()) {
            throw left.failure(new IllegalStateException("the copy ended before it"));
        }
    }

    private List<CopyTask> tasks(ShownStep step, Done done) {
        ProgressCounter progress = new ProgressCounter(step.id(), listener);
        List<CopyTask> tasks = new ArrayList<>();
        long bytes = 0;
        long rows = 0;
        long rejects = 0;
        int units = 0;
        for (Chunk chunk : step.copy().chunks()) {
            Done.ChunkDone earlier = done.chunks().get(chunk.id());
            if (earlier == null) {
                tasks.add(new CopyTask(step, progress, chunk));
            } else {
                units++;
                bytes += chunk.bytes();
                rows += earlier.copied();
                rejects += earlier.rejected();
            }
        }
        if (tasks.isEmpty()) {
            listener.on(new RunEvent.StepStarted(step.id()));
            listener.on(new RunEvent.Progress(step.id(), units, rows, bytes, rejects));
            listener.on(new RunEvent.StepFinished(step.id(), true, rows, rejects, Duration.ZERO));
            return List.of();
        }
        progress.earlier(units, rows, bytes, rejects);
        return tasks;
    }

    /** A job has begun with a chunk of the table. */
    void began(CopyTask task) {
        if (tally.began(task.step())) {
            listener.on(new RunEvent.StepStarted(task.step().id()));
        }
    }

    void committed(CopyTask task, ChunkCopy.Copied chunk) {
        Done.ChunkDone done = chunk.done();
        Duration elapsed = tally.committed(task.step(), chunk);
        limit.add(done.rejected());
        ProgressCounter progress = task.progress();
        int units = progress.committed(done.copied(), task.chunk().bytes(), done.rejected());
        if (units == task.step().copy().chunks().size()) {
            listener.on(
                    new RunEvent.StepFinished(task.step().id(), false, progress.rows(), progress.rejects(), elapsed));
        }
        if (limit.exceeded()) {
            stage.cancel();
        }
    }

    void failed(CopyTask task, Throwable cause) {
        failure.compareAndSet(null, task.failure(cause));
        stage.cancel();
    }
}
