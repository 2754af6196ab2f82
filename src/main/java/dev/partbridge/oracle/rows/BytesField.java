package dev.partbridge.oracle.rows;

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
        keep(bytes == null ? NONE : bytes);
        return null;
    }

    void keep(byte[] bytes) {
        value = bytes;
    }

    /** Lets go of the last row's value. */
    void forget() {
        value = NONE;
    }

    @Override
    byte[] bytes() {
        return value;
    }

    @Override
    void show(StringBuilder out) {
        ShownText.bytes(out, value);
    }
}
