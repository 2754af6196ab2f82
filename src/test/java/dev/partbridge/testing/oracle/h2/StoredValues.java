package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.LargeLob;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Oracle's values are kept in H2, so that each comes back as it went in; what H2 has no type for is kept as text. */
final class StoredValues {
    private StoredValues() {}

    static String typeOf(Column column) {
        return switch (column.type()) {
            case NUMBER -> "DECFLOAT(40)";
            case VARCHAR2, CHAR, ROWID, TIMESTAMP_TZ, INTERVAL_YM, INTERVAL_DS -> "VARCHAR";
            case LONG, CLOB -> "CLOB";
            case RAW -> "VARBINARY";
            case LONG_RAW, BLOB -> "BLOB";
            case DATE -> "TIMESTAMP(0)";
            case TIMESTAMP, TIMESTAMP_LTZ -> "TIMESTAMP(" + column.scale() + ")";
            case BINARY_FLOAT -> "REAL";
            case BINARY_DOUBLE -> "DOUBLE PRECISION";
        };
    }

    static void store(PreparedStatement statement, int index, Column column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (column.type()) {
            case NUMBER -> statement.setBigDecimal(index, new BigDecimal(value.toString()));
            // a stream, since in Oracle mode an empty string is null, and an empty CLOB is not
            case LONG, CLOB -> statement.setCharacterStream(index, new StringReader((String) value));
            case VARCHAR2, CHAR, ROWID, TIMESTAMP_TZ, INTERVAL_YM, INTERVAL_DS ->
                statement.setString(index, value.toString());
            case RAW, LONG_RAW, BLOB ->
                statement.setBytes(index, value instanceof LargeLob large ? large.mark() : (byte[]) value);
            case DATE, TIMESTAMP, TIMESTAMP_LTZ -> statement.setObject(index, (LocalDateTime) value);
            case BINARY_FLOAT -> statement.setFloat(index, ((Number) value).floatValue());
            case BINARY_DOUBLE -> statement.setDouble(index, ((Number) value).doubleValue());
        }
    }

    static @Nullable Object load(ResultSet rows, int index, Column column) throws SQLException {
        return switch (column.type()) {
            case NUMBER -> rows.getBigDecimal(index);
            case VARCHAR2, CHAR, ROWID, LONG, CLOB -> rows.getString(index);
            case RAW, LONG_RAW -> rows.getBytes(index);
            case BLOB -> {
                byte[] bytes = rows.getBytes(index);
                Optional<LargeLob> large = bytes == null ? Optional.empty() : LargeLob.of(bytes);
                yield large.isPresent() ? large.get() : bytes;
            }
            case DATE, TIMESTAMP, TIMESTAMP_LTZ -> rows.getObject(index, LocalDateTime.class);
            case TIMESTAMP_TZ -> zoned(rows.getString(index));
            case INTERVAL_YM -> {
                String text = rows.getString(index);
                yield text == null ? null : Period.parse(text);
            }
            case INTERVAL_DS -> {
                String text = rows.getString(index);
                yield text == null ? null : Duration.parse(text);
            }
            case BINARY_FLOAT -> {
                float value = rows.getFloat(index);
                yield rows.wasNull() ? null : value;
            }
            case BINARY_DOUBLE -> {
                double value = rows.getDouble(index);
                yield rows.wasNull() ? null : value;
            }
        };
    }

    private static @Nullable Object zoned(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.endsWith("]") ? ZonedDateTime.parse(text) : OffsetDateTime.parse(text);
    }
}
