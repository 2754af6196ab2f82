package dev.partbridge.oracle.rows;

import dev.partbridge.rows.ColumnValue;
import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current value of one column; one object for all rows. */
abstract class Field extends ColumnValue {
    private final SelectedColumn column;
    private boolean nothing;
    private long bytes;

    Field(SelectedColumn column) {
        super(column.name(), column.reading().kind());
        this.column = column;
    }

    /** The field that reads values of the column's type. */
    static Field of(SelectedColumn column, TextReading text, ValueRoom room) {
        return switch (column.reading()) {
            case NUMBER -> new NumberField(column);
            case BINARY_FLOAT, BINARY_DOUBLE -> new FloatField(column);
            case DATE, TIMESTAMP, ZONED -> new TimeField(column);
            case LOCAL_ZONED -> new LocalZonedField(column);
            case MONTHS, DAYS -> new IntervalField(column);
            case RAW -> new BytesField(column);
            case TEXT -> new TextField(column);
            case TEXT_BYTES -> new StoredTextField(column, text);
            case LONG -> new LongField(column, room);
            case LONG_RAW -> new LongRawField(column, room);
            case CLOB -> new ClobField(column, room);
            case BLOB -> new BlobField(column, room);
        };
    }

    SelectedColumn column() {
        return column;
    }

    /** Takes the current row's value; the answer says why it cannot be loaded. */
    @Nullable
    RowDefect read(ResultSet rows) throws SQLException, IOException {
        bytes = 0;
        nothing = false;
        RowDefect wrong = take(rows);
        if (nothing && column.notNull()) {
            return new RowDefect(
                    "23502", column.name() + " is NOT NULL and holds NULL: its constraint was never validated");
        }
        return wrong;
    }

    /** Lets go of the last row's value. */
    void forget() {}

    /** Keeps the value, or calls {@link #setNull}. */
    abstract @Nullable RowDefect take(ResultSet rows) throws SQLException, IOException;

    /** The bytes in which the driver has the value, or null, which is then noted. */
    byte @Nullable [] raw(ResultSet rows) throws SQLException {
        byte[] value = rows.getBytes(column.first());
        if (value == null) {
            setNull();
        } else {
            bytes = value.length;
        }
        return value;
    }

    void setNull() {
        nothing = true;
    }

    @Override
    public final boolean isNull() {
        return nothing;
    }

    void setSize(long value) {
        bytes = value;
    }

    /** What the current value takes, in bytes. */
    long size() {
        return bytes;
    }

    /** Keeps the value, which is not NULL, or of a long one what is shown of it. */
    abstract void keep(KeptRows rows);

    /** Adds a kept value as it stands in a data file; a long one is cut, which is said in it. */
    abstract void show(KeptRow row, StringBuilder out);

    /** A defect: {@code COLUMN: trouble}. */
    RowDefect wrong(String code, String trouble) {
        return new RowDefect(code, column.name() + ": " + trouble);
    }

    /** A defect: {@code COLUMN: "value" trouble}. */
    RowDefect wrong(String code, CharSequence value, String trouble) {
        return RowDefect.of(code, column.name().toString(), value, trouble);
    }
}
