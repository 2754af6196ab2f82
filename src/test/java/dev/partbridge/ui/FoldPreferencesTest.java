package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldPreferencesTest {
    private final Preferences node = Preferences.userRoot()
            .node("dev/partbridge/test-folds-" + ProcessHandle.current().pid());
    private final FoldPreferences memory = new FoldPreferences(node);

    @AfterEach
    void remove() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void keepsWhatIsFoldedAndWhatIsOpen() {
        assertThat(memory.of("rules-keys")).isEmpty();
        memory.keep("rules-keys", true);
        memory.keep("rules-types", false);
        assertThat(memory.of("rules-keys")).contains(true);
        assertThat(new FoldPreferences(node).of("rules-keys")).contains(true);
        assertThat(new FoldPreferences(node).of("rules-types")).contains(false);
    }

    @Test
    void forgetsAtTheNextStartAndNotBefore() throws BackingStoreException {
        memory.keep("rules-keys", true);
        memory.forget();
        memory.keep("rules-types", true);
        assertThat(memory.of("rules-keys")).contains(true);
        assertThat(memory.of("rules-types")).contains(true);
        assertThat(new FoldPreferences(node).of("rules-keys")).isEmpty();
        assertThat(new FoldPreferences(node).of("rules-types")).isEmpty();
    }
}
