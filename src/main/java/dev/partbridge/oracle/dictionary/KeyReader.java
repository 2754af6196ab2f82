package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ALL_PART_KEY_COLUMNS or ALL_SUBPART_KEY_COLUMNS, of tables or of indexes. */
final class KeyReader implements RowReader {
    private final Map<Identifier, List<Identifier>> keys = new HashMap<>();

    @Override
    public void row(Row row) {
        keys.computeIfAbsent(row.neededName("NAME"), t -> new ArrayList<>()).add(row.neededName("COLUMN_NAME"));
    }

    List<Identifier> of(Identifier name) {
        return keys.getOrDefault(name, List.of());
    }
}
