package dev.partbridge.run.place;

import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rows of the source that may be looked for, in a temporary table of the target. Of each chunk some hundred are held in
 * memory. Chunks are read by several threads; the connection is used by one at a time.
 */
final class FoundRows {
    static final String TABLE = "pg_temp.partbridge_found";

    private static final int BATCH = 500;

    private final Connection connection;
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    FoundRows(Connection connection) {
        this.connection = connection;
    }

    private record Row(RowPosition position, String address, long high, long low) {}

    /**
     * Of one chunk, from its beginning on; what an earlier reading of it has brought is taken out.
     *
     * @param number by which the chunks are put in order
     */
    OfChunk begin(int number, Chunk chunk) throws SQLException {
        if (!begun.add(number)) {
            synchronized (connection) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + TABLE + " WHERE chunk_number = ?")) {
                    delete.setInt(1, number);
                    delete.executeUpdate();
                }
                connection.commit();
            }
        }
        return new OfChunk(number, chunk);
    }

    /** Used by one thread. */
    final class OfChunk {
        private final int number;
        private final Chunk chunk;
        private final List<Row> waiting = new ArrayList<>();

        private OfChunk(int number, Chunk chunk) {
            this.number = number;
            this.chunk = chunk;
        }

        void add(RowPosition position, String address, long high, long low) throws SQLException {
            waiting.add(new Row(position, address, high, low));
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        /** Writes and commits what waits. */
        void flush() throws SQLException {
            if (waiting.isEmpty()) {
                return;
            }
            synchronized (connection) {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE
                        + " (chunk_number, chunk, origin, line, address, place, high, low)"
                        + " VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?)")) {
                    for (Row row : waiting) {
                        insert.setInt(1, number);
                        insert.setString(2, chunk.id());
                        insert.setString(3, row.position().source());
                        insert.setLong(4, row.position().key());
                        insert.setString(5, row.address());
                        insert.setString(6, row.position().with(row.address()));
                        insert.setLong(7, row.high());
                        insert.setLong(8, row.low());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                connection.commit();
            }
            waiting.clear();
        }
    }
}
