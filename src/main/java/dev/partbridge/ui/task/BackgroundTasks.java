package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The program's task runner: a thread for each job, one door back. */
public final class BackgroundTasks implements TaskRunner, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicInteger threads = new AtomicInteger();
    /** What is asked for after closing is not begun: there is no window any more that could show it. */
    private final ExecutorService pool = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            this::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private final ObservableList<Job> running = FXCollections.observableArrayList();
    /** The same for whoever closes it, on whichever thread. */
    private final List<Job> unreported = new CopyOnWriteArrayList<>();

    private final Executor door;

    /** @param door runs on the window's thread, as {@code Platform::runLater} does */
    public BackgroundTasks(Executor door) {
        this.door = door;
    }

    @Override
    public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Job job = new Job(title, new Cancellation(), pool);
        running.add(job);
        unreported.add(job);
        pool.execute(() -> {
            Runnable report = report(job, work, done, failed);
            unreported.remove(job);
            door.execute(() -> {
                running.remove(job);
                if (!pool.isShutdown()) {
                    report.run();
                }
            });
        });
        return job;
    }

    @Override
    public ObservableList<Job> running() {
        return running;
    }

    @Override
    public void onWindow(Runnable change) {
        door.execute(change);
    }

    /** Cancels what runs, takes no more, and gives what runs a moment to come to its end, which nobody is told any more. */
    @Override
    public void close() {
        unreported.forEach(Job::cancel);
        pool.shutdown();
        try {
            pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Runnable report(
            Job job, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = work.run(job.cancellation());
            return () -> done.accept(result);
        } catch (Exception e) {
            return () -> failed.accept(e);
        } catch (Error e) {
            // A job that ended in an error still has to report, or the window would wait for it for ever.
            return () -> failed.accept(new IllegalStateException(e.toString(), e));
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "partbridge-work-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
