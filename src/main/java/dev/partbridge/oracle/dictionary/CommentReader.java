package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** ALL_TAB_COMMENTS and ALL_COL_COMMENTS. */
final class CommentReader implements RowReader {
    private final Map<Identifier, String> tables = new HashMap<>();
    private final Map<Identifier, Map<Identifier, String>> columns = new HashMap<>();

    @Override
    public void row(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        String comment = row.needed("COMMENTS");
        Optional<Identifier> column = row.name("COLUMN_NAME");
        if (column.isPresent()) {
            columns.computeIfAbsent(table, t -> new HashMap<>()).put(column.get(), comment);
        } else {
            tables.put(table, comment);
        }
    }

    Optional<String> of(Identifier table) {
        return Optional.ofNullable(tables.get(table));
    }

    Optional<String> of(Identifier table, Identifier column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
    }
}
