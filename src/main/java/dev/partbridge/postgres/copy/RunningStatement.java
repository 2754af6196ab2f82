package dev.partbridge.postgres.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops from another thread what a connection is doing, COPY included. */
public final class RunningStatement {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStatement.class);

    private RunningStatement() {}

    /** Asks the server to cancel; the thread that waits for the statement gets SQLSTATE 57014. */
    public static void cancel(Connection connection) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // the connection is gone, and with it what it was doing
            LOG.debug("cancel request not delivered", e);
        }
    }
}
