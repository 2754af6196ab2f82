package dev.partbridge.run.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The schema {@code partbridge} in the target. */
public final class JournalSchema {
    /** Of the tables below; another number in the target means another version of this program made them. */
    public static final int VERSION = 6;

    private JournalSchema() {}

    /** The version of the journal in the target; 0 when there is none, -1 when the schema holds something else. */
    public static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT to_regnamespace('partbridge') IS NOT NULL, "
                    + "to_regclass('partbridge.version') IS NOT NULL")) {
                found.next();
                if (!found.getBoolean(2)) {
                    return found.getBoolean(1) ? -1 : 0;
                }
            }
            try (ResultSet version = statement.executeQuery("SELECT max(version) FROM partbridge.version")) {
                version.next();
                return version.getInt(1);
            }
        }
    }

    /** What is wrong with a {@link #version} that is neither none nor this program's. */
    public static Optional<String> foreign(int version) {
        if (version == -1) {
            return Optional.of("the target has a schema \"partbridge\" that is not this program's journal; "
                    + "rename it or take another database");
        }
        return version == 0 || version == VERSION
                ? Optional.empty()
                : Optional.of("the target's journal (schema partbridge) has version " + version
                        + ", this program knows version " + VERSION + "; use the version of the program that made it");
    }

    /** What there is of the journal that the session's role may not use, sorted; a run needs all of it. */
    public static Set<String> closed(Connection connection) throws SQLException {
        Set<String> closed = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 'schema partbridge' FROM pg_catalog.pg_namespace n "
                        + "WHERE n.nspname = 'partbridge' AND NOT has_schema_privilege(n.oid, 'USAGE') UNION ALL "
                        + "SELECT 'partbridge.' || c.relname FROM pg_catalog.pg_class c "
                        + "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'partbridge' "
                        // CASE keeps the functions from seeing a relation of another kind
                        + "AND CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege(c.oid, 'USAGE') "
                        + "WHEN c.relname = 'version' THEN NOT has_table_privilege(c.oid, 'SELECT') "
                        + "WHEN c.relkind = 'r' THEN NOT (has_table_privilege(c.oid, 'SELECT') "
                        + "AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE') "
                        + "AND has_table_privilege(c.oid, 'DELETE')) ELSE false END")) {
            while (row.next()) {
                closed.add(row.getString(1));
            }
        }
        return closed;
    }

    /** Makes the tables, unless another project did so meanwhile; commits. Auto-commit must be off. */
    public static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // two projects may begin in the same database at once; the number is nobody else's
            statement.execute("SELECT pg_advisory_xact_lock(" + RunLock.key("") + ")");
            if (version(connection) == 0) {
                statement.execute(script());
            }
            connection.commit();
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(JournalSchema.class.getResourceAsStream("journal.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
