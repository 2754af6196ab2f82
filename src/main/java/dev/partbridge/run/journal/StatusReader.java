package dev.partbridge.run.journal;

import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.ProjectStatus.RunLine;
import dev.partbridge.run.ProjectStatus.TableLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the journal tells of migrations. */
public final class StatusReader {
    private StatusReader() {}

    /** Of all migrations, by name. */
    public static List<ProjectStatus> all(Connection connection) throws SQLException {
        List<String> projects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT project FROM partbridge.run" + " GROUP BY project ORDER BY project COLLATE \"C\"")) {
            while (row.next()) {
                projects.add(row.getString(1));
            }
        }
        List<ProjectStatus> all = new ArrayList<>();
        for (String project : projects) {
            all.add(of(connection, project));
        }
        return all;
    }

    /** Of one. */
    public static ProjectStatus of(Connection connection, String project) throws SQLException {
        List<String> objects = objects(connection, project);
        Map<String, Integer> phases = new LinkedHashMap<>();
        objects.forEach(o -> phases.merge(o.substring(0, o.indexOf(' ')), 1, Integer::sum));
        return new ProjectStatus(
                project,
                RunLock.held(connection, project),
                runs(connection, project),
                phases,
                objects,
                tables(connection, project));
    }

    private static List<RunLine> runs(Connection connection, String project) throws SQLException {
        List<RunLine> runs = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, state, coalesce(message, ''),"
                + " source_point, started, finished FROM partbridge.run WHERE project = ? ORDER BY id")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(new RunLine(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)),
                            row.getTimestamp(5).toInstant(),
                            Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant)));
                }
            }
        }
        return runs;
    }

    private static List<String> objects(Connection connection, String project) throws SQLException {
        List<String> objects = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT statement FROM partbridge.object WHERE project = ? ORDER BY id")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    objects.add(row.getString(1));
                }
            }
        }
        return objects;
    }

    /** A row that was in and was moved to the rejects is in no longer. */
    private static List<TableLine> tables(Connection connection, String project) throws SQLException {
        List<TableLine> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT c.source_table, c.done, c.open,"
                + " c.copied - coalesce(r.moved, 0), coalesce(r.kept, 0) FROM (SELECT source_table,"
                + " count(*) FILTER (WHERE state = 'done') done, count(*) FILTER (WHERE state <> 'done') open,"
                + " sum(copied)::bigint copied FROM partbridge.chunk WHERE project = ? GROUP BY 1) c"
                + " LEFT JOIN (SELECT source_table, count(*) kept, count(statement) moved FROM partbridge.reject"
                + " WHERE project = ? GROUP BY 1) r USING (source_table) ORDER BY c.source_table COLLATE \"C\"")) {
            select.setString(1, project);
            select.setString(2, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(new TableLine(
                            row.getString(1), row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
        return tables;
    }
}
