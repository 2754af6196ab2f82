package dev.partbridge.convert.expression;

import java.util.Locale;

/** What a value is; what values of different kinds mean together is decided by Oracle's rules of conversion. */
public enum Kind {
    /** smallint, integer, bigint: PostgreSQL divides these without a rest. */
    INTEGER,
    NUMBER,
    REAL,
    DOUBLE,
    TEXT,
    /** CHAR and NCHAR: padded with blanks in Oracle. */
    CHAR,
    /** Oracle's DATE: down to the second. */
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    /** INTERVAL DAY TO SECOND. */
    INTERVAL,
    /** INTERVAL YEAR TO MONTH. */
    MONTHS,
    RAW,
    UUID,
    JSON,
    BOOLEAN,
    /** A condition. */
    TRUTH,
    /** NULL without a type. */
    NULL,
    OTHER;

    /** Of a column by its type in PostgreSQL. */
    public static Kind of(String type) {
        String bare = type.toLowerCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (bare) {
            case "smallint", "integer", "bigint" -> INTEGER;
            case "numeric" -> NUMBER;
            case "real" -> REAL;
            case "double precision" -> DOUBLE;
            case "text", "varchar" -> TEXT;
            case "char" -> CHAR;
            case "date" -> DATE;
            case "timestamp" -> type.equals("timestamp(0)") ? DATE : TIMESTAMP;
            case "timestamptz" -> TIMESTAMPTZ;
            case "bytea" -> RAW;
            case "uuid" -> UUID;
            case "jsonb", "json" -> JSON;
            case "boolean" -> BOOLEAN;
            default -> bare.startsWith("interval year") ? MONTHS : bare.startsWith("interval") ? INTERVAL : OTHER;
        };
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMBER || this == REAL || this == DOUBLE;
    }

    /** Numbers that are exact to all digits. */
    boolean isExact() {
        return this == INTEGER || this == NUMBER;
    }

    boolean isText() {
        return this == TEXT || this == CHAR;
    }

    /** Date and time of day without a zone. */
    boolean isLocalTime() {
        return this == DATE || this == TIMESTAMP;
    }
}
