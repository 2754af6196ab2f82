package dev.partbridge.run.checksum;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import java.util.Optional;

/** In which form the values of a column are compared: each value has one form only, however either side spells it. */
public enum CanonicalForm {
    /** Decimal digits without leading and trailing zeros, and an exponent. */
    DECIMAL,
    /** A binary number of 32 bits. */
    SINGLE,
    /** A binary number of 64 bits. */
    DOUBLE,
    /** Microseconds of the wall clock since 1970. */
    TIME,
    /** Microseconds since 1970 in UTC. */
    INSTANT,
    /** The offset of a time in minutes, as decimal digits. */
    OFFSET_MINUTES,
    /** UTF-8. */
    TEXT,
    /** UTF-8 without the blanks at the end, which CHAR pads and neither side compares. */
    PADDED_TEXT,
    BYTES,
    /** An interval as months and microseconds. */
    INTERVAL;

    /** PostgreSQL's timestamps have six digits of a second. */
    private static final int MOST_FRACTION = 6;

    /** The form that both sides of a column can be written in; absent where PostgreSQL stores another text than it got. */
    public static Optional<CanonicalForm> of(ColumnMapping column) {
        String oracle = column.oracleType().name();
        String type = column.postgresType();
        int arguments = type.indexOf('(');
        return switch (arguments < 0 ? type : type.substring(0, arguments)) {
            case "smallint" -> Optional.of(oracle.equals("TIMESTAMP WITH TIME ZONE") ? OFFSET_MINUTES : DECIMAL);
            case "integer", "bigint", "numeric" -> Optional.of(DECIMAL);
            case "real" -> Optional.of(oracle.startsWith("BINARY_") ? SINGLE : DECIMAL);
            case "double precision" -> Optional.of(oracle.startsWith("BINARY_") ? DOUBLE : DECIMAL);
            case "date", "timestamp" -> Optional.of(TIME);
            case "timestamptz" -> Optional.of(INSTANT);
            case "varchar", "text" -> Optional.of(padded(oracle) ? PADDED_TEXT : TEXT);
            case "char" -> Optional.of(PADDED_TEXT);
            case "bytea", "uuid" -> Optional.of(BYTES);
            case "interval day to second", "interval year to month" -> Optional.of(INTERVAL);
            default -> Optional.empty();
        };
    }

    private static boolean padded(String oracle) {
        return oracle.equals("CHAR") || oracle.equals("NCHAR") || oracle.equals("CHARACTER");
    }

    /** How many digits of a second the column has; Oracle has up to nine, of which PostgreSQL rounds what it cannot hold. */
    static int fraction(ColumnMapping column) {
        return switch (column.oracleType().name()) {
            case "DATE" -> 0;
            case "INTERVAL DAY TO SECOND" ->
                Math.min(column.oracleType().scale().orElse(MOST_FRACTION), MOST_FRACTION);
            default -> Math.min(column.oracleType().precision().orElse(MOST_FRACTION), MOST_FRACTION);
        };
    }
}
