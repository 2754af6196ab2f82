package dev.partbridge.oracle.model;

import java.math.BigDecimal;
import java.util.Optional;

/** How values of a key column compare, with one canonical form for values that are equal to Oracle. */
enum KeyType {
    NUMBER,
    TEXT,
    /** CHAR and NCHAR: blanks at the end do not count, so the canonical form has none. */
    PADDED_TEXT,
    TIME,
    /** TIMESTAMP WITH LOCAL TIME ZONE: compares as a moment in UTC. */
    INSTANT,
    /** RAW: compares byte by byte. */
    RAW;

    /** Absent for types whose order is not known here. */
    static Optional<KeyType> of(OracleType type) {
        return switch (type.name()) {
            case "NUMBER", "DECIMAL", "NUMERIC", "INTEGER", "INT", "SMALLINT", "FLOAT", "REAL", "DOUBLE PRECISION" ->
                Optional.of(NUMBER);
            case "VARCHAR2", "VARCHAR", "NVARCHAR2" -> Optional.of(TEXT);
            case "CHAR", "NCHAR" -> Optional.of(PADDED_TEXT);
            case "DATE", "TIMESTAMP" -> Optional.of(TIME);
            case "TIMESTAMP WITH LOCAL TIME ZONE" -> Optional.of(INSTANT);
            case "RAW" -> Optional.of(RAW);
            default -> Optional.empty();
        };
    }

    /** A row's value; absent when it is of another type. */
    Optional<BoundValue> canonical(BoundValue value) {
        if (value instanceof BoundValue.Null) {
            return Optional.of(value);
        }
        if (value instanceof BoundValue.Num number && this == NUMBER) {
            return Optional.of(canonical(number.value()));
        }
        if (value instanceof BoundValue.Text text && (this == TEXT || this == PADDED_TEXT)) {
            return Optional.of(canonical(text.value()));
        }
        boolean fits = (value instanceof BoundValue.Time && this == TIME)
                || (value instanceof BoundValue.Instant && this == INSTANT)
                || (value instanceof BoundValue.Raw && this == RAW);
        return fits ? Optional.of(value) : Optional.empty();
    }

    /** A bound's value; a number for a text column, and the reverse, is converted as Oracle does. */
    Optional<BoundValue> canonicalBound(BoundValue value) {
        if (value instanceof BoundValue.MaxValue || value instanceof BoundValue.Default) {
            return Optional.of(value);
        }
        if (value instanceof BoundValue.Num number && (this == TEXT || this == PADDED_TEXT)) {
            return Optional.of(canonical(number.value().stripTrailingZeros().toPlainString()));
        }
        if (value instanceof BoundValue.Text text && this == NUMBER) {
            try {
                return Optional.of(canonical(new BigDecimal(text.value().strip())));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return canonical(value);
    }

    private static BoundValue canonical(BigDecimal number) {
        return new BoundValue.Num(number.stripTrailingZeros());
    }

    private BoundValue canonical(String text) {
        if (text.isEmpty()) {
            return new BoundValue.Null();
        }
        int end = text.length();
        if (this == PADDED_TEXT) {
            // one blank is kept, so that a value of blanks alone does not become NULL
            while (end > 1 && text.charAt(end - 1) == ' ') {
                end--;
            }
        }
        return new BoundValue.Text(text.substring(0, end));
    }
}
