package dev.partbridge.run;

/** Hears how far rejected rows are that are tried again; called on the thread that tries them. */
@FunctionalInterface
public interface RetryListener {
    /**
     * More are tried, and committed where they went in.
     *
     * @param tried so far
     * @param in of these, gone in
     * @param all that there are to try
     */
    void on(long tried, long in, long all);
}
