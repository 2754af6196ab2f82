package dev.partbridge.oracle.rows;

import dev.partbridge.progress.LastResort;
import dev.partbridge.progress.UiThread;
import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oracle.jdbc.OracleStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one chunk of a live database. The query is sent by the first {@link #next}, so that it can be cancelled
 * too. One value that cannot be read makes its row defective; an error of the server ends the chunk.
 */
public final class OracleRowSource implements RowSource {
    private static final Logger LOG = LoggerFactory.getLogger(OracleRowSource.class);

    private final ChunkQuery query;
    private final PreparedStatement statement;
    private final AutoCloseable after;
    private final LastResort lastResort;
    private final Field[] fields;
    /** The fields in the order of the select list. */
    private final Field[] order;

    private final List<RowColumn> columns;
    /** Of the current row alone. */
    private final KeptRows kept = new KeptRows();

    private final RowText text;
    private volatile boolean cancelled;
    private @Nullable ResultSet rows;
    private @Nullable RowDefect defect;
    private String rowid = "";
    private long number;
    private long bytes;
    private boolean broken;

    private OracleRowSource(
            ChunkQuery query, PreparedStatement statement, Field[] fields, Field[] order, AutoCloseable after) {
        this.query = query;
        this.statement = statement;
        this.fields = fields;
        this.order = order;
        this.text = new RowText(fields, query.rowid().isPresent());
        this.after = after;
        this.lastResort = new LastResort(LastResort.GRACE, this::cut);
        this.columns = query.columns().stream()
                .map(c -> new RowColumn(c.name(), c.reading().kind(), c.ofAncestor()))
                .toList();
    }

    /**
     * Prepares the query; rows are not asked for yet.
     *
     * @param connection of Oracle's driver, its session in UTC ({@code setSessionTimeZone}); used by this source alone
     * @param request the chunk
     * @param limit of one value
     * @param after closed when the source is, such as the connection
     * @throws IllegalArgumentException when a column cannot be read: see {@link Unreadable}
     * @throws ReadFailure when the statement cannot be prepared; {@code after} is then the caller's to close
     */
    public static OracleRowSource open(Connection connection, RowRequest request, ValueLimit limit, AutoCloseable after)
            throws IOException {
        UiThread.refuse("Reading rows of Oracle");
        ChunkQuery query = ChunkQuery.of(request);
        Field[] fields = query.columns().stream()
                .map(c -> Field.of(c, request.text(), limit))
                .toArray(Field[]::new);
        Field[] order = fields.clone();
        Arrays.sort(
                order, (a, b) -> Integer.compare(a.column().first(), b.column().first()));
        try {
            return new OracleRowSource(query, prepare(connection, query), fields, order, after);
        } catch (SQLException e) {
            throw new ReadFailure(ReadTrouble.of(e), query.source(), e);
        }
    }

    private static PreparedStatement prepare(Connection connection, ChunkQuery query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.sql());
        try {
            FetchPlan plan = FetchPlan.of(query.columns());
            statement.setFetchSize(plan.rows());
            statement.unwrap(OracleStatement.class).setLobPrefetchSize(plan.lobPrefetch());
            for (int i = 0; i < query.binds().size(); i++) {
                Object value = query.binds().get(i);
                if (value instanceof Long scn) {
                    statement.setLong(i + 1, scn);
                } else {
                    statement.setString(i + 1, value.toString());
                }
            }
            return statement;
        } catch (SQLException e) {
            try {
                statement.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    @Override
    public List<RowColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        refuseCancelled(null);
        try {
            ResultSet open = rows;
            if (open == null) {
                open = statement.executeQuery();
                rows = open;
            }
            if (!open.next()) {
                return false;
            }
            number++;
            defect = null;
            for (Field field : order) {
                RowDefect wrong = field.read(open);
                bytes += field.size();
                defect = defect == null ? wrong : defect;
            }
            OptionalInt address = query.rowid();
            rowid = address.isPresent() ? open.getString(address.getAsInt()) : rowid;
            return true;
        } catch (SQLException e) {
            throw failure(e);
        } catch (IOException e) {
            // the stream of a LONG
            throw e.getCause() instanceof SQLException sql ? failure(sql) : e;
        }
    }

    private IOException failure(SQLException e) throws IOException {
        broken = true;
        refuseCancelled(e);
        return new ReadFailure(ReadTrouble.of(e), place(), e);
    }

    private String place() {
        return number == 0 ? query.source() : query.source() + ", behind row " + number + ",";
    }

    private void refuseCancelled(@Nullable SQLException cause) throws IOException {
        if (cancelled) {
            throw new IOException("the reading of " + query.source() + " was cancelled", cause);
        }
    }

    @Override
    public Optional<RowDefect> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    public boolean isNull(int column) {
        return fields[column].isNull();
    }

    @Override
    public CharSequence getDecimal(int column) {
        return fields[column].decimal();
    }

    @Override
    public long getEpochSecond(int column) {
        return fields[column].epochSecond();
    }

    @Override
    public int getNano(int column) {
        return fields[column].nano();
    }

    @Override
    public int getOffsetSeconds(int column) {
        return fields[column].offsetSeconds();
    }

    @Override
    public byte[] getBytes(int column) {
        return fields[column].bytes();
    }

    @Override
    public CharSequence getText(int column) {
        return fields[column].text();
    }

    @Override
    public RowPosition position() {
        return new RowPosition(query.source(), number);
    }

    /** The row's address, where it has one, and its values, as a line of a data file. */
    @Override
    public String raw() {
        kept.clear();
        keep(kept);
        return raw(kept.row(0));
    }

    @Override
    public void keep(KeptRows rows) {
        text.keep(rowid, rows);
    }

    @Override
    public String raw(KeptRow row) {
        return text.of(row);
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void cancel() {
        cancelled = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("The statement for {} could not be cancelled; it is not asked for more rows", query.source(), e);
        }
        lastResort.begin();
    }

    /** Whoever waits for an answer that does not come, not even to the break, waits no longer. */
    private void cut() {
        try {
            statement.getConnection().abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("The session that reads {} does not end, and could not be cut", query.source(), e);
        }
    }

    /** After a failure the session may be gone, and that it cannot be closed is no news. */
    @Override
    public void close() throws IOException {
        IOException trouble = null;
        // closing the statement closes its rows
        for (AutoCloseable each : List.of(statement, after)) {
            try {
                each.close();
            } catch (Exception e) {
                IOException told = new IOException(query.source() + " could not be closed", e);
                if (trouble == null) {
                    trouble = told;
                } else {
                    trouble.addSuppressed(told);
                }
            }
        }
        lastResort.over();
        if (trouble != null) {
            if (!broken) {
                throw trouble;
            }
            LOG.debug("{} could not be closed after its failure", query.source(), trouble);
        }
    }
}
