package dev.partbridge.run.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Takes back some of the statements that the journal has, the last first, with their words in it. */
public final class TakenBack {
    private TakenBack() {}

    private record Entry(long id, String undo) {}

    /** @param connection auto-commit must be off; the caller commits */
    public static void take(Connection connection, String project, Collection<String> statements) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, undo FROM partbridge.object"
                + " WHERE project = ? AND statement = ANY (?) ORDER BY id DESC")) {
            select.setString(1, project);
            select.setArray(2, connection.createArrayOf("text", statements.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getString(2)));
                }
            }
        }
        for (Entry entry : entries) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                if (!entry.undo().isBlank()) {
                    statement.execute(entry.undo());
                }
                statement.executeUpdate("DELETE FROM partbridge.object WHERE id = " + entry.id());
            }
        }
    }
}
