package dev.partbridge.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the user made of tables' columns, from one start to the next. */
public interface ColumnMemory {
    /** Of a table by its node id; absent while its columns are as at first. */
    Optional<ColumnLayout> of(String table);

    void keep(String table, ColumnLayout layout);

    /** They are forgotten with the window. */
    static ColumnMemory forgetful() {
        Map<String, ColumnLayout> layouts = new HashMap<>();
        return new ColumnMemory() {
            @Override
            public Optional<ColumnLayout> of(String table) {
                return Optional.ofNullable(layouts.get(table));
            }

            @Override
            public void keep(String table, ColumnLayout layout) {
                layouts.put(table, layout);
            }
        };
    }
}
