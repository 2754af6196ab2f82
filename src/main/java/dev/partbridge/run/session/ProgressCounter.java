package dev.partbridge.run.session;

import dev.partbridge.run.RunEvent.Progress;
import dev.partbridge.run.RunListener;

/**
 * How far one copy is: what is committed, and what the server has acknowledged within open transactions. What is told
 * never goes back, also when a transaction fails.
 */
final class ProgressCounter {
    private final String step;
    private final RunListener listener;
    private int units;
    private long rows;
    private long bytes;
    private long rejects;
    private long openRows;
    private long openBytes;
    private long openRejects;
    private Progress told;

    ProgressCounter(String step, RunListener listener) {
        this.step = step;
        this.listener = listener;
        this.told = new Progress(step, 0, 0, 0, 0);
    }

    /** Chunks that earlier runs brought in. */
    synchronized void earlier(int chunks, long chunkRows, long chunkBytes, long chunkRejects) {
        units += chunks;
        rows += chunkRows;
        bytes += chunkBytes;
        rejects += chunkRejects;
        tell();
    }

    /** A chunk that is in; how many are now. */
    synchronized int committed(long chunkRows, long chunkBytes, long chunkRejects) {
        earlier(1, chunkRows, chunkBytes, chunkRejects);
        return units;
    }

    /** More within open transactions; negative when one of them ended. */
    synchronized void open(long moreRows, long moreBytes, long moreRejects) {
        openRows += moreRows;
        openBytes += moreBytes;
        openRejects += moreRejects;
        if (moreRows >= 0 && moreBytes >= 0 && moreRejects >= 0) {
            tell();
        }
    }

    synchronized long rows() {
        return rows;
    }

    /** Those that are told of. */
    synchronized long shown() {
        return told.rows();
    }

    synchronized long rejects() {
        return rejects;
    }

    private void tell() {
        Progress now = new Progress(
                step,
                units,
                Math.max(told.rows(), rows + openRows),
                Math.max(told.bytes(), bytes + openBytes),
                Math.max(told.rejects(), rejects + openRejects));
        if (!now.equals(told)) {
            told = now;
            listener.on(now);
        }
    }
}
