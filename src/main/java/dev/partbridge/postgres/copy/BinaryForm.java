package dev.partbridge.postgres.copy;

import dev.partbridge.rows.ValueKind;
import java.util.Optional;

/** How a value is sent in COPY's binary format: as the type's receive function takes it. */
enum BinaryForm {
    INT2("int2"),
    INT4("int4"),
    INT8("int8"),
    NUMERIC("numeric"),
    FLOAT4("float4"),
    FLOAT8("float8"),
    VARCHAR("varchar"),
    TEXT("text"),
    CHAR("bpchar"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    TIMESTAMPTZ("timestamptz"),
    BYTEA("bytea");

    private final String stored;

    BinaryForm(String stored) {
        this.stored = stored;
    }

    /** The type's own name in the catalog. */
    String stored() {
        return stored;
    }

    /** Absent for types that go as text: those with a syntax of their own, and where a word stands for NULL. */
    static Optional<BinaryForm> of(CopyColumn column, ValueKind kind) {
        if (column.nullAs().isPresent() || column.form() == ValueForm.INTERVAL) {
            return Optional.empty();
        }
        String type = column.type();
        int arguments = type.indexOf('(');
        String name = arguments < 0 ? type : type.substring(0, arguments);
        if (column.form() == ValueForm.OFFSET_MINUTES) {
            return name.equals("smallint") ? Optional.of(INT2) : Optional.empty();
        }
        return switch (kind) {
            case DECIMAL, FLOAT -> ofNumber(name);
            case LOCAL_DATE_TIME -> ofTime(name);
            // a local time zone's value has an offset, and a column without one takes the wall clock
            case OFFSET_DATE_TIME -> name.equals("timestamptz") ? Optional.of(TIMESTAMPTZ) : Optional.empty();
            case TEXT -> ofText(name);
            case BYTES -> name.equals("bytea") ? Optional.of(BYTEA) : Optional.empty();
        };
    }

    private static Optional<BinaryForm> ofNumber(String type) {
        return switch (type) {
            case "smallint" -> Optional.of(INT2);
            case "integer" -> Optional.of(INT4);
            case "bigint" -> Optional.of(INT8);
            case "numeric" -> Optional.of(NUMERIC);
            case "real" -> Optional.of(FLOAT4);
            case "double precision" -> Optional.of(FLOAT8);
            default -> Optional.empty();
        };
    }

    private static Optional<BinaryForm> ofTime(String type) {
        return switch (type) {
            case "date" -> Optional.of(DATE);
            case "timestamp" -> Optional.of(TIMESTAMP);
            default -> Optional.empty();
        };
    }

    private static Optional<BinaryForm> ofText(String type) {
        return switch (type) {
            case "varchar" -> Optional.of(VARCHAR);
            case "text" -> Optional.of(TEXT);
            case "char" -> Optional.of(CHAR);
            default -> Optional.empty();
        };
    }
}
