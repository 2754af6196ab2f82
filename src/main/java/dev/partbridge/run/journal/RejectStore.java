package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.copy.RowFields;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts rows of one chunk aside, in the chunk's own transaction. */
public final class RejectStore implements AutoCloseable {
    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private int waiting;

    public RejectStore(Connection connection, String project, Chunk chunk) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO partbridge.reject (project, chunk, source_table, "
                + "source_partition, origin, line, address, sqlstate, reason, raw, fields, wanted, wanted_because, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, json_object(?::text[], ?::text[])::text, ?,"
                + " nullif(?, ''), ?)");
        insert.setString(1, project);
        insert.setString(2, chunk.id());
        insert.setString(3, chunk.table().toString());
    }

    /**
     * Keeps a row.
     *
     * @param partition Oracle's, or {@link PartitionCounts#NONE}
     * @param address the row's own in a database; empty where it has none
     */
    public void add(
            String partition,
            RowPosition position,
            String address,
            String sqlState,
            String reason,
            String raw,
            RejectValues values)
            throws SQLException {
        insert.setString(4, partition);
        insert.setString(5, position.source());
        insert.setLong(6, position.key());
        insert.setString(7, address);
        insert.setString(8, sqlState);
        insert.setString(9, storable(reason));
        insert.setString(10, storable(raw));
        insert.setArray(11, array(values.fields().map(f -> names(f.columns()))));
        insert.setArray(12, array(values.fields().map(RejectStore::texts)));
        insert.setArray(13, array(Optional.of(names(values.wanted())).filter(w -> w.length > 0)));
        insert.setString(14, values.because());
        insert.setBigDecimal(
                15, values.hash().map(h -> new BigDecimal(h.number())).orElse(null));
        insert.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private @Nullable Array array(Optional<Object[]> texts) throws SQLException {
        return texts.isEmpty() ? null : insert.getConnection().createArrayOf("text", texts.get());
    }

    private static Object[] names(List<Identifier> columns) {
        return columns.stream().map(Identifier::text).toArray();
    }

    private static Object[] texts(RowFields fields) {
        return fields.values().stream().map(v -> v.orElse(null)).toArray();
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
