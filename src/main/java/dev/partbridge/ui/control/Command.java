package dev.partbridge.ui.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do, shown as button, menu item and shortcut alike.
 *
 * @param id the node id of its button; its menu item has the same with {@code -menu}
 * @param face its verb and icon, which may change with what it would do
 * @param shortcut such as {@code Shortcut+O}; empty for none
 * @param refusal why it cannot be done now, in one sentence; empty when it can
 */
public record Command(
        String id, ObservableValue<Face> face, String shortcut, Runnable action, ObservableValue<String> refusal) {

    /**
     * What it looks like.
     *
     * @param text the verb on the button
     * @param icon code of its icon
     */
    public record Face(String text, String icon) {}

    /** One that always looks the same. */
    public Command(
            String id, String text, String icon, String shortcut, Runnable action, ObservableValue<String> refusal) {
        this(id, new ReadOnlyObjectWrapper<>(new Face(text, icon)), shortcut, action, refusal);
    }

    /** One that can always be done. */
    public static Command always(String id, String text, String icon, String shortcut, Runnable action) {
        return new Command(id, text, icon, shortcut, action, new ReadOnlyStringWrapper(""));
    }

    /** The verb as of now. */
    public String text() {
        return face.getValue().text();
    }

    /** The icon's code as of now. */
    public String icon() {
        return face.getValue().icon();
    }

    /** The same at another place, under an id of that. */
    public Command under(String otherId) {
        return new Command(otherId, face, shortcut, action, refusal);
    }

    /** The same in other words. */
    public Command saying(String words) {
        return new Command(id, words, icon(), shortcut, action, refusal);
    }

    /** The same without a shortcut, which one place alone may have. */
    public Command withoutKeys() {
        return new Command(id, face, "", action, refusal);
    }

    public Optional<KeyCombination> keys() {
        return shortcut.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(shortcut));
    }

    /** The shortcut as people read it: {@code Ctrl+O}; empty for none. */
    public String keysText() {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return shortcut.replace("Shortcut", mac ? "Cmd" : "Ctrl").replace("COMMA", ",");
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
