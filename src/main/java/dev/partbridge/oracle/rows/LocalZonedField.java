package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * TIMESTAMP WITH LOCAL TIME ZONE. It comes in the database's own zone, which the driver knows, and is turned into the
 * session's: the connection sets that to UTC, else the driver refuses (ORA-17198).
 */
final class LocalZonedField extends Field {
    private static final int BYTES = 11;

    private long epochSecond;
    private int nano;
    private int offsetSeconds;

    LocalZonedField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        OffsetDateTime value = rows.getObject(column().first(), OffsetDateTime.class);
        if (value == null) {
            setNull();
            return null;
        }
        setSize(BYTES);
        offsetSeconds = value.getOffset().getTotalSeconds();
        epochSecond = value.toEpochSecond() + offsetSeconds;
        nano = value.getNano();
        return null;
    }

    @Override
    public long epochSecond() {
        return epochSecond;
    }

    @Override
    public int nano() {
        return nano;
    }

    @Override
    public int offsetSeconds() {
        return offsetSeconds;
    }

    @Override
    void keep(KeptRows rows) {
        StringBuilder shown = new StringBuilder();
        ShownTime.local(shown, epochSecond, nano);
        ShownTime.offset(shown, offsetSeconds);
        rows.add(shown.toString());
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
