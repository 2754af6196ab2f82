package dev.partbridge.rows;

/** Which getter of {@link RowSource} gives a column's values exactly. */
public enum ValueKind {
    /** {@link RowSource#getDecimal}: an exact decimal number as digits. */
    DECIMAL,
    /** {@link RowSource#getDecimal}: as above, and {@code NaN}, {@code Infinity}, {@code -Infinity}. */
    FLOAT,
    /** {@link RowSource#getEpochSecond} and {@link RowSource#getNano}: date and time of day without zone. */
    LOCAL_DATE_TIME,
    /** As above with {@link RowSource#getOffsetSeconds}. */
    OFFSET_DATE_TIME,
    /** {@link RowSource#getBytes}. */
    BYTES,
    /** {@link RowSource#getText}. */
    TEXT
}
