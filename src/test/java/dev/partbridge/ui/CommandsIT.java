package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The commands of the window over the real engine: each has place, verb, icon, shortcut and reason; what they do. */
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

    /** From the sample to a finding told in full; the others are fired by the journeys. */
    @Test
    void thoseUpToTheConversionDoSomething(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        openTheSample(state);
        pagesAndConversion(state);
        select(robot, NodeIds.FINDING_DETAILS);
        window.fires(NodeIds.FINDING_DETAILS, "they are shown", () -> popOvers()
                .anyMatch(p -> p.getScene().lookup("#" + NodeIds.DETAILS) != null));
    }

    private void openTheSample(WorkbenchState state) throws Exception {
        window.fires(NodeIds.OPEN_SAMPLE, "the sample is read", () -> state.inspectionProperty()
                .get()
                .isPresent());
        OpenWindow.await(
                "the server answers",
                () -> state.targetLinkProperty().get().state() == Link.State.READY
                        && state.catalogProperty().get().isPresent());
    }

    private void pagesAndConversion(WorkbenchState state) throws Exception {
        Map<String, Page> pages =
                Map.of(NodeIds.TAB_REVIEW, Page.REVIEW, NodeIds.TAB_RUN, Page.RUN, NodeIds.TAB_VALIDATE, Page.VALIDATE);
        for (Map.Entry<String, Page> page : pages.entrySet()) {
            window.fires(
                    page.getKey(),
                    "the page is shown",
                    () -> state.pageProperty().get() == page.getValue());
        }
        window.fires(
                NodeIds.TAB_CHAINS,
                "the page is shown",
                () -> state.pageProperty().get() == Page.CHAINS);
        window.fires(NodeIds.CONVERT, "there is a plan", () -> state.planProperty()
                .get()
                .isPresent());
        OpenWindow.await(
                "the conversion is over", () -> !state.convertingProperty().get());
    }

    private static Stream<Window> popOvers() {
        return List.copyOf(Window.getWindows()).stream().filter(w -> w instanceof PopOver && w.isShowing());
    }

    /** The first finding with which this can be done. */
    private void select(FxRobot robot, String command) throws TimeoutException {
        OpenWindow.await("findings are listed", () -> !robot.lookup("#" + NodeIds.FINDINGS_TABLE)
                .queryTableView()
                .getItems()
                .isEmpty());
        robot.interact(() -> {
            var table = robot.lookup("#" + NodeIds.FINDINGS_TABLE).queryTableView();
            for (int row = 0; row < table.getItems().size(); row++) {
                table.getSelectionModel().clearAndSelect(row);
                if (!window.item(command).orElseThrow().isDisable()) {
                    return;
                }
            }
        });
    }
}
