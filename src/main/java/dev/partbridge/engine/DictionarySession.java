package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.oracle.dictionary.Schemas;
import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.LastResort;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /** The schemas of which the user sees tables. */
    static List<SchemaTables> schemas(OracleSource database, Cancellation cancellation) {
        return ask(database, "the schemas", cancellation, session -> Schemas.read(session, cancellation));
    }

    /**
     * As {@link #ask}, with what goes wrong in words.
     *
     * @param what such as {@code the dictionary}
     */
    static <T> T ask(OracleSource database, String what, Cancellation cancellation, Question<T> question) {
        try {
            return ask(database, cancellation, question);
        } catch (OracleUnreachable e) {
            throw new EngineException(Kind.CONNECT, e);
        } catch (SQLException e) {
            cancellation.check();
            throw new EngineException(
                    Kind.STOPPED,
                    what + " of " + database.profile() + " cannot be read: " + DictionaryTrouble.of(e),
                    e);
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
