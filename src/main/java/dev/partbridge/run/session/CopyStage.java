package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.copy.InFlight;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.PartitionCounts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Copies the tables of one level: their chunks in parallel, each job with a connection of its own. */
final class CopyStage {
    private final ConnectionSource connections;
    private final ChunkCopy chunkCopy;
    private final RunSettings settings;
    private final RejectLimit limit;
    private final RunListener listener;
    private final Cancellation run;
    private final Cancellation stage = new Cancellation();
    private final Queue<Task> queue = new ConcurrentLinkedQueue<>();
    private final Map<String, Table> begun = new ConcurrentHashMap<>();
    private final AtomicReference<RunFailure> failure = new AtomicReference<>();
    private final AtomicLong copied = new AtomicLong();

    /** A table's copy under way. */
    private record Table(ShownStep step, ProgressCounter progress, long began) {}

    private record Task(ShownStep step, ProgressCounter progress, Chunk chunk) {}

    CopyStage(
            ConnectionSource connections,
            ChunkCopy chunkCopy,
            RunSettings settings,
            RejectLimit limit,
            RunListener listener,
            Cancellation run) {
        this.connections = connections;
        this.chunkCopy = chunkCopy;
        this.settings = settings;
        this.limit = limit;
        this.listener = listener;
        this.run = run;
    }

    /** Rows that this stage brought in so far. */
    long copied() {
        return copied.get();
    }

    /**
     * Copies what is left of the tables.
     *
     * @throws RunFailure when a chunk failed
     * @throws CancellationException when the run was cancelled
     */
    void copy(List<ShownStep> tables, Done done) throws RunFailure {
        tables.forEach(step -> enqueue(step, done));
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
        Task left = queue.peek();
        if (left != null && !stage.isCancelled()) {
            throw failure(
                    left,
                    new IllegalStateException(
                            "the copy ended before " + left.chunk().id()));
        }
    }

    private void enqueue(ShownStep step, Done done) {
        ProgressCounter progress = new ProgressCounter(step.id(), listener);
        List<Task> tasks = new ArrayList<>();
        long bytes = 0;
        long rows = 0;
        long rejects = 0;
        int units = 0;
        for (Chunk chunk : step.copy().chunks()) {
            Done.ChunkDone earlier = done.chunks().get(chunk.id());
            if (earlier == null) {
                tasks.add(new Task(step, progress, chunk));
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
            return;
        }
        progress.earlier(units, rows, bytes, rejects);
        queue.addAll(tasks);
    }

    private void work() {
        List<Thread> jobs = new ArrayList<>();
        int count = Math.min(settings.jobs(), queue.size());
        for (int i = 1; i <= count; i++) {
            Thread job = new Thread(this::job, "partbridge-copy-" + i);
            job.setDaemon(true);
            job.start();
            jobs.add(job);
        }
        for (Thread job : jobs) {
            join(job);
        }
    }

    private void join(Thread job) {
        boolean interrupted = false;
        while (true) {
            try {
                job.join();
                break;
            } catch (InterruptedException e) {
                // whoever interrupts the run wants it to end; the jobs roll back first
                stage.cancel();
                run.cancel();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void job() {
        Task task = queue.poll();
        if (task == null) {
            return;
        }
        Task current = task;
        try (Connection connection = TargetSession.open(connections)) {
            while (current != null && !stage.isCancelled()) {
                chunk(connection, current);
                current = queue.poll();
            }
        } catch (SQLException e) {
            failed(task, e);
        } catch (Throwable e) {
            // memory that ran out, for one: a job must not end without a word, for its chunk would be missing
            failed(current == null ? task : current, e);
        }
    }

    private void chunk(Connection connection, Task task) {
        begun.computeIfAbsent(task.step().id(), id -> {
            listener.on(new RunEvent.StepStarted(id));
            return new Table(task.step(), task.progress(), System.nanoTime());
        });
        Runnable statement = () -> RunningStatement.cancel(connection);
        Runnable[] reading = {() -> {}};
        OpenRows open = new OpenRows(task.progress());
        stage.onCancel(statement);
        try {
            Optional<PartitionCounts> counts =
                    chunkCopy.copy(connection, task.step().copy().table(), task.chunk(), open, source -> {
                        reading[0] = source::cancel;
                        stage.onCancel(reading[0]);
                    });
            open.close();
            counts.ifPresent(c -> committed(task, c));
        } catch (SQLException | IOException | RuntimeException e) {
            open.close();
            // a cancelled reading or statement shows itself in many ways
            if (!stage.isCancelled()) {
                failed(task, e);
            }
            TargetSession.rollBack(connection);
        } finally {
            stage.forget(statement);
            stage.forget(reading[0]);
        }
    }

    private void committed(Task task, PartitionCounts counts) {
        copied.addAndGet(counts.copied());
        limit.add(counts.rejected());
        ProgressCounter progress = task.progress();
        progress.committed(counts.copied(), task.chunk().bytes(), counts.rejected());
        if (progress.units() == task.step().copy().chunks().size()) {
            Table table = begun.get(task.step().id());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - (table == null ? 0 : table.began()));
            listener.on(
                    new RunEvent.StepFinished(task.step().id(), false, progress.rows(), progress.rejects(), elapsed));
        }
        if (limit.exceeded()) {
            stage.cancel();
        }
    }

    private void failed(Task task, Throwable cause) {
        failure.compareAndSet(null, failure(task, cause));
        stage.cancel();
    }

    private static RunFailure failure(Task task, Throwable cause) {
        return RunFailure.of(
                task.step().id(),
                task.step().shown().subject(),
                "copy of " + task.chunk().id(),
                cause);
    }

    /** What one open transaction has acknowledged, taken back from the counter when it ends. */
    private final class OpenRows implements InFlight {
        private final ProgressCounter progress;
        private long rows;
        private long bytes;
        private long rejects;

        OpenRows(ProgressCounter progress) {
            this.progress = progress;
        }

        @Override
        public void acknowledged(long moreRows, long moreBytes, long moreRejects) {
            rows += moreRows;
            bytes += moreBytes;
            rejects += moreRejects;
            progress.open(moreRows, moreBytes, moreRejects);
        }

        @Override
        public void check() {
            stage.check();
        }

        void close() {
            progress.open(-rows, -bytes, -rejects);
        }
    }
}
