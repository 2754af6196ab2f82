package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Characters that the driver has decoded. It puts U+FFFD for bytes that are none of the character set, and so does the
 * server where it converts: such a value is not what was stored, and is refused.
 */
class TextField extends Field {
    private static final char REPLACEMENT = '\uFFFD';

    private CharSequence text = "";

    TextField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException, IOException {
        String value = rows.getString(column().first());
        if (value == null) {
            text = "";
            setNull();
            return null;
        }
        RowDefect wrong = setChecked(value);
        byte[] bytes = wrong == null ? null : rows.getBytes(column().first());
        return wrong == null || bytes == null
                ? wrong
                : new RowDefect(wrong.code(), wrong.reason() + "; the bytes are " + ShownText.lob(bytes));
    }

    /** Keeps and checks a value. */
    @Nullable
    RowDefect setChecked(CharSequence value) {
        text = value;
        long size = value.length();
        int replaced = -1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
                replaced = c == REPLACEMENT && replaced < 0 ? i : replaced;
            }
        }
        setSize(size);
        return replaced < 0
                ? null
                : wrong(
                        "22021",
                        value,
                        "holds U+FFFD at place " + (replaced + 1)
                                + ", which stands for bytes that are not of the database's character set; read the texts"
                                + " as bytes if its clients wrote another");
    }

    /** Keeps a value that needs no check. */
    void set(String value, long size) {
        text = value;
        setSize(size);
    }

    @Override
    void forget() {
        text = "";
    }

    @Override
    public CharSequence text() {
        return text;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(text.toString());
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        ShownText.text(out, row.text());
    }
}
