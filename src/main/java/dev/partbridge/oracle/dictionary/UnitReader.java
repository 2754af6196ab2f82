package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.Locale;

/**
 * ALL_SOURCE: puts stored units together line by line, and hands each on when its last line has come, so that one is in
 * memory at a time. The view has no CREATE OR REPLACE; its line 1 is the one with the kind and the name.
 */
final class UnitReader implements RowReader {
    private final Units units;
    private String type = "";
    private String name = "";
    private StringBuilder text = new StringBuilder();
    private long line = 1;

    /** Takes one unit after the other. */
    interface Units {
        /** @param kind such as {@code package body} */
        void take(String kind, Identifier name, String text);
    }

    UnitReader(Units units) {
        this.units = units;
    }

    @Override
    public void row(Row row) {
        String rowsType = row.needed("TYPE");
        String rowsName = row.needed("NAME");
        if (!rowsName.equals(name) || !rowsType.equals(type)) {
            finish();
            type = rowsType;
            name = rowsName;
        }
        add(row.count("LINE").orElse(line), row.text("TEXT").orElse(""));
    }

    /** Each row but the last ends in its line feed; a line that is missing stays empty. */
    private void add(long number, String content) {
        for (; line < number; line++) {
            text.append('\n');
        }
        text.append(content);
        line += content.chars().filter(c -> c == '\n').count();
    }

    /** After the last row. */
    void finish() {
        if (!name.isEmpty()) {
            units.take(type.strip().toLowerCase(Locale.ROOT), new Identifier(name), text.toString());
        }
        type = "";
        name = "";
        text = new StringBuilder();
        line = 1;
    }
}
