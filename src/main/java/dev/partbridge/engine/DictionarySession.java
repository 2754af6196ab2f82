package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.LastResort;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session that reads a database's dictionary; where it does not end soon after it was cancelled, it is cut. */
final class DictionarySession {
    private static final Logger LOG = LoggerFactory.getLogger(DictionarySession.class);

    private DictionarySession() {}

    /** What is asked; it stops its own statements when it is cancelled. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection session) throws SQLException;
    }

    static <T> T ask(OracleSource database, Cancellation cancellation, Question<T> question) throws SQLException {
        try (Connection session = database.dictionary().until(cancellation).connect("dictionary")) {
            LastResort lastResort = new LastResort(LastResort.GRACE, () -> cut(session));
            Runnable hook = lastResort::begin;
            cancellation.onCancel(hook);
            try {
                return question.ask(session);
            } finally {
                lastResort.over();
                cancellation.forget(hook);
            }
        }
    }

    /** Whatever it was asked, it has not answered the break either. */
    private static void cut(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("a session that reads the dictionary does not end, and could not be cut", e);
        }
    }
}
