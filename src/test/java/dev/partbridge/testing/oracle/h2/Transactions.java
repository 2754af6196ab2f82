package dev.partbridge.testing.oracle.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.Constants;

/** What a session reads: what is committed when a statement begins, or when its transaction began. */
final class Transactions {
    private final Connection connection;
    private boolean serializable;

    Transactions(Connection connection) {
        this.connection = connection;
    }

    /** Until its end the transaction reads what is committed now. */
    void begin() throws SQLException {
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
        connection.setAutoCommit(false);
    }

    /** Whether each transaction from now on reads what was committed at its beginning. */
    void setSerializable(boolean each) throws SQLException {
        serializable = each;
        end();
    }

    void end() throws SQLException {
        connection.commit();
        if (serializable) {
            begin();
        } else {
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
