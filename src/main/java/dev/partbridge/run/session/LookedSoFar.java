package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;

/**
 * How far the look through one chunk is. Of a database fewer bytes are read than its chunk has, of statistics that are
 * old more: what is told ends at the chunk's.
 */
final class LookedSoFar {
    private final ProgressCounter counter;
    private final long most;
    private long read;
    private long rows;
    private long told;

    LookedSoFar(ProgressCounter counter, Chunk chunk) {
        this.counter = counter;
        this.most = chunk.bytes();
    }

    void read(long moreRows, long moreBytes) {
        read += moreBytes;
        long now = Math.min(read, most);
        counter.open(moreRows, now - told, 0);
        rows += moreRows;
        told = now;
    }

    /** It was looked through to its end. */
    void done() {
        long all = rows;
        takeBack();
        counter.committed(all, most, 0);
    }

    /** It is begun anew, or not gone on with. */
    void takeBack() {
        counter.open(-rows, -told, 0);
        rows = 0;
        read = 0;
        told = 0;
    }
}
