package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.ValueKind;
import java.util.Map;
import java.util.Optional;

/** In which form a column comes from the driver, and of which kind its values are: as those of data files. */
enum ColumnReading {
    NUMBER(ValueKind.DECIMAL),
    BINARY_FLOAT(ValueKind.FLOAT),
    BINARY_DOUBLE(ValueKind.FLOAT),
    DATE(ValueKind.LOCAL_DATE_TIME),
    TIMESTAMP(ValueKind.LOCAL_DATE_TIME),
    ZONED(ValueKind.OFFSET_DATE_TIME),
    LOCAL_ZONED(ValueKind.OFFSET_DATE_TIME),
    MONTHS(ValueKind.TEXT),
    DAYS(ValueKind.TEXT),
    RAW(ValueKind.BYTES),
    TEXT(ValueKind.TEXT),
    /** CHAR and VARCHAR2 as the bytes stored. */
    TEXT_BYTES(ValueKind.TEXT),
    LONG(ValueKind.TEXT),
    LONG_RAW(ValueKind.BYTES),
    /** CLOB and NCLOB, and what the server makes a CLOB of for us. */
    CLOB(ValueKind.TEXT),
    BLOB(ValueKind.BYTES);

    private static final Map<String, ColumnReading> OF = Map.ofEntries(
            Map.entry("NUMBER", NUMBER),
            Map.entry("NUMERIC", NUMBER),
            Map.entry("DECIMAL", NUMBER),
            Map.entry("DEC", NUMBER),
            Map.entry("INTEGER", NUMBER),
            Map.entry("INT", NUMBER),
            Map.entry("SMALLINT", NUMBER),
            Map.entry("FLOAT", NUMBER),
            Map.entry("REAL", NUMBER),
            Map.entry("DOUBLE PRECISION", NUMBER),
            Map.entry("BINARY_FLOAT", BINARY_FLOAT),
            Map.entry("BINARY_DOUBLE", BINARY_DOUBLE),
            Map.entry("DATE", DATE),
            Map.entry("TIMESTAMP", TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", ZONED),
            Map.entry("TIMESTAMP WITH LOCAL TIME ZONE", LOCAL_ZONED),
            Map.entry("INTERVAL YEAR TO MONTH", MONTHS),
            Map.entry("INTERVAL DAY TO SECOND", DAYS),
            Map.entry("RAW", RAW),
            Map.entry("VARCHAR2", TEXT),
            Map.entry("VARCHAR", TEXT),
            Map.entry("CHAR", TEXT),
            Map.entry("CHARACTER", TEXT),
            Map.entry("NVARCHAR2", TEXT),
            Map.entry("NCHAR", TEXT),
            Map.entry("ROWID", TEXT),
            Map.entry("UROWID", TEXT),
            Map.entry("BOOLEAN", TEXT),
            Map.entry("LONG", LONG),
            Map.entry("LONG RAW", LONG_RAW),
            Map.entry("CLOB", CLOB),
            Map.entry("NCLOB", CLOB),
            Map.entry("BLOB", BLOB),
            Map.entry("XMLTYPE", CLOB),
            Map.entry("JSON", CLOB));

    private final ValueKind kind;

    ColumnReading(ValueKind kind) {
        this.kind = kind;
    }

    ValueKind kind() {
        return kind;
    }

    /** Absent for a type whose values cannot be read. */
    static Optional<ColumnReading> of(OracleType type, TextReading text) {
        if (text instanceof TextReading.AsBytes && isDatabaseText(type)) {
            return Optional.of(TEXT_BYTES);
        }
        return Optional.ofNullable(OF.get(type.name()));
    }

    private static boolean isDatabaseText(OracleType type) {
        return switch (type.name()) {
            case "VARCHAR2", "VARCHAR", "CHAR", "CHARACTER" -> true;
            default -> false;
        };
    }

    /** LONG and LONG RAW: streamed by the driver, so read before any other. */
    boolean first() {
        return this == LONG || this == LONG_RAW;
    }
}
