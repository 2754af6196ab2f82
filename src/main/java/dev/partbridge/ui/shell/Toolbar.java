package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.theme.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The commands as buttons; the next step of the journey is the filled one. */
final class Toolbar extends HBox {
    /** @param paused whether a run rests: then the next step is to resume it */
    Toolbar(Commands commands, ObservableValue<Boolean> paused, ObservableValue<Theme> theme) {
        getStyleClass().add("tool-row");
        setSpacing(6);
        Node convert = Buttons.of(commands.convert(), "outline");
        Node run = Buttons.of(commands.run(), "outline");
        Node pause = Buttons.of(commands.pause(), "outline");
        Node cancel = Buttons.of(commands.cancel(), "outline");
        getChildren()
                .addAll(
                        Buttons.of(commands.newProject()),
                        Buttons.of(commands.openProject()),
                        Buttons.of(commands.saveProject()),
                        Boxes.separator(),
                        Buttons.of(commands.openScripts()),
                        Boxes.separator(),
                        convert,
                        Buttons.of(commands.dryRun(), "outline"),
                        run,
                        pause,
                        cancel,
                        Boxes.separator(),
                        exports(commands),
                        Boxes.spring(),
                        square(commands.shortcuts()),
                        themeButton(commands.theme(), theme));
        Runnable update = () -> {
            boolean canRun = commands.run().possible();
            style(run, commands.run(), canRun ? "primary" : "outline");
            style(convert, commands.convert(), !canRun && commands.convert().possible() ? "primary" : "outline");
            style(pause, commands.pause(), paused.getValue() ? "primary" : "outline");
            style(cancel, commands.cancel(), commands.cancel().possible() ? "danger" : "quiet");
        };
        update.run();
        paused.addListener((observed, before, now) -> update.run());
        List.of(commands.convert(), commands.run(), commands.cancel())
                .forEach(c -> c.refusal().addListener((observed, before, now) -> update.run()));
    }

    /** What can be taken elsewhere; the menu bar has the same. */
    private static Node exports(Commands commands) {
        return Buttons.menu(
                NodeIds.EXPORTS,
                Texts.of("toolbar.export"),
                "mdi2e-export-variant",
                List.of(
                        commands.export().under(NodeIds.EXPORT + "-drop"),
                        commands.exportDms().under(NodeIds.EXPORT_DMS + "-drop")));
    }

    private static void style(Node around, Command command, String style) {
        Node button = around.lookup("#" + command.id());
        button.getStyleClass().removeAll("primary", "outline", "danger", "quiet");
        if (!style.equals("primary")) {
            button.getStyleClass().add("outline");
        }
        button.getStyleClass().add(style);
    }

    private static Button square(Command command) {
        Button button = Buttons.icon(command.id(), command.text(), command.icon(), command::fire);
        String keys = command.keysText();
        button.setTooltip(new Tooltip(keys.isEmpty() ? command.text() : command.text() + " (" + keys + ")"));
        return button;
    }

    private static Button themeButton(Command command, ObservableValue<Theme> theme) {
        Button button = square(command);
        button.setGraphic(icon(theme.getValue()));
        theme.addListener((observed, before, now) -> button.setGraphic(icon(now)));
        return button;
    }

    private static Node icon(Theme theme) {
        return Icons.of(theme == Theme.LIGHT ? "mdi2w-weather-night" : "mdi2w-white-balance-sunny", 18);
    }
}
