package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import oracle.jdbc.OracleClob;
import org.jspecify.annotations.Nullable;

/** CLOB and NCLOB; an empty one is not NULL. */
final class ClobField extends TextField {
    private final ValueRoom room;

    ClobField(SelectedColumn column, ValueRoom room) {
        super(column);
        this.room = room;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        set("", 0);
        Clob clob = rows.getClob(column().first());
        if (clob == null) {
            setNull();
            return null;
        }
        long length = clob.length();
        RowDefect tooLarge = room.refuse(this, length);
        if (tooLarge != null) {
            set("[" + length + " characters, not read]", 0);
        } else if (length > 0) {
            RowDefect wrong = setChecked(read(clob, (int) length));
            tooLarge = wrong == null ? room.refuse(this, size()) : wrong;
            room.read(size());
        }
        // the server makes one for each XMLTYPE and JSON, and keeps it for the session
        if (clob instanceof OracleClob made && made.isTemporary()) {
            clob.free();
        }
        return tooLarge;
    }

    /** The driver has three copies of what it is asked for at once. */
    private static CharSequence read(Clob clob, int length) throws SQLException {
        if (length <= PieceText.PIECE) {
            return clob.getSubString(1, length);
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < length; at += PieceText.PIECE) {
            pieces.add(clob.getSubString(at + 1L, Math.min(PieceText.PIECE, length - at)));
        }
        return new PieceText(pieces);
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
