package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;

/**
 * Something slow that gives a result.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Work<T> {
    /** Runs on a background thread; should ask the cancellation between two pieces of work. */
    T run(Cancellation cancellation) throws Exception;
}
