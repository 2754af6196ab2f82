package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import java.util.List;

/**
 * A view in its ALL_, DBA_ and USER_ forms.
 *
 * @param name without its prefix
 * @param ownerColumn who owns the table that a row tells of
 * @param tableColumn that table's name
 */
public record DictionaryView(String name, String ownerColumn, String tableColumn, List<Column> columns) {
    public DictionaryView {
        columns = List.copyOf(columns);
    }
}
