package dev.partbridge.oracle.rows;

import dev.partbridge.rows.KeptRow;
import dev.partbridge.rows.KeptRows;

/** The text of a row for the reject table: its address, where it has one, and its values, as a line of a data file. */
final class RowText {
    private final Field[] fields;
    private final boolean addressed;

    RowText(Field[] fields, boolean addressed) {
        this.fields = fields;
        this.addressed = addressed;
    }

    /** Keeps the row that the fields have now. */
    void keep(String rowid, KeptRows rows) {
        if (addressed) {
            rows.add(rowid);
        }
        for (Field field : fields) {
            if (field.isNull()) {
                rows.addNull();
            } else {
                field.keep(rows);
            }
        }
    }

    /** Of a kept row, of which nothing was read yet. */
    String address(KeptRow row) {
        return addressed ? row.text() : "";
    }

    /** Of a kept row; what the fields have now is neither asked nor changed. */
    String of(KeptRow row) {
        StringBuilder text = new StringBuilder();
        if (addressed) {
            text.append(address(row)).append(',');
        }
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            if (!row.takeNull()) {
                fields[i].show(row, text);
            }
        }
        return text.toString();
    }
}
