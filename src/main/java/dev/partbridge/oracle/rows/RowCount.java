package dev.partbridge.oracle.rows;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.LastResort;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the database count rows: it reads them all, but sends none. */
public final class RowCount {
    private static final Logger LOG = LoggerFactory.getLogger(RowCount.class);

    private RowCount() {}

    /**
     * The rows of a part that fulfil conditions.
     *
     * @param cancellation ends the counting in the database; a session that does not hear of it is cut
     * @throws ReadFailure when they cannot be counted
     * @throws CancellationException when it was cancelled
     */
    public static long of(
            Connection connection,
            QualifiedName table,
            RowPart part,
            RowConditions rows,
            ReadPoint point,
            Cancellation cancellation)
            throws IOException {
        UiThread.refuse("Counting rows of Oracle");
        List<Object> binds = new ArrayList<>();
        String from = "SELECT COUNT(*) FROM " + FromClause.of(table, part, point, binds) + " t";
        String where = WhereClause.of(part, rows, point, binds);
        String sql = where.isEmpty() ? from : from + " " + where;
        LastResort lastResort = new LastResort(LastResort.GRACE, () -> cut(connection));
        Runnable stop = () -> {};
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            stop = () -> stop(statement, lastResort);
            cancellation.onCancel(stop);
            cancellation.check();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            cancellation.check();
            throw new ReadFailure(ReadTrouble.of(e), table.toString() + part, e);
        } finally {
            lastResort.over();
            cancellation.forget(stop);
        }
    }

    private static void stop(Statement statement, LastResort lastResort) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("The counting could not be cancelled", e);
        }
        lastResort.begin();
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("A session that counts rows does not end, and could not be cut", e);
        }
    }
}
