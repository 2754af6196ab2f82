package dev.partbridge.postgres.copy;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Brings batches into one relation by COPY, within the transaction that the caller has open. */
public final class CopyLoader {
    /** Hears of rows that did not go in. */
    @FunctionalInterface
    public interface RefusedRows {
        void refused(RowBatch batch, int row, Refusal refusal) throws SQLException;
    }

    private final Connection connection;
    private final String copy;

    /** @param connection auto-commit must be off */
    public CopyLoader(Connection connection, QualifiedName relation, List<Identifier> columns) {
        this.connection = connection;
        this.copy = "COPY " + PostgresSql.quote(relation) + " (" + PostgresSql.list(columns) + ") FROM STDIN";
    }

    /**
     * Loads all rows that the server takes.
     *
     * @return the number of rows that went in
     * @throws SQLException when COPY cannot be begun or ends for a reason other than a row's values
     */
    public int load(RowBatch batch, RefusedRows refused) throws SQLException {
        int[] bad = {0};
        new Bisection((from, to) -> attempt(batch, from, to), (row, refusal) -> {
                    bad[0]++;
                    refused.refused(batch, row, refusal);
                })
                .load(0, batch.rows());
        return batch.rows() - bad[0];
    }

    private void attempt(RowBatch batch, int from, int to) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            copy(batch, from, to);
        } catch (SQLException e) {
            if (Refusal.concernsRows(e)) {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            }
            throw e;
        }
        connection.releaseSavepoint(savepoint);
    }

    private void copy(RowBatch batch, int from, int to) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            int start = batch.start(from);
            in.writeToCopy(batch.text().array(), start, batch.start(to) - start);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
