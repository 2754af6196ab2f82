package dev.partbridge.ui;

import dev.partbridge.ui.control.ColumnLayout;
import dev.partbridge.ui.control.ColumnMemory;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/** Keeps the columns of tables in the user's preferences. */
final class ColumnPreferences implements ColumnMemory {
    private final Preferences node;
    private boolean forgotten;

    ColumnPreferences(Preferences node) {
        this.node = node;
    }

    @Override
    public Optional<ColumnLayout> of(String table) {
        return Optional.of(node.get(table, "")).filter(t -> !t.isEmpty()).map(ColumnLayout::parse);
    }

    @Override
    public void keep(String table, ColumnLayout layout) {
        if (!forgotten) {
            node.put(table, layout.text());
        }
    }

    /** They are as at first from the next start on; the present window keeps its own. */
    void forget() throws BackingStoreException {
        forgotten = true;
        node.clear();
    }
}
