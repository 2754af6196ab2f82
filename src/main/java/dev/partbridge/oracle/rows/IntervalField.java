package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowDefect;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** INTERVAL YEAR TO MONTH and INTERVAL DAY TO SECOND. */
final class IntervalField extends Field {
    private String text = "";

    IntervalField(SelectedColumn column) {
        super(column);
    }

    @Override
    @Nullable
    RowDefect take(ResultSet rows) throws SQLException {
        byte[] value = raw(rows);
        text = "";
        if (value == null) {
            return null;
        }
        text = column().reading() == ColumnReading.MONTHS ? IntervalBytes.months(value) : IntervalBytes.days(value);
        return text.isEmpty() ? wrong("22007", "the bytes " + DateBytes.shown(value) + " are not an interval") : null;
    }

    @Override
    public CharSequence text() {
        return text;
    }

    @Override
    void keep(KeptRows rows) {
        rows.add(text);
    }

    @Override
    void show(KeptRow row, StringBuilder out) {
        out.append(row.text());
    }
}
