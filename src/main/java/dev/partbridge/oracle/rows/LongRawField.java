package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** LONG RAW, read from the wire piece by piece. */
final class LongRawField extends BytesField {
    private final ValueRoom room;
    private final byte[] piece = new byte[1 << 14];

    LongRawField(SelectedColumn column, ValueRoom room) {
        super(column);
        this.room = room;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException, IOException {
        forget();
        try (InputStream in = rows.getBinaryStream(column().first())) {
            if (in == null) {
                setNull();
                return null;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                all.write(piece, 0, n);
                RowDefect tooLarge = room.refuse(this, all.size());
                if (tooLarge != null) {
                    return tooLarge;
                }
            }
            set(all.toByteArray());
            setSize(all.size());
            room.read(all.size());
            return null;
        }
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(ShownText.lob(bytes()));
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
