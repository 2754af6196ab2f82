package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a chunk never came in and are in the reject table, those of its pieces too.
 *
 * @param byLine Oracle's partition by the line in the source; of pieces, whose rows are numbered each from 1, one of all
 *     with a number
 * @param partitions Oracle's partition of each row
 * @param retried by the line as well: rows that went in later, of which the source says nothing or something else
 */
public record RejectedRows(Map<Long, String> byLine, List<String> partitions, Map<Long, Retried> retried) {
    public RejectedRows {
        byLine = Map.copyOf(byLine);
        partitions = List.copyOf(partitions);
        retried = Map.copyOf(retried);
    }

    public static RejectedRows none() {
        return new RejectedRows(Map.of(), List.of(), Map.of());
    }

    /** Needs the journal's tables to be there. */
    public static RejectedRows of(Connection connection, String project, Chunk chunk) throws SQLException {
        Map<Long, String> lines = new HashMap<>();
        List<String> partitions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT line, source_partition FROM partbridge.reject WHERE project = ? AND statement IS NULL AND (chunk = ? OR chunk IN"
                        + " (SELECT chunk FROM partbridge.chunk WHERE project = ? AND whole = ? AND piece > 0))")) {
            select.setString(1, project);
            select.setString(2, chunk.id());
            select.setString(3, project);
            select.setString(4, chunk.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.put(row.getLong(1), row.getString(2));
                    partitions.add(row.getString(2));
                }
            }
        }
        return new RejectedRows(lines, partitions, Retried.of(connection, project, chunk));
    }
}
