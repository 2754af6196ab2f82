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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Copies the tables of one level: their chunks in parallel, the largest first, each job with a connection of its own. Jobs
 * come and go as the run's control says.
 */
final class CopyStage {
    private final ConnectionSource connections;
    private final ChunkCopy chunkCopy;
    private final RunSettings settings;
    private final RunControl control;
    private final RejectLimit limit;
    private final CopyTally tally;
    private final RunListener listener;
    private final Cancellation run;
    private final Cancellation stage = new Cancellation();
    private final Queue<CopyTask> queue = new ArrayDeque<>();
    private final AtomicReference<RunFailure> failure = new AtomicReference<>();
    private int working;
    private int jobs;

    CopyStage(
            ConnectionSource connections,
            ChunkCopy chunkCopy,
            RunSettings settings,
            RunControl control,
            RejectLimit limit,
            CopyTally tally,
            RunListener listener,
            Cancellation run) {
        this.connections = connections;
        this.chunkCopy = chunkCopy;
        this.settings = settings;
        this.control = control;
        this.limit = limit;
        this.tally = tally;
        this.listener = listener;
        this.run = run;
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
        queue.addAll(tasks);
        Runnable hook = stage::cancel;
        run.onCancel(hook);
        try {
            work();
        } finally {
            run.forget(hook);
        }
        RunFailure failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        run.check();
        CopyTask left = queue.peek();
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

    private void work() {
        Runnable changed = this::staff;
        control.onChange(changed);
        boolean interrupted = false;
        try {
            staff();
            synchronized (this) {
                while (working > 0) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        // whoever interrupts the run wants it to end; the jobs roll back first
                        interrupted = true;
                        stage.cancel();
                        run.cancel();
                    }
                }
            }
        } finally {
            control.forget(changed);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins as many jobs as are wanted and not there, where there is work for them. */
    private synchronized void staff() {
        int wanted = stage.isCancelled() ? 0 : Math.min(control.jobs(), working + queue.size());
        while (working < wanted) {
            working++;
            Thread job = new Thread(this::job, "partbridge-copy-" + ++jobs);
            job.setDaemon(true);
            job.start();
        }
    }

    private void job() {
        try (CopyJob job = new CopyJob(this, connections, chunkCopy, settings.retry(), listener)) {
            for (CopyTask task = next(); task != null; task = next()) {
                job.copy(task);
            }
        } finally {
            leave();
        }
    }

    /** Null for a job that is one too many, and when there is nothing left. */
    private synchronized @Nullable CopyTask next() {
        return stage.isCancelled() || working > control.jobs() ? null : queue.poll();
    }

    /** Two may have left where one was too many. */
    private synchronized void leave() {
        working--;
        notifyAll();
        staff();
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
