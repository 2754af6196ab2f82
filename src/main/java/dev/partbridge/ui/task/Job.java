package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;

/**
 * Work that was started and has not reported yet.
 *
 * @param title what it does, for the status bar
 */
public record Job(String title, Cancellation cancellation) {
    public void cancel() {
        cancellation.cancel();
    }
}
