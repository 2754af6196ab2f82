package dev.partbridge.testing.oracle.value;

import dev.partbridge.testing.oracle.backend.Column;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A column's value as bytes. ROWID and LOBs are no such bytes and are written by the session. */
public final class ColumnValues {
    private ColumnValues() {}

    /** The bytes, or null for NULL. */
    public static byte @Nullable [] encode(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return switch (column.type()) {
            case VARCHAR2, LONG -> characters(column, value.toString());
            case CHAR -> characters(column, padded(value.toString(), column.characters()));
            case NUMBER -> NumberCodec.encode(decimal(value));
            case DATE -> DateCodec.date((LocalDateTime) value);
            case TIMESTAMP, TIMESTAMP_LTZ -> DateCodec.timestamp((LocalDateTime) value);
            case TIMESTAMP_TZ ->
                value instanceof ZonedDateTime zoned ? DateCodec.zone(zoned) : DateCodec.offset((OffsetDateTime) value);
            case BINARY_FLOAT -> FloatCodec.encode(((Number) value).floatValue());
            case BINARY_DOUBLE -> FloatCodec.encode(((Number) value).doubleValue());
            case INTERVAL_YM -> IntervalCodec.yearMonth((Period) value);
            case INTERVAL_DS -> IntervalCodec.daySecond((Duration) value);
            case RAW, LONG_RAW, ROWID, CLOB, BLOB ->
                throw new IllegalArgumentException(
                        column.name() + " is " + column.type() + ", not " + value.getClass());
        };
    }

    private static byte[] characters(Column column, String text) {
        byte[] bytes = text.getBytes(column.form() == 2 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        if (column.size() > 0 && bytes.length > column.size()) {
            // the driver would cut it without a word
            throw new IllegalArgumentException(
                    column.name() + " holds " + column.size() + " bytes, the value has " + bytes.length);
        }
        return bytes;
    }

    private static String padded(String text, int characters) {
        int missing = characters - text.codePointCount(0, text.length());
        return missing > 0 && !text.isEmpty() ? text + " ".repeat(missing) : text;
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
