package dev.partbridge.postgres.copy;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query as PostgreSQL stores them, by COPY's binary format (manual, COPY, Binary Format): text output
 * would double long bytes, and fail from 512 MB on. One row is held at a time. Used by one thread.
 */
public final class StoredRows implements AutoCloseable {
    /** Eleven bytes of signature, four of flags. */
    private static final int SIGNATURE = 15;

    private static final int END = -1;

    private final CopyOut copy;
    private final int[] from;
    private final int[] length;
    private byte[] bytes = new byte[0];
    private ByteBuffer numbers = ByteBuffer.wrap(bytes);
    private int at;
    private int rowStart;
    private boolean begun;
    private boolean ended;

    /**
     * Begins; the connection takes nothing else until it is closed.
     *
     * @param query a SELECT
     * @param columns how many it has
     */
    public StoredRows(Connection connection, String query, int columns) throws SQLException {
        from = new int[columns];
        length = new int[columns];
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
    }

    /** Goes to the next row; false when there is none. */
    public boolean next() throws SQLException {
        if (ended) {
            return false;
        }
        rowStart = at;
        if (!begun) {
            begun = true;
            need(SIGNATURE + Integer.BYTES);
            at += SIGNATURE;
            int extension = numbers.getInt(at);
            at += Integer.BYTES;
            need(extension);
            at += extension;
            rowStart = at;
        }
        need(Short.BYTES);
        int fields = numbers.getShort(at);
        at += Short.BYTES;
        if (fields == END) {
            drain();
            return false;
        }
        if (fields != from.length) {
            throw new SQLException("a row of " + fields + " values where " + from.length + " were asked for", "XX000");
        }
        for (int i = 0; i < fields; i++) {
            need(Integer.BYTES);
            length[i] = numbers.getInt(at);
            at += Integer.BYTES;
            // from the row's start on: what is there may move when more is needed
            from[i] = at - rowStart;
            if (length[i] > 0) {
                need(length[i]);
                at += length[i];
            }
        }
        return true;
    }

    private void drain() throws SQLException {
        while (copy.readFromCopy() != null) {
            // the end of the stream has nothing behind it
        }
        ended = true;
    }

    /** The server sends a row at a time; where it does not, the parts are put together. */
    private void need(int count) throws SQLException {
        while (bytes.length - at < count) {
            byte @Nullable [] more = copy.readFromCopy();
            if (more == null) {
                throw new SQLException("the server ended in the middle of a row", "08P01");
            }
            int kept = bytes.length - rowStart;
            if (kept == 0) {
                bytes = more;
            } else {
                byte[] joined = Arrays.copyOfRange(bytes, rowStart, bytes.length + more.length);
                System.arraycopy(more, 0, joined, kept, more.length);
                bytes = joined;
            }
            at -= rowStart;
            rowStart = 0;
            numbers = ByteBuffer.wrap(bytes);
        }
    }

    public boolean isNull(int column) {
        return length[column] < 0;
    }

    /** The array that holds the current row's values. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where in {@link #bytes} the value begins. */
    public int from(int column) {
        return rowStart + from[column];
    }

    /** Its bytes. */
    public int length(int column) {
        return length[column];
    }

    public short int2(int column) {
        return numbers.getShort(from(column));
    }

    public int int4(int column) {
        return numbers.getInt(from(column));
    }

    public long int8(int column) {
        return numbers.getLong(from(column));
    }

    /** A number of 16 bits within a value. */
    public short int2At(int column, int offset) {
        return numbers.getShort(from(column) + offset);
    }

    /** A number of 32 bits within a value. */
    public int int4At(int column, int offset) {
        return numbers.getInt(from(column) + offset);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
