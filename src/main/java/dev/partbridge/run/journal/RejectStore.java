package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Puts rows of one chunk aside, in the chunk's own transaction. */
public final class RejectStore implements AutoCloseable {
    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private int waiting;

    public RejectStore(Connection connection, String project, Chunk chunk) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO partbridge.reject (project, chunk, source_table, "
                + "source_partition, origin, line, sqlstate, reason, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, project);
        insert.setString(2, chunk.id());
        insert.setString(3, chunk.table().toString());
    }

    /**
     * Keeps a row.
     *
     * @param partition Oracle's, or {@link PartitionCounts#NONE}
     */
    public void add(String partition, RowPosition position, String sqlState, String reason, String raw)
            throws SQLException {
        insert.setString(4, partition);
        insert.setString(5, position.source());
        insert.setLong(6, position.key());
        insert.setString(7, sqlState);
        insert.setString(8, storable(reason));
        insert.setString(9, storable(raw));
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    /** Whether the next row will be sent, with those that wait: the connection must be at leisure then. */
    public boolean nextIsSent() {
        return waiting + 1 == BATCH;
    }

    /** Sends what waits; called before the transaction's other work relies on it or ends. */
    public void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    /** A row may be rejected for its NUL, which the reject table cannot hold either: shown as U+2400. */
    public static String storable(String text) {
        return text.replace('\0', '\u2400');
    }
}
