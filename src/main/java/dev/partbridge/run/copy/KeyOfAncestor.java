package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * The partition key's columns that were added to a table partitioned by reference, each written as the column of the
 * ancestor is that it comes from.
 */
final class KeyOfAncestor {
    private KeyOfAncestor() {}

    /**
     * In the order of the key.
     *
     * @param table has a key lookup
     * @param tables all of the conversion
     */
    static List<ColumnMapping> of(TableMapping table, List<TableMapping> tables) {
        KeyLookup lookup = table.keyLookup().orElseThrow();
        List<ColumnMapping> key = new ArrayList<>();
        for (int i = 0; i < lookup.addedColumns().size(); i++) {
            ColumnMapping origin = origin(lookup.parent(), lookup.parentKey().get(i), tables);
            // the child may not have its rows go where NULL does: it has them where its parent is
            key.add(new ColumnMapping(
                    origin.oracle(),
                    origin.oracleType(),
                    lookup.addedColumns().get(i),
                    origin.postgresType(),
                    origin.notNull(),
                    origin.nullAs()));
        }
        return key;
    }

    private static ColumnMapping origin(QualifiedName table, Identifier column, List<TableMapping> tables) {
        TableMapping mapping = tables.stream()
                .filter(t -> t.postgres().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
        for (ColumnMapping own : mapping.columns()) {
            if (own.postgres().equals(column)) {
                return own;
            }
        }
        KeyLookup above =
                mapping.keyLookup().orElseThrow(() -> new IllegalArgumentException(table + " has no column " + column));
        int place = above.addedColumns().indexOf(column);
        return origin(above.parent(), above.parentKey().get(place), tables);
    }
}
