package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import java.sql.SQLException;

/** Rows that gather and go into one relation batch by batch. */
final class Lane {
    private final CopyLoader loader;
    private final BatchSender sender;
    private RowBatch batch = new RowBatch();

    Lane(CopyLoader loader, BatchSender sender) {
        this.loader = loader;
        this.sender = sender;
    }

    /** Where the next row goes. */
    RowBatch batch() {
        return batch;
    }

    /** Sends what has gathered if that is enough. */
    void added() throws SQLException {
        if (sender.reached(batch)) {
            send();
        }
    }

    /** Sends what has gathered. */
    void send() throws SQLException {
        if (batch.rows() > 0) {
            batch = sender.send(loader, batch);
        }
    }
}
