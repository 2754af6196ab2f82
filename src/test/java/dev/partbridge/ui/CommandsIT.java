package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The commands of the window over the real engine: each has place, verb, icon, shortcut and reason. */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class CommandsIT {
    /** Those without a shortcut, each with the reason. */
    private static final Map<String, String> NO_SHORTCUT = Map.of(
            NodeIds.REMOVE_JOURNAL, "done once in a migration, and not to be hit by chance",
            NodeIds.REMOVE_ORPHANS, "done seldom, and not to be hit by chance");

    private Stage stage;
    private ThemeSwitch theme;
    private OpenWindow window;

    @Start
    void start(Stage opened) {
        stage = opened;
        theme = new ThemeSwitch(Theme.LIGHT);
    }

    @BeforeEach
    void open(FxRobot robot, TestDatabase database) {
        robot.interact(() -> window = new OpenWindow(stage, theme, PasswordsOfTests.target(database)));
    }

    @AfterEach
    void stop() {
        window.close();
    }

    /** What each shows of itself wherever it is offered. */
    @Test
    void eachHasItsPlaceVerbIconShortcutAndReason(FxRobot robot) {
        List<String> lacking = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (Command command : window.workbench.commands()) {
            String id = command.id();
            robot.interact(() -> {
                check(lacking, !command.text().isBlank(), id + " has no verb");
                check(lacking, !command.icon().isBlank(), id + " has no icon");
                // it throws for a code that no font has
                Icons.of(command.icon(), 16);
                Optional<MenuItem> item = window.item(id);
                check(lacking, item.isPresent(), id + " has no menu item");
                item.ifPresent(i -> {
                    check(lacking, i.getText().equals(command.text()), id + " is called otherwise in the menu");
                    check(lacking, i.getGraphic() != null, id + " has no icon in the menu");
                    check(lacking, i.isDisable() != command.possible(), id + " is disabled otherwise in the menu");
                    boolean shown = command.keys()
                            .map(k -> k.equals(i.getAccelerator()))
                            .orElse(true);
                    check(lacking, shown, id + " has another shortcut in the menu");
                });
                check(
                        lacking,
                        command.keys().isPresent() != NO_SHORTCUT.containsKey(id),
                        id + " has no shortcut, or one where none is wanted");
                command.keys().ifPresent(k -> check(lacking, keys.add(k.toString()), id + " shares its shortcut"));
                check(
                        lacking,
                        command.possible()
                                || command.refusal().getValue().strip().length() > 3,
                        id + " does not say why it cannot be done");
                for (Node button : window.scene.getRoot().lookupAll("#" + id)) {
                    if (button instanceof Button) {
                        check(lacking, tip(button).startsWith(command.text()), id + " has no tooltip");
                    }
                }
            });
        }
        assertThat(lacking).isEmpty();
    }

    private static void check(List<String> lacking, boolean fine, String words) {
        if (!fine) {
            lacking.add(words);
        }
    }

    /** Its own, or of what is around it: a disabled node shows none. */
    private static String tip(Node button) {
        Tooltip own = ((Button) button).getTooltip();
        return own == null ? String.valueOf(button.getAccessibleHelp()) : own.getText();
    }
}
