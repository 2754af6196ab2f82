package dev.partbridge.run.session;

import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;

/** Sessions that end while a run is at work. */
final class LostSessions {
    private LostSessions() {}

    /** All of the database but the one that does it. */
    static void terminateOthers(TestDatabase database) {
        try {
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
