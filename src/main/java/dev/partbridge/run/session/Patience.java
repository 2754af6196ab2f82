package dev.partbridge.run.session;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits before something is tried again, and says so. */
final class Patience {
    private final Retry retry;
    private final RunListener listener;
    private final Cancellation cancellation;

    Patience(Retry retry, RunListener listener, Cancellation cancellation) {
        this.retry = retry;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /**
     * Whether to try again; if so it has been waited for.
     *
     * @param what was tried
     * @param attempt which failed, counted from 1
     * @throws java.util.concurrent.CancellationException when it was cancelled meanwhile
     */
    boolean again(String what, int attempt, Throwable trouble) {
        cancellation.check();
        if (attempt > retry.times() || !Passing.is(trouble)) {
            return false;
        }
        Duration wait = retry.before(attempt);
        listener.on(new RunEvent.Note(what + " is tried again in " + wait.toSeconds() + " s (" + attempt + " of "
                + retry.times() + "): " + RunFailure.told(trouble)));
        CountDownLatch cancelled = new CountDownLatch(1);
        Runnable hook = cancelled::countDown;
        cancellation.onCancel(hook);
        try {
            cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            cancellation.forget(hook);
        }
        cancellation.check();
        return true;
    }
}
