package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** DATE, TIMESTAMP and TIMESTAMP WITH TIME ZONE. */
final class TimeField extends Field {
    private final DateBytes date = new DateBytes();
    private final ZoneBytes zone = new ZoneBytes();
    private final boolean zoned;
    private byte[] bytes = {};

    TimeField(SelectedColumn column) {
        super(column);
        zoned = column.reading() == ColumnReading.ZONED;
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        byte[] value = raw(rows);
        if (value == null) {
            return null;
        }
        bytes = value;
        if (!date.read(value)) {
            return wrong(
                    "22008", "the bytes " + DateBytes.shown(value) + " are not in the calendar or not a time of day");
        }
        if (zoned && !zone.read(value, date.epochSecond())) {
            return wrong("22009", "the bytes " + DateBytes.shown(value) + " have a time zone that is not known");
        }
        return null;
    }

    @Override
    public long epochSecond() {
        return date.epochSecond() + zone.offsetSeconds();
    }

    @Override
    public int nano() {
        return date.nano();
    }

    @Override
    public int offsetSeconds() {
        return zoned ? zone.offsetSeconds() : super.offsetSeconds();
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(bytes);
    }

    /** Of bytes that are no time nothing is shown: the row's defect tells them. */
    @Override
    void show(KeptRow row, StringBuilder out) {
        byte[] kept = row.bytes();
        DateBytes time = new DateBytes();
        if (!time.read(kept)) {
            return;
        }
        ZoneBytes offset = new ZoneBytes();
        if (zoned) {
            offset.read(kept, time.epochSecond());
        }
        ShownTime.local(out, time.epochSecond() + offset.offsetSeconds(), time.nano());
        if (zoned) {
            ShownTime.offset(out, offset.offsetSeconds());
        }
    }
}
