package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleType;
import java.util.List;
import java.util.Optional;

/**
 * How many rows come with one answer of the server. The driver keeps them in memory as they came: at most about
 * {@link #BYTES} by the declared widths, and beyond that one LOB at a time, bounded by {@link ValueLimit}.
 *
 * @param rows for {@link java.sql.Statement#setFetchSize}
 * @param lobPrefetch characters or bytes of each LOB that come with its row; longer ones cost a call each
 */
public record FetchPlan(int rows, int lobPrefetch) {
    /** What one answer may take in memory. */
    static final int BYTES = 4 << 20;

    /** More rows save nothing: at this number the way to the server and back is no longer what counts. */
    static final int MOST_ROWS = 5_000;

    /** The driver's own default, which one answer's packets carry well. */
    static final int LOB_PREFETCH = 1 << 15;

    private static final int LOCATOR = 200;
    private static final int LONG_GUESS = 1 << 18;
    private static final int LONGEST_TEXT = 4_000;
    private static final int ROWID = 18;

    static FetchPlan of(List<SelectedColumn> columns) {
        long width = ROWID;
        for (SelectedColumn column : columns) {
            width += width(column);
        }
        return new FetchPlan((int) Math.max(1, Math.min(MOST_ROWS, BYTES / width)), LOB_PREFETCH);
    }

    private static int width(SelectedColumn column) {
        return switch (column.reading()) {
            case NUMBER -> 22;
            case BINARY_FLOAT -> 4;
            case BINARY_DOUBLE -> 8;
            case DATE -> 7;
            case TIMESTAMP, LOCAL_ZONED, DAYS -> 11;
            case ZONED -> 13;
            case MONTHS -> 5;
            case RAW -> column.type().precision().orElse(1);
            case TEXT, TEXT_BYTES -> textWidth(column.type());
            case LONG, LONG_RAW -> LONG_GUESS;
            case CLOB -> LOCATOR + 2 * LOB_PREFETCH;
            case BLOB -> LOCATOR + LOB_PREFETCH;
        };
    }

    private static int textWidth(OracleType type) {
        boolean national = type.name().startsWith("N");
        boolean characters = type.lengthUnit().equals(Optional.of(OracleType.LengthUnit.CHAR));
        int length = type.precision().orElse(type.name().equals("UROWID") ? LONGEST_TEXT : ROWID);
        int bytes = national ? 2 * length : characters ? 4 * length : length;
        return Math.min(bytes, Math.max(length, LONGEST_TEXT));
    }
}
