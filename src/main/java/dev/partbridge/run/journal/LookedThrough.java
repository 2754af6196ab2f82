package dev.partbridge.run.journal;

import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal keeps of a table whose rows were looked through before the copy, so that a run that goes on need not
 * read them again.
 *
 * @param found what was found, a line each
 */
public record LookedThrough(long rows, List<String> found) {
    public LookedThrough {
        found = List.copyOf(found);
    }

    /**
     * By Oracle's names, those that were looked through at the same state of the source.
     *
     * @param point the state of the source, where it has one
     */
    public static Map<String, LookedThrough> of(Connection connection, String project, Optional<String> point)
            throws SQLException {
        Map<String, LookedThrough> tables = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_table, rows, found"
                + " FROM partbridge.looked_through WHERE project = ? AND source_point = ?")) {
            select.setString(1, project);
            select.setString(2, point.orElse(""));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> found =
                            Arrays.asList((String[]) row.getArray(3).getArray());
                    tables.put(row.getString(1), new LookedThrough(row.getLong(2), found));
                }
            }
        }
        return tables;
    }

    /** Keeps it; the caller commits. */
    public void keep(Connection connection, String project, QualifiedName table, Optional<String> point)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO partbridge.looked_through"
                        + " (project, source_table, source_point, rows, found) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, project);
            insert.setString(2, table.toString());
            insert.setString(3, point.orElse(""));
            insert.setLong(4, rows);
            insert.setArray(5, connection.createArrayOf("text", found.toArray()));
            insert.executeUpdate();
        }
    }
}
