package dev.partbridge.ui.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Buttons and menu items. */
public final class Buttons {
    private Buttons() {}

    /**
     * A button that is always possible.
     *
     * @param icon code of its icon; empty for none
     * @param styles {@code outline}, {@code primary}, {@code danger}, {@code sm}; without one it is quiet
     */
    public static Button of(String id, String text, String icon, Runnable action, String... styles) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.getStyleClass().add("tb");
        button.getStyleClass().addAll(styles);
        boolean small = button.getStyleClass().contains("sm");
        if (!icon.isEmpty()) {
            button.setGraphic(Icons.of(icon, small ? 16 : 18));
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A square button with an icon alone; the text is its tooltip and its name for screen readers. */
    public static Button icon(String id, String text, String icon, Runnable action, String... styles) {
        Button button = of(id, "", icon, action, styles);
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        return button;
    }

    /** The button of a command, which says in its tooltip why it is disabled. */
    public static Node of(Command command, String... styles) {
        Button button = of(command.id(), command.text(), command.icon(), command::fire, styles);
        button.disableProperty().bind(impossible(command));
        command.face().addListener((observed, before, now) -> {
            button.setText(now.text());
            button.setAccessibleText(now.text());
            button.setGraphic(Icons.of(now.icon(), button.getStyleClass().contains("sm") ? 16 : 18));
        });
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> tip(command), command.refusal(), command.face()));
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        // A disabled node hears no mouse, so the tooltip sits on what is around it.
        StackPane around = new StackPane(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(around, tooltip);
        return around;
    }

    /** Whether it cannot be done now. */
    public static ObservableBooleanValue impossible(Command command) {
        return Bindings.createBooleanBinding(() -> !command.possible(), command.refusal());
    }

    /** The menu item of a command, with its shortcut. */
    public static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.text(), Icons.of(command.icon(), 16));
        item.setId(command.id() + "-menu");
        item.setMnemonicParsing(false);
        command.face().addListener((observed, before, now) -> {
            item.setText(now.text());
            item.setGraphic(Icons.of(now.icon(), 16));
        });
        command.keys().ifPresent(item::setAccelerator);
        item.disableProperty().bind(impossible(command));
        item.setOnAction(event -> command.fire());
        return item;
    }

    private static String tip(Command command) {
        String keys = command.keysText();
        String what = keys.isEmpty() ? command.text() : command.text() + " (" + keys + ")";
        return command.possible() ? what : what + "\n" + command.refusal().getValue();
    }
}
