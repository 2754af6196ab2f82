package dev.partbridge.testing.oracle.backend;

/**
 * A column of a result as the wire describes it.
 *
 * @param size in bytes, 0 for LONG
 * @param characters the size in characters, 0 for other than character types
 * @param precision decimal digits, or an interval's leading digits
 * @param scale decimal or fractional digits; -127 for a NUMBER without scale
 * @param form 0 no characters, 1 database character set, 2 national character set
 */
public record Column(
        String name, OracleType type, int size, int characters, int precision, int scale, boolean nullable, int form) {
    /** A number without precision and scale. */
    public static final int NO_SCALE = -127;

    /** The column that a definition such as {@code NUMBER(12,2)} or {@code VARCHAR2(20 CHAR)} makes. */
    public static Column of(String name, String typeText) {
        return TypeText.column(name, typeText);
    }

    public Column named(String other) {
        return new Column(other, type, size, characters, precision, scale, nullable, form);
    }

    public Column notNull() {
        return new Column(name, type, size, characters, precision, scale, false, form);
    }
}
