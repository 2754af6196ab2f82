package dev.partbridge.rows;

import dev.partbridge.sql.Identifier;

/** The current value of one column, one object for all rows. It has what its kind has; all else is refused. */
public abstract class ColumnValue {
    private final Identifier name;
    private final ValueKind kind;

    protected ColumnValue(Identifier name, ValueKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** Which of the getters has it. */
    public final ValueKind kind() {
        return kind;
    }

    /** Whether it is NULL, and no getter may be asked. */
    public abstract boolean isNull();

    /** See {@link RowSource#getDecimal}. */
    public CharSequence decimal() {
        throw no("decimal number");
    }

    /** See {@link RowSource#getEpochSecond}. */
    public long epochSecond() {
        throw no("date and time");
    }

    /** See {@link RowSource#getNano}. */
    public int nano() {
        throw no("date and time");
    }

    /** See {@link RowSource#getOffsetSeconds}. */
    public int offsetSeconds() {
        throw no("offset from UTC");
    }

    /** See {@link RowSource#getBytes}. */
    public byte[] bytes() {
        throw no("bytes");
    }

    /** See {@link RowSource#getText}. */
    public CharSequence text() {
        throw no("text");
    }

    private IllegalStateException no(String what) {
        return new IllegalStateException(name + " is " + kind + " and has no " + what);
    }
}
