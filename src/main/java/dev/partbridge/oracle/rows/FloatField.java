package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** BINARY_FLOAT and BINARY_DOUBLE: the shortest digits that give the same number, or NaN, Infinity, -Infinity. */
final class FloatField extends Field {
    private String decimal = "";

    FloatField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        byte[] value = raw(rows);
        decimal = "";
        if (value == null) {
            return null;
        }
        boolean single = column().reading() == ColumnReading.BINARY_FLOAT;
        if (value.length != (single ? 4 : 8)) {
            return wrong("22P02", "the bytes " + DateBytes.shown(value) + " are not a binary number");
        }
        decimal = single
                ? Float.toString(Float.intBitsToFloat((int) bits(value)))
                : Double.toString(Double.longBitsToDouble(bits(value)));
        return null;
    }

    /** IEEE 754, made to sort as bytes: the sign is turned over, and of negative numbers all other bits too. */
    private static long bits(byte[] value) {
        boolean negative = value[0] >= 0;
        long bits = 0;
        for (int i = 0; i < value.length; i++) {
            int b = value[i] & 0xFF;
            bits = bits << 8 | (negative ? b ^ 0xFF : i == 0 ? b ^ 0x80 : b);
        }
        return bits;
    }

    @Override
    public CharSequence decimal() {
        return decimal;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(decimal);
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
