package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import org.jspecify.annotations.Nullable;

/** The current value of one column; one object for all rows. */
abstract class Cell {
    private static final char[] NONE = {};

    private final OracleColumn column;
    private final ValueKind kind;
    private final Chars text = new Chars();
    private boolean empty;

    Cell(OracleColumn column, ValueKind kind) {
        this.column = column;
        this.kind = kind;
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

    ValueKind kind() {
        return kind;
    }

    /** Takes the row's value; the answer says why it cannot be one of this column. */
    @Nullable
    RowDefect read(char[] chars, int from, int to) {
        text.set(chars, from, to);
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

    boolean isNull() {
        return text.length() == 0 && !empty;
    }

    CharSequence text() {
        return text;
    }

    CharSequence decimal() {
        throw no("decimal number");
    }

    long epochSecond() {
        throw no("date and time");
    }

    int nano() {
        throw no("date and time");
    }

    int offsetSeconds() {
        throw no("offset from UTC");
    }

    byte[] bytes() {
        throw no("bytes");
    }

    /** A defect: {@code COLUMN: "value" trouble}. */
    RowDefect wrong(String code, CharSequence value, String trouble) {
        return RowDefect.of(code, column.name().toString(), value, trouble);
    }

    private IllegalStateException no(String what) {
        return new IllegalStateException(column.name() + " is " + kind + " and has no " + what);
    }
}
