package dev.partbridge.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A cursor over the rows of one chunk. Used by one thread, except {@link #cancel}. Columns are counted from 0 in the
 * order of {@link #columns}. A getter's answer is valid until the next call of {@link #next}.
 */
public interface RowSource extends AutoCloseable {
    /** The columns in the order in which they are read. */
    List<RowColumn> columns();

    /**
     * Goes to the next row, a defective one included.
     *
     * @return false when there is none
     * @throws IOException when the source cannot be read on
     */
    boolean next() throws IOException;

    /** Present when the current row could not be read: no getter but {@link #position} and {@link #raw} may be used. */
    Optional<RowDefect> defect();

    boolean isNull(int column);

    /** Decimal digits with an optional sign, point and exponent, as PostgreSQL's numeric reads them. */
    CharSequence getDecimal(int column);

    /** Seconds since 1970-01-01 00:00:00 of the proleptic Gregorian calendar, of the value's own wall clock. */
    long getEpochSecond(int column);

    /** Nanoseconds within the second. */
    int getNano(int column);

    /** The value's offset from UTC in seconds; only for {@link ValueKind#OFFSET_DATE_TIME}. */
    int getOffsetSeconds(int column);

    byte[] getBytes(int column);

    CharSequence getText(int column);

    /**
     * How long a text or a byte string is, in characters or bytes; also of one that the source has measured without
     * reading it.
     */
    default long getLength(int column) {
        return columns().get(column).kind() == ValueKind.BYTES
                ? getBytes(column).length
                : getText(column).length();
    }

    RowPosition position();

    /** The current row's own address in a database, such as a rowid; empty where it has none. */
    default String address() {
        return "";
    }

    /** The row as the source holds it, for the reject table; long values may be cut, which is then said in it. */
    String raw();

    /** Keeps of the current row what {@link #raw(KeptRow)} needs, which is less work than its text. */
    default void keep(KeptRows rows) {
        rows.add(raw());
    }

    /** What {@link #raw()} said when the source kept the row, whichever row it is at now. */
    default String raw(KeptRow row) {
        return row.text();
    }

    /** What {@link #address()} said when the source kept the row, whichever row it is at now. */
    default String address(KeptRow row) {
        return "";
    }

    /**
     * The current row's values as texts, one for each column, where it is defective but for its form: bytes as hexadecimal
     * digits, absent for NULL.
     */
    default Optional<List<Optional<String>>> texts() {
        return Optional.empty();
    }

    /** Bytes of the source read so far. */
    long bytesRead();

    /** Stops a blocked {@link #next} from another thread as soon as possible. */
    void cancel();

    @Override
    void close() throws IOException;
}
