package dev.partbridge.oracle.rows;

import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a source as plain objects, to be compared. */
final class ReadRows {
    private ReadRows() {}

    static List<List<@Nullable Object>> all(RowSource source) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (source.next()) {
            rows.add(source.defect().isPresent() ? List.of(source.defect().get()) : row(source));
        }
        return rows;
    }

    static List<@Nullable Object> row(RowSource source) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < source.columns().size(); i++) {
            values.add(source.isNull(i) ? null : value(source, i));
        }
        return values;
    }

    private static Object value(RowSource source, int i) {
        ValueKind kind = source.columns().get(i).kind();
        return switch (kind) {
            case DECIMAL, FLOAT -> source.getDecimal(i).toString();
            case TEXT -> source.getText(i).toString();
            case BYTES -> HexFormat.of().formatHex(source.getBytes(i));
            case LOCAL_DATE_TIME -> time(source, i);
            case OFFSET_DATE_TIME -> time(source, i).atOffset(ZoneOffset.ofTotalSeconds(source.getOffsetSeconds(i)));
        };
    }

    private static LocalDateTime time(RowSource source, int i) {
        return LocalDateTime.ofEpochSecond(source.getEpochSecond(i), source.getNano(i), ZoneOffset.UTC);
    }
}
