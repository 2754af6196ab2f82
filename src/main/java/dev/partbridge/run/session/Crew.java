package dev.partbridge.run.session;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunControl;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Jobs that work off a queue side by side, each on a thread of its own; they come and go as the run's control says. */
final class Crew<T> {
    private final String name;
    private final Supplier<Job<T>> begin;
    private final RunControl control;
    private final Cancellation stage;
    private final Cancellation run;
    private final Queue<T> queue = new ArrayDeque<>();
    private int working;
    private int jobs;

    /** What one thread works with, closed by it at its end. */
    interface Job<T> extends AutoCloseable {
        /** Tells its stage how it ended; throws nothing. */
        void work(T task);

        @Override
        void close();
    }

    /**
     * Nobody works yet.
     *
     * @param name of the threads, before their number
     * @param stage no task is begun when it is cancelled
     * @param run is cancelled where the thread that waits is interrupted
     */
    Crew(String name, Supplier<Job<T>> begin, RunControl control, Cancellation stage, Cancellation run) {
        this.name = name;
        this.begin = begin;
        this.control = control;
        this.stage = stage;
        this.run = run;
    }

    synchronized void addAll(Collection<T> tasks) {
        queue.addAll(tasks);
    }

    /** The first task that nobody has begun; null where there is none. */
    synchronized @Nullable T left() {
        return queue.peek();
    }

    /** Until the queue is empty or the stage is cancelled, and all jobs have ended. */
    void work() {
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
            Thread job = new Thread(this::job, name + ++jobs);
            job.setDaemon(true);
            job.start();
        }
    }

    private void job() {
        try (Job<T> job = begin.get()) {
            for (T task = next(); task != null; task = next()) {
                job.work(task);
            }
        } finally {
            leave();
        }
    }

    /** Null for a job that is one too many, and when there is nothing left. */
    private synchronized @Nullable T next() {
        return stage.isCancelled() || working > control.jobs() ? null : queue.poll();
    }

    /** Two may have left where one was too many. */
    private synchronized void leave() {
        working--;
        notifyAll();
        staff();
    }
}
