package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;
import java.util.concurrent.Executor;

/**
 * Work that was started and has not reported yet.
 *
 * @param title what it does, for the status bar
 * @param aside runs what stops it, which may ask a server to stop a statement and so has to wait for an answer
 */
public record Job(String title, Cancellation cancellation, Executor aside) {
    /** Asks it to stop; returns at once. */
    public void cancel() {
        aside.execute(cancellation::cancel);
    }
}
