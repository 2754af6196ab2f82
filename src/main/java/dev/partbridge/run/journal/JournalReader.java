package dev.partbridge.run.journal;

import dev.partbridge.plan.Slice;
import dev.partbridge.run.ReadAt;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
                        planned(connection, project),
                        pieces(connection, project),
                        chunks(connection, project));
            }
        }
    }

    /** Of the last run of a project: running, done or stopped; empty where there is none. */
    public static String state(Connection connection, String project) throws SQLException {
        try (PreparedStatement run = connection.prepareStatement("SELECT state FROM partbridge.run"
                + " WHERE project = ? AND state <> 'undone' ORDER BY id DESC LIMIT 1")) {
            run.setString(1, project);
            try (ResultSet row = run.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** The parts of tables that the source of a project had when it began; none where there is no journal. */
    public static Set<String> sourceParts(Connection connection, String project) throws SQLException {
        Set<String> parts = new HashSet<>();
        if (JournalSchema.version(connection) != JournalSchema.VERSION) {
            return parts;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT origin FROM partbridge.source_part WHERE project = ?")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.add(row.getString(1));
                }
            }
        }
        return parts;
    }

    /** The states of the source that the chunks of each table were read at, in the order of names. */
    public static List<ReadAt> readAt(Connection connection, String project) throws SQLException {
        List<ReadAt> read = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT source_table, source_point, count(*), sum(copied)::bigint"
                        + " FROM partbridge.chunk WHERE project = ? AND state = 'done' AND source_point IS NOT NULL"
                        + " GROUP BY source_table, source_point ORDER BY source_table COLLATE \"C\", min(done)")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(new ReadAt(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
                }
            }
        }
        return read;
    }

    /** How many values were changed on the way as it was chosen, by table; tables without are left out. */
    public static Map<String, Long> repaired(Connection connection, String project) throws SQLException {
        Map<String, Long> repaired = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_table, sum(repaired)::bigint"
                + " FROM partbridge.chunk WHERE project = ? GROUP BY source_table HAVING sum(repaired) > 0")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    repaired.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return repaired;
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

    /** The ids of the statements executed. */
    public static Set<String> statements(Connection connection, String project) throws SQLException {
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

    private static Set<String> planned(Connection connection, String project) throws SQLException {
        Set<String> planned = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT chunk FROM partbridge.chunk WHERE project = ? AND piece = 0")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    planned.add(row.getString(1));
                }
            }
        }
        return planned;
    }

    private static Map<String, List<Slice.Stretch>> pieces(Connection connection, String project) throws SQLException {
        Map<String, List<Slice.Stretch>> pieces = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT whole, first_address, last_address FROM partbridge.chunk"
                        + " WHERE project = ? AND piece > 0 ORDER BY whole, piece")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.computeIfAbsent(row.getString(1), w -> new ArrayList<>())
                            .add(new Slice.Stretch(row.getString(2), row.getString(3)));
                }
            }
        }
        return pieces;
    }

    private static Map<String, Done.ChunkDone> chunks(Connection connection, String project) throws SQLException {
        Map<String, Done.ChunkDone> chunks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT chunk, copied, rejected, source_point FROM partbridge.chunk WHERE project = ? AND state = 'done'")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    chunks.put(
                            row.getString(1),
                            new Done.ChunkDone(row.getLong(2), row.getLong(3), Optional.ofNullable(row.getString(4))));
                }
            }
        }
        return chunks;
    }
}
