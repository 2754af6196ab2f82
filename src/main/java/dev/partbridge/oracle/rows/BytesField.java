package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** RAW. */
class BytesField extends Field {
    private static final byte[] NONE = {};

    private byte[] value = NONE;

    BytesField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException, IOException {
        byte[] bytes = raw(rows);
        set(bytes == null ? NONE : bytes);
        return null;
    }

    void set(byte[] bytes) {
        value = bytes;
    }

    @Override
    void forget() {
        value = NONE;
    }

    @Override
    public byte[] bytes() {
        return value;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(value);
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        ShownText.bytes(out, row.bytes());
    }
}
