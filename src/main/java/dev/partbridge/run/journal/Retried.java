package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import dev.partbridge.run.checksum.Checksum;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row that went in when it was tried again, and of which the source says nothing, or something else: it was corrected, or
 * the source could not read it.
 *
 * @param partition Oracle's, in which it is counted
 * @param hash of the row as it went in, where rows are hashed
 */
public record Retried(String partition, Optional<Checksum> hash) {
    /** Keeps one; the caller commits. */
    public void add(Connection connection, String project, String table, String chunk, long line) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO partbridge.retried VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, project);
            insert.setString(2, table);
            insert.setString(3, chunk);
            insert.setLong(4, line);
            insert.setString(5, partition);
            insert.setBigDecimal(6, hash.map(h -> new BigDecimal(h.number())).orElse(null));
            insert.executeUpdate();
        }
    }

    /** Those of a chunk, those of its pieces too, by their line; of pieces one of all with a number. */
    static Map<Long, Retried> of(Connection connection, String project, Chunk chunk) throws SQLException {
        Map<Long, Retried> rows = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT line, source_partition, hash"
                + " FROM partbridge.retried WHERE project = ? AND (chunk = ? OR chunk IN"
                + " (SELECT chunk FROM partbridge.chunk WHERE project = ? AND whole = ? AND piece > 0))")) {
            select.setString(1, project);
            select.setString(2, chunk.id());
            select.setString(3, project);
            select.setString(4, chunk.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<Checksum> hash =
                            Optional.ofNullable(row.getBigDecimal(3)).map(h -> Checksum.of(h.toBigIntegerExact()));
                    rows.put(row.getLong(1), new Retried(row.getString(2), hash));
                }
            }
        }
        return rows;
    }
}
