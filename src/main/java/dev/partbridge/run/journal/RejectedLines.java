package dev.partbridge.run.journal;

import dev.partbridge.plan.Chunk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Which rows of a chunk are in the reject table. */
public final class RejectedLines {
    private RejectedLines() {}

    /** Line in the source to Oracle's partition; needs the journal's tables to be there. */
    public static Map<Long, String> of(Connection connection, String project, Chunk chunk) throws SQLException {
        Map<Long, String> lines = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT line, source_partition FROM partbridge.reject WHERE project = ? AND chunk = ?")) {
            select.setString(1, project);
            select.setString(2, chunk.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.put(row.getLong(1), row.getString(2));
                }
            }
        }
        return lines;
    }
}
