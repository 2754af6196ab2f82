package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.ColumnValue;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import org.jspecify.annotations.Nullable;

/** The current value of one column; one object for all rows. */
abstract class Cell extends ColumnValue {
    private static final char[] NONE = {};

    private final OracleColumn column;
    private final Chars text = new Chars();
    private boolean empty;

    Cell(OracleColumn column, ValueKind kind) {
        super(column.name(), kind);
        this.column = column;
    }

    /** The cell that checks values of the column's type. */
    static Cell of(OracleColumn column) {
        return switch (column.type().name()) {
            case "NUMBER",
                    "DECIMAL",
                    "DEC",
                    "NUMERIC",
                    "INTEGER",
                    "INT",
                    "SMALLINT",
                    "FLOAT",
                    "REAL",
                    "DOUBLE PRECISION" -> new DecimalCell(column);
            case "BINARY_FLOAT", "BINARY_DOUBLE" -> new FloatCell(column);
            case "DATE", "TIMESTAMP" -> new TimeCell(column, ValueKind.LOCAL_DATE_TIME);
            case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH LOCAL TIME ZONE" ->
                new TimeCell(column, ValueKind.OFFSET_DATE_TIME);
            case "RAW", "LONG RAW", "BLOB" -> new BytesCell(column);
            default -> new TextCell(column);
        };
    }

    OracleColumn column() {
        return column;
    }

    /** Takes the row's value; the answer says why it cannot be one of this column. */
    @Nullable
    RowDefect read(char[] chars, int from, int to) {
        text.set(chars, from, to);
        return read();
    }

    /** As above, of bytes that are ASCII. */
    @Nullable
    RowDefect readAscii(byte[] bytes, int from, int to) {
        text.setAscii(bytes, from, to);
        return read();
    }

    private @Nullable RowDefect read() {
        empty = false;
        if (isNull()) {
            return column.notNull()
                    ? new RowDefect("23502", column.name() + " is NOT NULL but the field is empty")
                    : null;
        }
        return check(text);
    }

    /** Takes a LOB of length 0, which is not NULL. */
    @Nullable
    RowDefect readEmpty() {
        text.set(NONE, 0, 0);
        empty = true;
        return check(text);
    }

    /** Checks and keeps a value that is not NULL. */
    abstract @Nullable RowDefect check(Chars value);

    @Override
    public final boolean isNull() {
        return text.length() == 0 && !empty;
    }

    @Override
    public CharSequence text() {
        return text;
    }

    /** A defect: {@code COLUMN: "value" trouble}. */
    RowDefect wrong(String code, CharSequence value, String trouble) {
        return RowDefect.of(code, column.name().toString(), value, trouble);
    }
}
