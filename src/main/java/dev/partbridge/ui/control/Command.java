package dev.partbridge.ui.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do, shown as button, menu item and shortcut alike.
 *
 * @param id the node id of its button; its menu item has the same with {@code -menu}
 * @param text the verb on the button
 * @param icon code of its icon
 * @param shortcut such as {@code Shortcut+O}; empty for none
 * @param refusal why it cannot be done now, in one sentence; empty when it can
 */
public record Command(
        String id, String text, String icon, String shortcut, Runnable action, ObservableValue<String> refusal) {

    /** One that can always be done. */
    public static Command always(String id, String text, String icon, String shortcut, Runnable action) {
        return new Command(id, text, icon, shortcut, action, new ReadOnlyStringWrapper(""));
    }

    public Optional<KeyCombination> keys() {
        return shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
    }

    /** The shortcut as people read it: {@code Ctrl+O}; empty for none. */
    public String keysText() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return shortcut.replace("Shortcut", mac ? "Cmd" : "Ctrl");
    }

    public boolean possible() {
        return refusal.getValue().isEmpty();
    }

    /** Does it, when it can be done. */
    public void fire() {
        if (possible()) {
            action.run();
        }
    }
}
