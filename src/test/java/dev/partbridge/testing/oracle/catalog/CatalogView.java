package dev.partbridge.testing.oracle.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A view of the dictionary.
 *
 * @param base the name without ALL_, DBA_ or USER_; the whole name where it has no such form
 * @param names by which it is asked, such as ALL_TABLES and DBA_TABLES
 * @param owner its column with the owner, where it has one
 * @param table its column with the table's name, where it has one
 */
public record CatalogView(
        String base, List<String> names, Optional<String> owner, Optional<String> table, List<Column> columns) {
    public CatalogView {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param type in Oracle's words, such as VARCHAR2(128), NUMBER or LONG
     * @param fallback what a dump without the column means by it
     */
    public record Column(String name, String type, Optional<String> fallback) {
        /** Whether the driver streams it, unless it is told otherwise. */
        public boolean isLong() {
            return type.equals("LONG");
        }
    }

    /** Where the rows are kept. */
    String storage() {
        return "ROWS_OF_" + names.get(0).replace('$', '_');
    }
}
