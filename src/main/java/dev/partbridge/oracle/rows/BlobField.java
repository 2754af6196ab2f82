package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** BLOB; an empty one is not NULL. */
final class BlobField extends BytesField {
    private final ValueRoom room;

    BlobField(SelectedColumn column, ValueRoom room) {
        super(column);
        this.room = room;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        forget();
        Blob blob = rows.getBlob(column().first());
        if (blob == null) {
            setNull();
            return null;
        }
        long length = blob.length();
        RowDefect tooLarge = room.refuse(this, length);
        if (tooLarge == null && length > 0) {
            set(blob.getBytes(1, (int) length));
            setSize(length);
            room.read(length);
        }
        return tooLarge;
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
