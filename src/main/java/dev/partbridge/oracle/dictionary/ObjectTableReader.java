package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** ALL_OBJECT_TABLES: tables of an object type, XMLTYPE among them, with the type's name. */
final class ObjectTableReader implements RowReader {
    private final Map<Identifier, String> tables = new LinkedHashMap<>();

    @Override
    public void row(Row row) {
        tables.put(
                row.neededName("TABLE_NAME"),
                row.text("TABLE_TYPE_OWNER").map(o -> o + ".").orElse("")
                        + row.text("TABLE_TYPE").orElse("?"));
    }

    Map<Identifier, String> tables() {
        return tables;
    }
}
