package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ALL_PART_KEY_COLUMNS, of tables and of indexes, and ALL_SUBPART_KEY_COLUMNS, of tables. */
final class KeyReader implements RowReader {
    private final Map<Identifier, List<Identifier>> tables = new HashMap<>();
    private final Map<Identifier, List<Identifier>> indexes = new HashMap<>();
    private final Map<Identifier, List<Identifier>> below = new HashMap<>();

    @Override
    public void row(Row row) {
        Map<Identifier, List<Identifier>> keys =
                row.is("KIND", "BELOW") ? below : row.is("KIND", "INDEX") ? indexes : tables;
        keys.computeIfAbsent(row.neededName("NAME"), t -> new ArrayList<>()).add(row.neededName("COLUMN_NAME"));
    }

    List<Identifier> ofTable(Identifier name) {
        return tables.getOrDefault(name, List.of());
    }

    /** Of a table's subpartitions. */
    List<Identifier> below(Identifier name) {
        return below.getOrDefault(name, List.of());
    }

    /** Of an index that is divided by itself. */
    List<Identifier> ofIndex(Identifier name) {
        return indexes.getOrDefault(name, List.of());
    }
}
