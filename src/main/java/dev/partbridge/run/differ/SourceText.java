package dev.partbridge.run.differ;

import dev.partbridge.rows.RowSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A value of a source as text, as it was read: before anything is made of it for PostgreSQL. */
final class SourceText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    /** Characters shown of a value. */
    static final int MOST = 200;

    private SourceText() {}

    /** Null for NULL. */
    static @Nullable String of(RowSource row, int column) {
        if (row.isNull(column)) {
            return null;
        }
        return switch (row.columns().get(column).kind()) {
            case DECIMAL, FLOAT -> row.getDecimal(column).toString();
            case TEXT -> cut(row.getText(column).toString());
            case LOCAL_DATE_TIME -> time(row, column);
            case OFFSET_DATE_TIME -> time(row, column) + ZoneOffset.ofTotalSeconds(row.getOffsetSeconds(column));
            case BYTES -> cut("\\x" + HexFormat.of().formatHex(row.getBytes(column)));
        };
    }

    private static String time(RowSource row, int column) {
        int nano = row.getNano(column);
        String fraction = nano == 0
                ? ""
                : "." + String.valueOf(1_000_000_000L + nano).substring(1).replaceAll("0+$", "");
        return TIME.format(LocalDateTime.ofEpochSecond(row.getEpochSecond(column), 0, ZoneOffset.UTC)) + fraction;
    }

    private static String cut(String value) {
        return cut(value, value.length());
    }

    /**
     * Long values are cut, and say so.
     *
     * @param value all of it, or more of its beginning than is shown
     * @param length of all
     */
    static String cut(String value, long length) {
        return length <= MOST ? value : value.substring(0, MOST) + "… (" + length + " characters)";
    }
}
