package dev.partbridge.run.copy;

import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.RejectStore;
import dev.partbridge.run.journal.RejectedRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/**
 * Puts the source's own text into the reject table for rows that were rejected while they waited in the staging table,
 * which holds their values only. The chunk is read once more, and only when it has rejects.
 */
final class RejectedText {
    private static final int BATCH = 500;

    private final Connection connection;
    private final String project;
    private final Chunk chunk;

    RejectedText(Connection connection, String project, Chunk chunk) {
        this.connection = connection;
        this.project = project;
        this.chunk = chunk;
    }

    /** Opens the chunk's rows from their beginning. */
    interface Rows {
        RowSource open() throws IOException;
    }

    void restore(Rows rows) throws SQLException, IOException {
        Set<Long> lines = RejectedRows.of(connection, project, chunk).byLine().keySet();
        int waiting = 0;
        try (RowSource row = rows.open();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE partbridge.reject SET raw = ? WHERE project = ? AND chunk = ? AND line = ?")) {
            while (row.next()) {
                if (lines.contains(row.position().key())) {
                    update.setString(1, RejectStore.storable(row.raw()));
                    update.setString(2, project);
                    update.setString(3, chunk.id());
                    update.setLong(4, row.position().key());
                    update.addBatch();
                    if (++waiting % BATCH == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }
}
