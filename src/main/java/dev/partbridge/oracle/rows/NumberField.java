package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** NUMBER and all types that are one, FLOAT included. */
final class NumberField extends Field {
    private final NumberDigits digits = new NumberDigits();
    private byte[] bytes = {};

    NumberField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        byte[] value = raw(rows);
        if (value == null) {
            return null;
        }
        bytes = value;
        return switch (digits.read(value)) {
            case READ -> null;
            case INFINITE -> wrong("22003", "holds infinity, which numeric has only by the name of a number");
            case MALFORMED -> wrong("22P02", "the bytes " + DateBytes.shown(value) + " are not a number");
        };
    }

    @Override
    public CharSequence decimal() {
        return digits;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(bytes);
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        NumberDigits kept = new NumberDigits();
        kept.read(row.bytes());
        out.append(kept);
    }
}
