package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import oracle.jdbc.OracleClob;
import org.jspecify.annotations.Nullable;

/** How long a LOB is, which its locator brings along; the LOB itself is not read. */
final class LobLength extends Field {
    private final ValueRoom room;
    private long length;

    LobLength(SelectedColumn column, ValueRoom room) {
        super(column);
        this.room = room;
    }

    /** Whether values of the column are LOBs. */
    static boolean measures(SelectedColumn column) {
        return column.reading() == ColumnReading.BLOB || column.reading() == ColumnReading.CLOB;
    }

    /** Characters of a CLOB, bytes of a BLOB. */
    long length() {
        return length;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        length = 0;
        Long found = column().reading() == ColumnReading.BLOB ? bytes(rows) : characters(rows);
        if (found == null) {
            setNull();
            return null;
        }
        length = found;
        return room.measured(this, length);
    }

    private @Nullable Long bytes(ResultSet rows) throws SQLException {
        Blob blob = rows.getBlob(column().first());
        return blob == null ? null : blob.length();
    }

    private @Nullable Long characters(ResultSet rows) throws SQLException {
        Clob clob = rows.getClob(column().first());
        if (clob == null) {
            return null;
        }
        long found = clob.length();
        // the server makes one for each XMLTYPE and JSON, and keeps it for the session
        if (clob instanceof OracleClob made && made.isTemporary()) {
            clob.free();
        }
        return found;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add("[" + length + " long, not read]");
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
