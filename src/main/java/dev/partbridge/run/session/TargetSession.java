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
            // of a pool it may be one that copied rows; and a word in the journal is on disk, whatever the server's
            // habit
            statement.execute("RESET synchronous_commit; RESET maintenance_work_mem");
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * For rows: a commit does not wait for the disk or for standbys. After a crash of the server a chunk may be gone, its
     * word in the journal with it; all are on disk when a session that waits has committed after them (Asynchronous
     * Commit), as the run's last one does.
     */
    static Connection openForRows(ConnectionSource connections) throws SQLException {
        Connection connection = open(connections);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** For keys and indexes: a commit waits for the disk, so that what is done is done. */
    static Connection openForBuilding(ConnectionSource connections, long maintenanceBytes) throws SQLException {
        Connection connection = open(connections);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '" + (maintenanceBytes >> 10) + "kB'");
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

    /** Gives back a connection that is needed no more. */
    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection that was lost could not be closed", e);
        }
    }
}
