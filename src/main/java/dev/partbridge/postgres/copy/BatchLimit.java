package dev.partbridge.postgres.copy;

/**
 * How much is gathered before it is sent.
 *
 * @param bytes encoded bytes of a batch
 * @param rows rows of a batch
 */
public record BatchLimit(int bytes, int rows) {
    /** Large enough that a COPY's start does not count, small enough to be held by each job. */
    public static final BatchLimit ORDINARY = new BatchLimit(1 << 20, 10_000);

    public boolean reached(RowBatch batch) {
        return batch.bytes() >= bytes || batch.rows() >= rows;
    }
}
