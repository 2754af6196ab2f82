package dev.partbridge.oracle.dictionary;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes statements on the dictionary; cancellation ends the one that is running. */
final class DictionaryStatement {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryStatement.class);

    /** Rows that come at once; a LONG takes 4 KB of each in the driver. */
    private static final int FETCH_SIZE = 1000;

    private final Connection connection;
    private final Cancellation cancellation;

    DictionaryStatement(Connection connection, Cancellation cancellation) {
        this.connection = connection;
        this.cancellation = cancellation;
    }

    /**
     * Hands on the rows.
     *
     * @param text with {@code :owner} for the owner
     * @throws DictionaryFailure with the views that were asked
     */
    void run(String text, Identifier owner, RowReader reader) throws SQLException {
        cancellation.check();
        String sql = text.replace(":owner", "?");
        Runnable stop = () -> {};
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
                statement.setString(i, owner.text());
            }
            stop = () -> cancel(statement);
            cancellation.onCancel(stop);
            try (ResultSet result = statement.executeQuery()) {
                Map<String, Integer> columns = Row.columns(result.getMetaData());
                while (result.next()) {
                    cancellation.check();
                    reader.row(Row.read(columns, result));
                }
            }
        } catch (SQLException e) {
            if (cancellation.isCancelled()) {
                throw (CancellationException) new CancellationException("cancelled").initCause(e);
            }
            throw DictionaryFailure.of(text, owner, e);
        } finally {
            cancellation.forget(stop);
        }
    }

    static void cancel(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.warn("a statement on the dictionary could not be cancelled", e);
        }
    }
}
