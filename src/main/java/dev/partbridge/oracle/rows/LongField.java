package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.io.IOException;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** LONG, read from the wire piece by piece. */
final class LongField extends TextField {
    private final ValueRoom room;
    private final char[] piece = new char[1 << 13];

    LongField(SelectedColumn column, ValueRoom room) {
        super(column);
        this.room = room;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException, IOException {
        set("", 0);
        try (Reader reader = rows.getCharacterStream(column().first())) {
            if (reader == null) {
                setNull();
                return null;
            }
            StringBuilder all = new StringBuilder();
            for (int n = reader.read(piece); n >= 0; n = reader.read(piece)) {
                all.append(piece, 0, n);
                RowDefect tooLarge = room.refuse(this, all.length());
                if (tooLarge != null) {
                    set("[more than " + all.length() + " characters, not read]", 0);
                    return tooLarge;
                }
            }
            RowDefect wrong = setChecked(all.toString());
            RowDefect refused = wrong == null ? room.refuse(this, size()) : wrong;
            room.read(size());
            return refused;
        }
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(ShownText.lob(text()));
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
