package dev.partbridge.run.session;

import dev.partbridge.run.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections as a run needs them: one transaction at a time, and values read the same whatever the server's settings. */
final class TargetSession {
    private static final Logger LOG = LoggerFactory.getLogger(TargetSession.class);

    private TargetSession() {}

    static Connection open(ConnectionSource connections) throws SQLException {
        Connection connection = connections.open();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET client_min_messages = warning; "
                    + "SET standard_conforming_strings = on; SET default_transaction_isolation = 'read committed'");
            // a long copy must not be ended by a limit meant for applications; each version has its own of them
            statement.execute("SELECT set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name IN "
                    + "('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', "
                    + "'idle_session_timeout', 'transaction_timeout')");
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Ends the open transaction after a failure that is told elsewhere. */
    static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // a lost connection has ended its transaction by itself
            LOG.debug("rollback not delivered", e);
        }
    }
}
