package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.control.ColumnLayout;
import dev.partbridge.ui.control.ColumnLayout.Column;
import java.util.List;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColumnPreferencesTest {
    private static final ColumnLayout LAYOUT = new ColumnLayout(
            List.of(new Column("object", 300, true), new Column("size", 84, false), new Column("key", 130, true)));

    private final Preferences node = Preferences.userRoot()
            .node("dev/partbridge/test-columns-" + ProcessHandle.current().pid());
    private final ColumnPreferences memory = new ColumnPreferences(node);

    @AfterEach
    void remove() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void keepsOrderWidthsAndVisibility() {
        assertThat(memory.of("chains-table")).isEmpty();
        memory.keep("chains-table", LAYOUT);
        assertThat(node.get("chains-table", "")).isEqualTo("object:300 -size:84 key:130");
        assertThat(new ColumnPreferences(node).of("chains-table")).contains(LAYOUT);
    }

    @Test
    void forgetsUntilTheNextStart() throws BackingStoreException {
        memory.keep("chains-table", LAYOUT);
        memory.forget();
        memory.keep("chains-table", LAYOUT);
        assertThat(new ColumnPreferences(node).of("chains-table")).isEmpty();
    }

    @Test
    void leavesOutWhatItCannotRead() {
        assertThat(ColumnLayout.parse("object:300 key: rows:wide size:12345 -parts:60"))
                .isEqualTo(new ColumnLayout(List.of(new Column("object", 300, true), new Column("parts", 60, false))));
    }
}
