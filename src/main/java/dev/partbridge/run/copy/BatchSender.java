package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.BatchPace;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Sends batches to the server, which works on each while the next is gathered. */
final class BatchSender implements OpenCopy.Batch {
    private final ChunkTransaction chunk;
    private final CopyLoader.RefusedRows refused;
    private final boolean counted;
    private final BatchPace pace;
    private RowBatch sent = new RowBatch();
    private @Nullable CopyLoader loader;

    /**
     * Of batches of the ordinary size.
     *
     * @param refused hears of rows that the server does not take
     * @param counted whether rows that it takes count at once; staged ones count when they get into their table
     */
    BatchSender(ChunkTransaction chunk, CopyLoader.RefusedRows refused, boolean counted) {
        this(chunk, BatchPace.ordinary(BatchLimit.ORDINARY), refused, counted);
    }

    BatchSender(ChunkTransaction chunk, BatchPace pace, CopyLoader.RefusedRows refused, boolean counted) {
        this.chunk = chunk;
        this.pace = pace;
        this.refused = refused;
        this.counted = counted;
    }

    /**
     * Sends a batch, once the server is done with the one before.
     *
     * @return the one before, emptied
     */
    RowBatch send(CopyLoader to, RowBatch batch) throws SQLException {
        chunk.openCopy().settle();
        RowBatch empty = sent;
        sent = batch;
        loader = to;
        chunk.openCopy().sent(this);
        to.begin(batch);
        return empty;
    }

    /** Whether the batch has as many rows as are sent at a time. */
    boolean reached(RowBatch batch) {
        return pace.reached(batch);
    }

    @Override
    public void settle() throws SQLException {
        if (loader != null) {
            int loaded = loader.end(refused);
            pace.sent(sent.rows(), sent.rows() - loaded);
            chunk.inFlight().acknowledged(counted ? loaded : 0, sent.sourceBytes(), 0);
            sent.clear();
        }
    }

    @Override
    public void cancel() throws SQLException {
        if (loader != null) {
            loader.cancel();
        }
    }
}
