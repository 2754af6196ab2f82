package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;

/** What values a key column's bounds are. */
enum KeyKind {
    NUMBER,
    TIME,
    TEXT,
    RAW,
    /** TIMESTAMP WITH LOCAL TIME ZONE. */
    INSTANT,
    OTHER;

    static KeyKind of(OracleType type) {
        String name = type.name();
        if (name.equals("TIMESTAMP WITH LOCAL TIME ZONE")) {
            return INSTANT;
        }
        if (name.equals("DATE") || name.startsWith("TIMESTAMP")) {
            return TIME;
        }
        return switch (name) {
            case "NUMBER", "FLOAT", "BINARY_FLOAT", "BINARY_DOUBLE" -> NUMBER;
            case "VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR" -> TEXT;
            case "RAW" -> RAW;
            default -> OTHER;
        };
    }
}
