package dev.partbridge.run.size;

import java.util.Optional;

/** Bytes of values of types that always take the same (Data Types). */
final class Widths {
    /** Before a value of changing length that is shorter than 127 bytes (TOAST). */
    static final int SHORT_HEADER = 1;

    /** Before a longer one. */
    private static final int LONG_HEADER = 4;

    private static final int SHORT_END = 127;

    /** Of an expression, of a column that no row brings, or where only the number of rows is known. */
    static final int UNKNOWN = 16;

    /**
     * Of numeric: its own header and what groups of four digits leave empty, over Oracle's groups of two with a byte for
     * the exponent.
     */
    private static final int NUMERIC = 2;

    private Widths() {}

    /**
     * A type of one length.
     *
     * @param stored bytes in PostgreSQL
     * @param text characters in a file, as most values have them
     * @param oracle bytes in Oracle, as most values have them
     */
    record Fixed(int stored, int text, int oracle) {}

    /**
     * A value of changing length with its header.
     *
     * @param bytes in Oracle
     */
    static double variable(String type, double bytes) {
        double stored = Math.max(0, bytes) + (type.startsWith("numeric") ? NUMERIC : 0);
        return stored + (stored < SHORT_END ? SHORT_HEADER : LONG_HEADER);
    }

    /** Absent for types whose values differ in length. */
    static Optional<Fixed> of(String type) {
        int end = type.indexOf('(');
        String base = end < 0 ? type : type.substring(0, end);
        return switch (base.strip().split(" ", 2)[0]) {
            case "smallint" -> Optional.of(new Fixed(2, 3, 2));
            case "integer" -> Optional.of(new Fixed(4, 5, 4));
            case "bigint" -> Optional.of(new Fixed(8, 8, 5));
            case "real" -> Optional.of(new Fixed(4, 8, 4));
            case "double" -> Optional.of(new Fixed(8, 10, 8));
            case "boolean" -> Optional.of(new Fixed(1, 1, 2));
            case "date" -> Optional.of(new Fixed(4, 19, 7));
            case "timestamp", "timestamptz" -> Optional.of(new Fixed(8, 19, 9));
            case "interval" -> Optional.of(new Fixed(16, 12, 8));
            case "uuid" -> Optional.of(new Fixed(16, 32, 16));
            default -> Optional.empty();
        };
    }
}
