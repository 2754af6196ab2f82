package dev.partbridge.run;

import dev.partbridge.progress.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * What can be changed while a run is at work: how many jobs it has, how fast it reads, and whether it rests. Used by its
 * jobs and by whoever steers it, from any thread.
 */
public final class RunControl {
    /** A quarter of a second's worth may come at once: batches are not of one size. */
    private static final long BURST = TimeUnit.MILLISECONDS.toNanos(250);

    private final List<Runnable> hooks = new ArrayList<>();
    private int jobs;
    private long bytesPerSecond;
    private boolean paused;
    /** Until when what was read so far is paid for, as {@link System#nanoTime} counts. */
    private long paidUntil = System.nanoTime();

    /** Raised with each change of the rate: what was to be waited for by the old one is forgotten. */
    private int rates;

    /**
     * A run that does not rest.
     *
     * @param jobs chunks copied at a time, at least 1
     * @param bytesPerSecond read from the source at most by all jobs together; 0 for no limit
     */
    public RunControl(int jobs, long bytesPerSecond) {
        refuse(jobs, bytesPerSecond);
        this.jobs = jobs;
        this.bytesPerSecond = bytesPerSecond;
    }

    private static void refuse(int jobs, long bytesPerSecond) {
        if (jobs < 1 || bytesPerSecond < 0) {
            throw new IllegalArgumentException(jobs + " jobs, " + bytesPerSecond + " bytes per second");
        }
    }

    public synchronized int jobs() {
        return jobs;
    }

    /** More jobs begin at once; fewer are there when so many have ended their chunks. */
    public void jobs(int value) {
        refuse(value, 0);
        synchronized (this) {
            jobs = value;
        }
        changed();
    }

    /** 0 for no limit. */
    public synchronized long bytesPerSecond() {
        return bytesPerSecond;
    }

    public void bytesPerSecond(long value) {
        refuse(1, value);
        synchronized (this) {
            bytesPerSecond = value;
            paidUntil = System.nanoTime();
            rates++;
        }
        changed();
    }

    public synchronized boolean paused() {
        return paused;
    }

    /**
     * Until {@link #resume} no more rows are read, no statement of the plan and no proof begins; what has begun comes to
     * its end, sessions and transactions stay as they are.
     */
    public void pause() {
        rest(true);
    }

    public void resume() {
        rest(false);
    }

    private void rest(boolean value) {
        synchronized (this) {
            paused = value;
            paidUntil = System.nanoTime();
        }
        changed();
    }

    /** Runs the hook at each change. */
    public synchronized void onChange(Runnable hook) {
        hooks.add(hook);
    }

    public synchronized void forget(Runnable hook) {
        hooks.remove(hook);
    }

    private void changed() {
        List<Runnable> run;
        synchronized (this) {
            notifyAll();
            run = List.copyOf(hooks);
        }
        run.forEach(Runnable::run);
    }

    /**
     * Waits while the run rests.
     *
     * @throws CancellationException when the work is cancelled, also while it waits
     */
    public void rest(Cancellation cancellation) {
        until(cancellation, () -> paused ? Long.MAX_VALUE : 0);
    }

    /**
     * Waits until so much more may have been read.
     *
     * @param bytes of the source, that were read already
     * @throws CancellationException when the work is cancelled, also while it waits
     */
    public void spend(long bytes, Cancellation cancellation) {
        long paid;
        int rate;
        synchronized (this) {
            if (bytesPerSecond == 0 || bytes <= 0) {
                return;
            }
            double seconds = (double) bytes / bytesPerSecond;
            paidUntil = Math.max(paidUntil, System.nanoTime() - BURST) + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
            paid = paidUntil;
            rate = rates;
        }
        until(cancellation, () -> rate == rates ? paid - System.nanoTime() : 0);
    }

    private interface Left {
        /** Nanoseconds, asked within the monitor. */
        long nanos();
    }

    private void until(Cancellation cancellation, Left left) {
        synchronized (this) {
            if (left.nanos() <= 0) {
                return;
            }
        }
        Runnable wake = this::changed;
        cancellation.onCancel(wake);
        try {
            synchronized (this) {
                for (long nanos = left.nanos(); nanos > 0; nanos = left.nanos()) {
                    cancellation.check();
                    TimeUnit.NANOSECONDS.timedWait(this, nanos);
                }
            }
            cancellation.check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            cancellation.forget(wake);
        }
    }
}
