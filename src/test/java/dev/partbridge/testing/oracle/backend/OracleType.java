package dev.partbridge.testing.oracle.backend;

/** A column type as the server numbers it in descriptions. */
public enum OracleType {
    VARCHAR2(1),
    NUMBER(2),
    LONG(8),
    ROWID(11),
    DATE(12),
    RAW(23),
    LONG_RAW(24),
    CHAR(96),
    BINARY_FLOAT(100),
    BINARY_DOUBLE(101),
    CLOB(112),
    BLOB(113),
    TIMESTAMP(180),
    TIMESTAMP_TZ(181),
    INTERVAL_YM(182),
    INTERVAL_DS(183),
    TIMESTAMP_LTZ(231);

    private final int code;

    OracleType(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether values are fetched in pieces behind the row's other columns and carry their own return code. */
    public boolean isLong() {
        return this == LONG || this == LONG_RAW;
    }

    /** Whether the row holds a locator and the value is read by calls of its own. */
    public boolean isLob() {
        return this == CLOB || this == BLOB;
    }
}
