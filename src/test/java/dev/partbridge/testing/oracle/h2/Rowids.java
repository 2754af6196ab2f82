package dev.partbridge.testing.oracle.h2;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rowids as a heap table has them: each segment its data object, so many rows to a block. */
public final class Rowids {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static final int FILE = 4;
    static final int FIRST_BLOCK = 128;
    private static final int ROWS_PER_BLOCK = 100;

    private final int firstObject;
    private final Map<String, Integer> objects = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    /** @param firstObject the data object of the table's first segment; the next have the numbers behind it */
    Rowids(int firstObject) {
        this.firstObject = firstObject;
    }

    String next(String segment) {
        int object = objects.computeIfAbsent(segment, key -> firstObject + objects.size());
        int row = rows.merge(segment, 1, Integer::sum) - 1;
        return create(1, object, FILE, FIRST_BLOCK + row / ROWS_PER_BLOCK, row % ROWS_PER_BLOCK);
    }

    /** The number of a segment that has rows. */
    int dataObject(String segment) {
        return Objects.requireNonNull(objects.get(segment), segment);
    }

    /** How many blocks the rows of a segment take, the first of which is {@link #FIRST_BLOCK}. */
    int blocks(String segment) {
        return (rows.getOrDefault(segment, 0) + ROWS_PER_BLOCK - 1) / ROWS_PER_BLOCK;
    }

    /** DBMS_ROWID.ROWID_CREATE; called by H2. */
    public static String create(int type, int object, int file, int block, int row) {
        if (type != 1) {
            throw new IllegalArgumentException("only extended rowids");
        }
        return digits(object, 6) + digits(file, 3) + digits(block, 6) + digits(row, 3);
    }

    private static String digits(int number, int count) {
        StringBuilder text = new StringBuilder();
        for (int shift = 6 * (count - 1); shift >= 0; shift -= 6) {
            text.append(DIGITS.charAt((number >>> shift) & 63));
        }
        return text.toString();
    }

    /** CHARTOROWID and ROWIDTOCHAR, for rowids are kept as texts; called by H2. Null for null. */
    public static @Nullable String parse(@Nullable String rowid) throws SQLException {
        order(rowid);
        return rowid;
    }

    /** A text that sorts as the rowid does; called by H2. Null for null. */
    public static @Nullable String order(@Nullable String rowid) throws SQLException {
        if (rowid == null) {
            return null;
        }
        StringBuilder sortable = new StringBuilder();
        for (int i = 0; i < rowid.length(); i++) {
            int digit = DIGITS.indexOf(rowid.charAt(i));
            if (digit < 0) {
                throw new SQLException("ORA-01410: invalid ROWID");
            }
            sortable.append((char) ('0' + digit));
        }
        return sortable.toString();
    }
}
