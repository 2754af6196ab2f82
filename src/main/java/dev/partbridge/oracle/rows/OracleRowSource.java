package dev.partbridge.oracle.rows;

import dev.partbridge.progress.UiThread;
import dev.partbridge.rows.ColumnRows;
import dev.partbridge.rows.ColumnValue;
import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one chunk of a live database. The query is sent by the first {@link #next}, so that it can be cancelled
 * too. One value that cannot be read makes its row defective; an error of the server ends the chunk.
 */
public final class OracleRowSource extends ColumnRows {
    private final ChunkQuery query;
    private final ChunkStatement statement;
    private final ValueRoom room;
    private final Field[] fields;
    /** The fields in the order of the select list. */
    private final Field[] order;

    private final List<RowColumn> columns;
    private final RowText text;
    /** Of the current row alone. */
    private final KeptRows kept = new KeptRows();

    private @Nullable RowDefect defect;
    private String rowid = "";
    private long bytes;

    private OracleRowSource(ChunkQuery query, ChunkStatement statement, ValueRoom room, Field[] fields) {
        this.query = query;
        this.statement = statement;
        this.room = room;
        this.fields = fields;
        this.order = fields.clone();
        Arrays.sort(
                order, (a, b) -> Integer.compare(a.column().first(), b.column().first()));
        this.text = new RowText(fields, query.rowid().isPresent());
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
        ValueRoom room = new ValueRoom(limit);
        return open(connection, request, after, room, c -> Field.of(c, request.text(), room));
    }

    /** The same, but of LOBs only the lengths are asked for: they are not sent. */
    public static OracleRowSource lengths(
            Connection connection, RowRequest request, ValueLimit limit, AutoCloseable after) throws IOException {
        ValueRoom room = new ValueRoom(limit);
        return open(
                connection,
                request,
                after,
                room,
                c -> LobLength.measures(c) ? new LobLength(c, room) : Field.of(c, request.text(), room));
    }

    private static OracleRowSource open(
            Connection connection,
            RowRequest request,
            AutoCloseable after,
            ValueRoom room,
            Function<SelectedColumn, Field> field)
            throws IOException {
        UiThread.refuse("Reading rows of Oracle");
        ChunkQuery query = ChunkQuery.of(request);
        Field[] fields = query.columns().stream().map(field).toArray(Field[]::new);
        return new OracleRowSource(query, ChunkStatement.prepare(connection, query, after), room, fields);
    }

    @Override
    public List<RowColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        forgetLarge();
        ResultSet rows = statement.next();
        if (rows == null) {
            return false;
        }
        try {
            read(rows);
            return true;
        } catch (SQLException e) {
            throw statement.failure(e);
        } catch (IOException e) {
            // the stream of a LONG
            throw e.getCause() instanceof SQLException sql ? statement.failure(sql) : e;
        }
    }

    private void forgetLarge() {
        if (room.holdsLarge()) {
            for (Field field : fields) {
                field.forget();
            }
            room.free();
        }
    }

    private void read(ResultSet rows) throws SQLException, IOException {
        defect = null;
        for (Field field : order) {
            RowDefect wrong = field.read(rows);
            bytes += field.size();
            defect = defect == null ? wrong : defect;
        }
        OptionalInt address = query.rowid();
        rowid = address.isPresent() ? rows.getString(address.getAsInt()) : rowid;
    }

    @Override
    public Optional<RowDefect> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    protected ColumnValue value(int column) {
        return fields[column];
    }

    @Override
    public RowPosition position() {
        return new RowPosition(query.source(), statement.number());
    }

    @Override
    public long getLength(int column) {
        return fields[column] instanceof LobLength lob ? lob.length() : super.getLength(column);
    }

    @Override
    public String address() {
        return rowid;
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
    public String address(KeptRow row) {
        return text.address(row);
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void cancel() {
        statement.cancel();
    }

    @Override
    public void close() throws IOException {
        forgetLarge();
        statement.close();
    }
}
