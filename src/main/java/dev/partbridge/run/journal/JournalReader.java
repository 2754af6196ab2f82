package dev.partbridge.run.journal;

import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what earlier runs of a project did; needs the journal's tables to be there. */
public final class JournalReader {
    private JournalReader() {}

    public static Done done(Connection connection, String project) throws SQLException {
        try (PreparedStatement run = connection.prepareStatement("SELECT source_fingerprint, plan_hash, source_point "
                + "FROM partbridge.run WHERE project = ? AND state <> 'undone' ORDER BY id DESC LIMIT 1")) {
            run.setString(1, project);
            try (ResultSet row = run.executeQuery()) {
                if (!row.next()) {
                    return Done.nothing();
                }
                return new Done(
                        true,
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)),
                        statements(connection, project),
                        chunks(connection, project));
            }
        }
    }

    /** Rows in the reject table. */
    public static long rejects(Connection connection, String project) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT count(*) FROM partbridge.reject WHERE project = ?")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Of one table of the source. */
    public static long rejects(Connection connection, String project, QualifiedName table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT count(*) FROM partbridge.reject WHERE project = ? AND source_table = ?")) {
            select.setString(1, project);
            select.setString(2, table.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Set<String> statements(Connection connection, String project) throws SQLException {
        Set<String> statements = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT statement FROM partbridge.object WHERE project = ?")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return statements;
    }

    private static Map<String, Done.ChunkDone> chunks(Connection connection, String project) throws SQLException {
        Map<String, Done.ChunkDone> chunks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT chunk, copied, rejected " + "FROM partbridge.chunk WHERE project = ? AND state = 'done'")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    chunks.put(row.getString(1), new Done.ChunkDone(row.getLong(2), row.getLong(3)));
                }
            }
        }
        return chunks;
    }
}
