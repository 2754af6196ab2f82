package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Brings batches into one relation by COPY, within the transaction that the caller has open. Between {@link #begin} and
 * {@link #end} the server works on a batch while its client makes the next; the connection takes nothing else then.
 */
public final class CopyLoader {
    /** Hears of rows that did not go in. */
    @FunctionalInterface
    public interface RefusedRows {
        void refused(RowBatch batch, int row, Refusal refusal) throws SQLException;
    }

    private final Connection connection;
    private final String copy;
    private final CopyFormat format;
    private @Nullable Sent sent;

    /** A batch that the server has, but not said what it thinks of, unless that was a refusal before all was sent. */
    private record Sent(RowBatch batch, Savepoint savepoint, CopyIn copy, @Nullable SQLException failure) {}

    /** @param connection auto-commit must be off */
    public CopyLoader(Connection connection, QualifiedName relation, List<Identifier> columns) {
        this(connection, relation, columns, CopyFormat.TEXT);
    }

    /**
     * @param connection auto-commit must be off
     * @param format the encoder's
     */
    public CopyLoader(Connection connection, QualifiedName relation, List<Identifier> columns, CopyFormat format) {
        this.connection = connection;
        this.format = format;
        this.copy = "COPY " + PostgresSql.quote(relation) + " (" + PostgresSql.list(columns) + ") FROM STDIN"
                + format.options;
    }

    /**
     * Loads all rows that the server takes.
     *
     * @return the number of rows that went in
     * @throws SQLException when COPY cannot be begun or ends for a reason other than a row's values
     */
    public int load(RowBatch batch, RefusedRows refused) throws SQLException {
        return load(batch, refused, null);
    }

    private int load(RowBatch batch, RefusedRows refused, @Nullable SQLException known) throws SQLException {
        int[] bad = {0};
        new Bisection((from, to) -> attempt(batch, from, to), (row, refusal) -> {
                    bad[0]++;
                    refused.refused(batch, row, refusal);
                })
                .load(0, batch.rows(), known);
        return batch.rows() - bad[0];
    }

    /** Sends all rows; they stay in the batch until {@link #end}. */
    public void begin(RowBatch batch) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        CopyIn in = start();
        sent = new Sent(batch, savepoint, in, null);
        try {
            write(in, batch, 0, batch.rows());
            in.flushCopy();
        } catch (SQLException e) {
            // end() finds the rows
            if (in.isActive() || !Refusal.concernsRows(e)) {
                throw e;
            }
            sent = new Sent(batch, savepoint, in, e);
        }
    }

    /**
     * Waits for what {@link #begin} sent.
     *
     * @return the number of rows that went in
     * @throws SQLException as {@link #load}
     */
    public int end(RefusedRows refused) throws SQLException {
        Sent open = Objects.requireNonNull(sent, "nothing was sent");
        sent = null;
        SQLException failure = open.failure() == null ? ended(open.copy()) : open.failure();
        if (failure == null) {
            connection.releaseSavepoint(open.savepoint());
            return open.batch().rows();
        }
        connection.rollback(open.savepoint());
        connection.releaseSavepoint(open.savepoint());
        return load(open.batch(), refused, failure);
    }

    /** Why the server refused the rows; null when it took them. */
    private static @Nullable SQLException ended(CopyIn in) throws SQLException {
        try {
            in.endCopy();
            return null;
        } catch (SQLException e) {
            if (!Refusal.concernsRows(e)) {
                throw e;
            }
            return e;
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /**
     * Loads the source's current row by itself, without holding it: it is asked for once only, since a batch of one row
     * needs no bisection.
     *
     * @param leading as for {@link CopyEncoder#encode}
     * @return why the row is not in
     * @throws SQLException as {@link #load}
     */
    public Optional<RowDefect> loadLarge(CopyEncoder encoder, RowSource row, String leading) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        CopyIn in = start();
        LargeRow large = new LargeRow(in);
        large.write(format.header(), format.header().length);
        Optional<RowDefect> defect = encoder.spill(row, leading, large);
        if (defect.isEmpty()) {
            large.write(format.trailer(), format.trailer().length);
            defect = large.end();
        } else {
            large.giveUp();
        }
        if (defect.isPresent()) {
            connection.rollback(savepoint);
        }
        connection.releaseSavepoint(savepoint);
        return defect;
    }

    /** Gives up what was sent, so that the transaction can be rolled back. */
    public void cancel() throws SQLException {
        Sent open = sent;
        sent = null;
        if (open != null && open.copy().isActive()) {
            open.copy().cancelCopy();
        }
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
        CopyIn in = start();
        try {
            write(in, batch, from, to);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private CopyIn start() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
    }

    private void write(CopyIn in, RowBatch batch, int from, int to) throws SQLException {
        int start = batch.start(from);
        write(in, format.header());
        in.writeToCopy(batch.text().array(), start, batch.start(to) - start);
        write(in, format.trailer());
    }

    private static void write(CopyIn in, byte[] bytes) throws SQLException {
        if (bytes.length > 0) {
            in.writeToCopy(bytes, 0, bytes.length);
        }
    }
}
