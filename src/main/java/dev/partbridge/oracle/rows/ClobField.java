package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import oracle.jdbc.OracleClob;
import org.jspecify.annotations.Nullable;

/** CLOB and NCLOB; an empty one is not NULL. */
final class ClobField extends TextField {
    private final ValueLimit limit;

    ClobField(SelectedColumn column, ValueLimit limit) {
        super(column);
        this.limit = limit;
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
        RowDefect tooLarge = limit.refuse(this, length);
        if (tooLarge != null) {
            set("[" + length + " characters, not read]", 0);
        } else if (length > 0) {
            RowDefect wrong = setChecked(clob.getSubString(1, (int) length));
            tooLarge = wrong == null ? limit.refuse(this, size()) : wrong;
        }
        // the server makes one for each XMLTYPE and JSON, and keeps it for the session
        if (clob instanceof OracleClob made && made.isTemporary()) {
            clob.free();
        }
        return tooLarge;
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
