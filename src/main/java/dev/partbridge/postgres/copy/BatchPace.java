package dev.partbridge.postgres.copy;

/**
 * How many rows the next batch takes. What comes before a refused row in its batch is sent twice, so that batches are
 * small behind one, and grow with the rows that the server takes.
 */
public final class BatchPace {
    private static final int FEWEST = 2_000;
    /** Behind rows of which each will probably be refused. */
    private static final int FEWEST_SUSPECTED = 200;
    /** Of the rows since the last refusal. */
    private static final int PART = 4;

    private final BatchLimit most;
    private final int fewest;
    private long taken;

    private BatchPace(BatchLimit most, int fewest, long taken) {
        this.most = most;
        this.fewest = fewest;
        this.taken = taken;
    }

    /** @param most where nothing is refused */
    public static BatchPace ordinary(BatchLimit most) {
        return new BatchPace(most, FEWEST, Long.MAX_VALUE);
    }

    /**
     * Of rows that are suspected: it begins small.
     *
     * @param most where nothing is refused
     */
    public static BatchPace suspected(BatchLimit most) {
        return new BatchPace(most, FEWEST_SUSPECTED, 0);
    }

    public boolean reached(RowBatch batch) {
        return most.reached(batch) || batch.rows() >= Math.max(fewest, taken / PART);
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
