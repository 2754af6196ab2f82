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

/** The schema {@code partbridge} in the target. */
public final class JournalSchema {
    /** Of the tables below; another number in the target means another version of this program made them. */
    public static final int VERSION = 1;

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
