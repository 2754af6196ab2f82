package dev.partbridge.run.copy;

/** Hears how far the open transaction of one chunk is, and says whether to go on. Called on the chunk's thread. */
public interface InFlight {
    /** More was acknowledged by the server; not committed yet. */
    void acknowledged(long rows, long bytes, long rejects);

    /** Throws {@link java.util.concurrent.CancellationException} when the work is to stop. */
    void check();
}
