package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Oracle's data types and what each becomes: a row per type name. */
public final class TypeTable {
    /** PostgreSQL keeps at most this many fractional digits of a second. */
    static final int MAX_FRACTION = 6;

    private static final int MAX_NUMERIC = 38;
    private static final int FIRST_ANY_SCALE = 15;

    private static final Map<String, Function<OracleType, String>> ROWS = Map.ofEntries(
            Map.entry("NUMBER", TypeTable::number),
            Map.entry("NUMERIC", TypeTable::number),
            Map.entry("DECIMAL", TypeTable::number),
            Map.entry("DEC", TypeTable::number),
            Map.entry("INTEGER", t -> "numeric(38)"),
            Map.entry("INT", t -> "numeric(38)"),
            Map.entry("SMALLINT", t -> "numeric(38)"),
            Map.entry("FLOAT", t -> "numeric"),
            Map.entry("DOUBLE PRECISION", t -> "numeric"),
            Map.entry("REAL", t -> "numeric"),
            Map.entry("BINARY_FLOAT", t -> "real"),
            Map.entry("BINARY_DOUBLE", t -> "double precision"),
            Map.entry("VARCHAR2", t -> sized("varchar", t)),
            Map.entry("VARCHAR", t -> sized("varchar", t)),
            Map.entry("NVARCHAR2", t -> sized("varchar", t)),
            Map.entry("CHAR", t -> sized("char", t)),
            Map.entry("CHARACTER", t -> sized("char", t)),
            Map.entry("NCHAR", t -> sized("char", t)),
            Map.entry("CLOB", t -> "text"),
            Map.entry("NCLOB", t -> "text"),
            Map.entry("LONG", t -> "text"),
            Map.entry("BLOB", t -> "bytea"),
            Map.entry("RAW", t -> "bytea"),
            Map.entry("LONG RAW", t -> "bytea"),
            Map.entry("DATE", t -> "timestamp(0)"),
            Map.entry("TIMESTAMP", t -> fraction("timestamp", t)),
            Map.entry("TIMESTAMP WITH TIME ZONE", t -> fraction("timestamptz", t)),
            Map.entry("TIMESTAMP WITH LOCAL TIME ZONE", t -> fraction("timestamptz", t)),
            Map.entry("ROWID", t -> "text"),
            Map.entry("UROWID", t -> "text"),
            Map.entry("XMLTYPE", t -> "xml"),
            Map.entry("JSON", t -> "jsonb"),
            Map.entry("BOOLEAN", t -> "boolean"),
            Map.entry("INTERVAL YEAR TO MONTH", t -> "interval year to month"),
            Map.entry("INTERVAL DAY TO SECOND", t -> "interval day to second"));

    private TypeTable() {}

    /** The type's SQL text in PostgreSQL; absent for a type that is not converted. */
    public static Optional<String> convert(OracleType type, int targetMajor) {
        if (widened(type, targetMajor)) {
            int scale = type.scale().orElse(0);
            return Optional.of(
                    "numeric(" + (scale < 0 ? sizes(precision(type) - scale, 0) : sizes(scale, scale)) + ")");
        }
        return Optional.ofNullable(ROWS.get(type.name())).map(row -> row.apply(type));
    }

    /** Whether the number has a scale below zero or above its precision, which numeric takes from PostgreSQL 15 on. */
    static boolean widened(OracleType type, int targetMajor) {
        int scale = type.scale().orElse(0);
        return targetMajor < FIRST_ANY_SCALE && type.name().equals("NUMBER") && (scale < 0 || scale > precision(type));
    }

    /** NUMBER(*,s) has as many digits as there can be. */
    static int precision(OracleType type) {
        return type.precision().orElse(MAX_NUMERIC);
    }

    /** Whether values lose digits because PostgreSQL keeps fewer fractions of a second. */
    static boolean cutsFraction(OracleType type) {
        return (type.name().startsWith("TIMESTAMP") && type.precision().orElse(MAX_FRACTION) > MAX_FRACTION)
                || (type.name().equals("INTERVAL DAY TO SECOND") && type.scale().orElse(MAX_FRACTION) > MAX_FRACTION);
    }

    /** smallint, integer, bigint or numeric: types whose values compare and join with one another. */
    static boolean isNumber(String type) {
        return isInteger(type) || type.startsWith("numeric");
    }

    static boolean isInteger(String type) {
        return type.equals("smallint") || type.equals("integer") || type.equals("bigint");
    }

    static boolean isText(String type) {
        return type.equals("text") || type.startsWith("varchar") || type.startsWith("char");
    }

    /** date, timestamp or timestamptz: types whose values compare and join with one another. */
    static boolean isTime(String type) {
        return type.equals("date") || isTimestamp(type);
    }

    static boolean isTimestamp(String type) {
        return type.startsWith("timestamp");
    }

    private static String number(OracleType type) {
        if (type.precision().isEmpty()) {
            return type.scale().isEmpty()
                    ? "numeric"
                    : "numeric(" + sizes(MAX_NUMERIC, type.scale().get()) + ")";
        }
        int precision = type.precision().get();
        int scale = type.scale().orElse(0);
        if (scale != 0) {
            return "numeric(" + sizes(precision, scale) + ")";
        }
        if (precision <= 4) {
            return "smallint";
        }
        if (precision <= 9) {
            return "integer";
        }
        return precision <= 18 ? "bigint" : "numeric(" + precision + ")";
    }

    private static String sizes(int precision, int scale) {
        return scale == 0 ? String.valueOf(precision) : precision + "," + scale;
    }

    private static String sized(String name, OracleType type) {
        return type.precision().map(n -> name + "(" + n + ")").orElse(name);
    }

    private static String fraction(String name, OracleType type) {
        return name + "(" + Math.min(type.precision().orElse(MAX_FRACTION), MAX_FRACTION) + ")";
    }
}
