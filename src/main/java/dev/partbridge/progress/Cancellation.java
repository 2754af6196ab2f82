package dev.partbridge.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Asked between two pieces of work whether to go on; can be cancelled from any thread, once and for all. */
public final class Cancellation {
    private final List<Runnable> hooks = new ArrayList<>();
    private boolean cancelled;

    /** One that nobody cancels. */
    public static Cancellation none() {
        return new Cancellation();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Marks the work as cancelled and runs the hooks, each once. */
    public void cancel() {
        List<Runnable> run;
        synchronized (this) {
            cancelled = true;
            run = List.copyOf(hooks);
            hooks.clear();
        }
        run.forEach(Runnable::run);
    }

    /** Runs the hook at cancellation (at once when that has been), such as {@code Statement.cancel}. */
    public void onCancel(Runnable hook) {
        synchronized (this) {
            if (!cancelled) {
                hooks.add(hook);
                return;
            }
        }
        hook.run();
    }

    /** Takes a hook back when its work is over. */
    public synchronized void forget(Runnable hook) {
        hooks.remove(hook);
    }

    /** Throws when the work is cancelled. */
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
