package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleType;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.value.ColumnValues;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as the client reads them. */
final class RowWriter {
    private static final int ROW = 7;
    private static final int LOB_CHUNK = 8132;
    private static final String BASE_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private RowWriter() {}

    static void write(TtcWriter out, OpenCursor cursor, List<Column> columns, Row row, LobTable lobs) {
        if (row instanceof Row.Encoded encoded) {
            out.raw(encoded.bytes());
            return;
        }
        List<@Nullable Object> values = ((Row.Values) row).values();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        out.u1(ROW);
        for (int i = 0; i < values.size(); i++) {
            Column column = columns.get(i);
            Object value = values.get(i);
            if (column.type().isLob()) {
                lob(out, cursor, i, column.type(), value, lobs);
            } else {
                plain(out, column, value);
            }
        }
    }

    /** A row that holds no LOB, to be sent as it stands. */
    static byte[] encode(List<Column> columns, List<@Nullable Object> values) {
        TtcWriter out = new TtcWriter().u1(ROW);
        for (int i = 0; i < values.size(); i++) {
            if (columns.get(i).type().isLob()) {
                throw new IllegalArgumentException("a LOB cannot be encoded without its session");
            }
            plain(out, columns.get(i), values.get(i));
        }
        return out.toByteArray();
    }

    /** The values of OUT binds, each behind it whether it was cut. */
    static void writeOuts(TtcWriter out, List<Answer.Out> values) {
        out.u1(ROW);
        for (Answer.Out value : values) {
            out.clr(ColumnValues.encode(value.column(), value.value())).ub(0);
        }
    }

    private static void plain(TtcWriter out, Column column, @Nullable Object value) {
        if (column.type() == OracleType.ROWID) {
            rowid(out, value);
            return;
        }
        out.clr(ColumnValues.encode(column, value));
        if (column.type().isLong()) {
            out.ub(value == null ? -1 : 0).ub(value == null ? 1405 : 0);
        }
    }

    /** An extended rowid: data object, file, block, row as 6, 3, 6 and 3 digits to base 64. */
    private static void rowid(TtcWriter out, @Nullable Object value) {
        if (value == null) {
            out.u1(0);
            return;
        }
        String digits = value.toString();
        out.u1(14).ub(base64(digits, 0, 6)).ub(base64(digits, 6, 9)).u1(0);
        out.ub(base64(digits, 9, 15)).ub(base64(digits, 15, 18));
    }

    private static long base64(String digits, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 64 + BASE_64.indexOf(digits.charAt(i));
        }
        return number;
    }

    private static void lob(
            TtcWriter out, OpenCursor cursor, int index, OracleType type, @Nullable Object value, LobTable lobs) {
        if (value == null) {
            out.ub(0);
            return;
        }
        LobTable.Lob lob = new LobTable.Lob(cursor.id, value);
        out.ub(LobTable.LOCATOR_SIZE);
        if (index < cursor.defines.size() && cursor.defines.get(index).lobPrefetch()) {
            int wanted = cursor.defines.get(index).characters();
            out.ub(lob.length()).ub(LOB_CHUNK);
            if (wanted > 0) {
                if (type == OracleType.CLOB) {
                    out.u1(1).ub(2000).u1(1);
                }
                out.clr(lob.part(0, wanted));
            }
        }
        out.clr(lobs.locator(type, lob));
    }
}
