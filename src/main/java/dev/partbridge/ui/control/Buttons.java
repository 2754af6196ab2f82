package dev.partbridge.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
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
        command.face().addListener((observed, before, now) -> {
            button.setText(now.text());
            button.setAccessibleText(now.text());
            button.setGraphic(Icons.of(now.icon(), button.getStyleClass().contains("sm") ? 16 : 18));
        });
        return offering(command, button);
    }

    /** The same where there is little room: fewer words on the button, all of them in its tooltip and in its name. */
    public static Node shortened(Command command, String words, String... styles) {
        Button button = of(command.id(), words, command.icon(), command::fire, styles);
        button.setAccessibleText(command.text());
        return offering(command, button);
    }

    private static Node offering(Command command, Button button) {
        button.disableProperty().bind(impossible(command));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> tip(command), command.refusal(), command.face()));
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        return withTip(button, tooltip);
    }

    /** A disabled node hears no mouse, so the tooltip sits on what is around it. */
    private static Node withTip(Node button, Tooltip tooltip) {
        StackPane around = new StackPane(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(around, tooltip);
        return around;
    }

    /**
     * A button with commands below it, which lists them with their shortcuts in its tooltip. While none can be done it is
     * disabled, and the tooltip says why.
     *
     * @param icon code of its icon
     */
    public static Node menu(String id, String text, String icon, List<Command> commands) {
        MenuButton button = new MenuButton(text, Icons.of(icon, 18));
        commands.forEach(c -> button.getItems().add(item(c)));
        button.setId(id);
        button.setAccessibleText(text);
        button.getStyleClass().addAll("tb", "outline", "drop");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        Observable[] refusals = commands.stream().map(Command::refusal).toArray(Observable[]::new);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> commands.stream().noneMatch(Command::possible), refusals));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.createStringBinding(() -> tip(text, commands), refusals));
        button.accessibleHelpProperty().bind(tooltip.textProperty());
        return withTip(button, tooltip);
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
        return command.possible()
                ? named(command)
                : named(command) + "\n" + command.refusal().getValue();
    }

    private static String tip(String text, List<Command> commands) {
        Stream<String> refusals = commands.stream()
                .filter(c -> !c.possible())
                .map(c -> c.refusal().getValue())
                .distinct();
        return Stream.of(Stream.of(text), commands.stream().map(Buttons::named), refusals)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String named(Command command) {
        String keys = command.keysText();
        return keys.isEmpty() ? command.text() : command.text() + " (" + keys + ")";
    }
}
