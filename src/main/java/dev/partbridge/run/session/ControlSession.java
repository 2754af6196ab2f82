package dev.partbridge.run.session;

import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.RunLock;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session that holds the run's lock and does what is done one after the other; opened anew when it is lost. */
final class ControlSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSession.class);

    private final ConnectionSource connections;
    private final String project;
    private Connection connection;

    private ControlSession(ConnectionSource connections, String project, Connection connection) {
        this.connections = connections;
        this.project = project;
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws RunRefused when another session holds it
     */
    static ControlSession open(ConnectionSource connections, String project) throws SQLException {
        return new ControlSession(connections, project, locked(connections, project));
    }

    private static Connection locked(ConnectionSource connections, String project) throws SQLException {
        Connection connection = TargetSession.open(connections);
        try {
            if (!RunLock.take(connection, project)) {
                throw new RunRefused(
                        "another run of " + project + " is at work on this target; wait until it ends, or stop it");
            }
            connection.commit();
            return connection;
        } catch (SQLException | RunRefused e) {
            close(connection);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * With the lock, in place of one that was lost; the same one where it is sound.
     *
     * @throws RunRefused when another run has begun meanwhile
     */
    void renew() throws SQLException {
        TargetSession.rollBack(connection);
        if (!connection.isValid(10)) {
            close(connection);
            connection = locked(connections, project);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection that was lost could not be closed", e);
        }
    }

    /** Gives the lock back: the connection may live on in a pool. */
    @Override
    public void close() {
        TargetSession.rollBack(connection);
        try {
            if (!connection.isClosed()) {
                RunLock.release(connection, project);
                connection.commit();
            }
        } catch (SQLException e) {
            TargetSession.rollBack(connection);
        }
        close(connection);
    }
}
