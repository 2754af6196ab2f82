package dev.partbridge.rows;

/**
 * Why a row of the source cannot be read as a row of its table.
 *
 * @param code SQLSTATE that PostgreSQL would give for the same trouble, such as 22P04 for a wrong number of fields
 * @param reason one sentence with the column and the value's trouble
 */
public record RowDefect(String code, String reason) {
    private static final int SHOWN = 60;

    /** A defect of a value: {@code COLUMN: "value" trouble}; of a long value its beginning, no character in half. */
    public static RowDefect of(String code, String column, CharSequence value, String trouble) {
        int end = Math.min(value.length(), SHOWN);
        end -= end == SHOWN && Character.isHighSurrogate(value.charAt(end - 1)) ? 1 : 0;
        String shown = value.subSequence(0, end) + (end < value.length() ? "..." : "");
        return new RowDefect(code, column + ": \"" + shown.replace("\0", "\\0") + "\" " + trouble);
    }
}
