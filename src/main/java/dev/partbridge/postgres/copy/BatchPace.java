package dev.partbridge.postgres.copy;

/**
 * How many rows the next batch takes. What comes before a refused row in its batch is sent twice, so that batches are
 * small behind one, and grow with the rows that the server takes.
 */
public final class BatchPace {
    private static final int FEWEST = 2_000;
    /** Of the rows since the last refusal. */
    private static final int PART = 4;

    private final BatchLimit most;
    private long taken = Long.MAX_VALUE;

    /** @param most where nothing is refused */
    public BatchPace(BatchLimit most) {
        this.most = most;
    }

    public boolean reached(RowBatch batch) {
        return most.reached(batch) || batch.rows() >= Math.max(FEWEST, taken / PART);
    }

    /** @param bad of the rows of a batch, so many were refused */
    public void sent(int rows, int bad) {
        if (bad > 0) {
            taken = 0;
        } else if (taken < Long.MAX_VALUE) {
            taken += rows;
        }
    }
}
