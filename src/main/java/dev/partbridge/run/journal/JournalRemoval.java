package dev.partbridge.run.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Takes what the journal has of a migration out of a target; what the migration made stays. Auto-commit must be off. */
public final class JournalRemoval {
    /** Those that have a migration's rows: all of journal.sql but the version. */
    static final List<String> TABLES = List.of(
            "run",
            "object",
            "chunk",
            "source_part",
            "looked_through",
            "reject",
            "moved_sum",
            "stayed",
            "loaded_table",
            "retried");

    private JournalRemoval() {}

    /**
     * Removes it, and the schema with its last migration; the caller holds the migration's lock, and commits.
     *
     * @return why the schema is still there; empty when it is gone
     */
    public static Optional<String> remove(Connection connection, String project) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // the one that JournalSchema.create takes
            statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.key("") + ")");
            for (String table : TABLES) {
                delete(connection, table, project);
            }
            Optional<String> others = others(connection, project);
            return others.isPresent() ? others : schema(connection, statement);
        }
    }

    private static void delete(Connection connection, String table, String project) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM partbridge." + table + " WHERE project = ?")) {
            delete.setString(1, project);
            delete.executeUpdate();
        }
    }

    private static Optional<String> others(Connection connection, String project) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(DISTINCT project) FROM partbridge.run")) {
            row.next();
            if (row.getLong(1) > 0) {
                return Optional.of("it tells of " + row.getLong(1) + " other migrations");
            }
        }
        // a run takes its lock before its first row is in the journal
        return RunLock.othersHeld(connection, project)
                ? Optional.of("another session holds an advisory lock in this database, perhaps a run that begins")
                : Optional.empty();
    }

    /** Never CASCADE: what others made there, or made of it, keeps the schema. */
    private static Optional<String> schema(Connection connection, Statement statement) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            for (String table : TABLES) {
                statement.execute("DROP TABLE partbridge." + table);
            }
            statement.execute("DROP TABLE partbridge.version");
            statement.execute("DROP SCHEMA partbridge");
            return Optional.empty();
        } catch (SQLException e) {
            // dependent_objects_still_exist
            if (!"2BP01".equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(savepoint);
            return Optional.of("objects of others are in it or depend on it");
        }
    }
}
