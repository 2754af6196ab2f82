package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Buttons of the panes that no journey presses: each must have an effect that was not there before. */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ButtonsIT {
    @TempDir
    private Path home;

    private Path scripts;
    private Path project;
    private Stage stage;
    private ThemeSwitch theme;
    private OpenWindow window;

    @Start
    void start(Stage opened) {
        stage = opened;
        theme = new ThemeSwitch(Theme.LIGHT);
    }

    @BeforeEach
    void open(FxRobot robot, TestDatabase database) throws IOException {
        robot.interact(() -> window = new OpenWindow(stage, theme, PasswordsOfTests.target(database)));
        scripts = Files.createDirectory(home.resolve("scripts"));
        // the first has findings, the second has none
        Files.writeString(
                scripts.resolve("t.sql"),
                "CREATE TABLE NOTED (A NUMBER(9), D DATE) PARTITION BY RANGE (D) INTERVAL (INTERVAL '1' DAY)"
                        + " (PARTITION P VALUES LESS THAN (DATE '2024-01-01'));\nCREATE TABLE PLAIN (A NUMBER(9));\n");
        project = home.resolve("shop.yaml");
        Files.writeString(project, "partbridge: 1\nsource: {scripts: scripts}\n");
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void ofWelcome(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        window.presses(NodeIds.WELCOME_SHORTCUTS, "they are listed", () -> !window.dialogs.listed.isEmpty());
        window.dialogs.project = Optional.of(project);
        window.presses(NodeIds.WELCOME_OPEN, "it is open", () -> state.fileProperty()
                .get()
                .equals(window.dialogs.project));
        begin(robot, state);
        window.presses(NodeIds.WELCOME_RECENT + 0, "it is open again", () -> state.fileProperty()
                .get()
                .equals(Optional.of(project)));
        begin(robot, state);
        window.presses(NodeIds.FORGET_RECENT, "none is offered", () -> robot.lookup("#" + NodeIds.WELCOME_RECENT + 0)
                .tryQuery()
                .isEmpty());
        window.dialogs.folder = Optional.of(scripts);
        window.presses(NodeIds.WELCOME_SCRIPTS, "they are read", () -> state.inspectionProperty()
                .get()
                .isPresent());
    }

    /** With nothing open. */
    private void begin(FxRobot robot, WorkbenchState state) throws Exception {
        OpenWindow.await(
                "the project is read",
                () -> state.inspectionProperty().get().isPresent()
                        && !window.item(NodeIds.NEW_PROJECT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.NEW_PROJECT).orElseThrow().fire());
        OpenWindow.await("Welcome is shown", () -> state.sourceProperty().get().isEmpty());
    }

    @Test
    void ofTheSides(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        robot.interact(() -> window.item(NodeIds.OPEN_SAMPLE).orElseThrow().fire());
        OpenWindow.await(
                "the server answers",
                () -> state.inspectionProperty().get().isPresent()
                        && state.targetLinkProperty().get().state() == Link.State.READY
                        && state.catalogProperty().get().isPresent());
        window.presses("oracle-refresh", "it is read again", () -> state.log().contains("The source reads as before"));
        Object catalog = state.catalogProperty().get().orElseThrow();
        window.presses(
                "postgres-refresh",
                "it is read again",
                () -> state.catalogProperty().get().filter(c -> c != catalog).isPresent());
        window.presses(
                NodeIds.ORACLE_CONNECT + "-place-menu",
                "the dialog asks",
                () -> window.dialogs.asked.contains("Oracle"));
        window.dialogs.folder = Optional.of(scripts);
        window.presses(NodeIds.ORACLE_FOLDER + "-place-menu", "its scripts are read", () -> tables(state) == 2);
        Path one = Files.writeString(home.resolve("one.sql"), "CREATE TABLE ONE (A NUMBER);\n");
        window.dialogs.script = Optional.of(one);
        window.presses(NodeIds.ORACLE_FILE + "-place-menu", "it is read", () -> tables(state) == 1);
        window.presses(NodeIds.POSTGRES_SERVER + "-place-menu", "the dialog asks", () -> window.dialogs.asked.stream()
                .anyMatch(a -> a.startsWith("server")));
    }

    /** Of the menu in the toolbar, which has its items in the menu bar as well. */
    @Test
    void ofTheToolbar(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        MenuButton exports = robot.lookup("#" + NodeIds.EXPORTS).queryAs(MenuButton.class);
        assertThat(exports.isDisabled()).isTrue();
        assertThat(exports.getAccessibleHelp())
                .isEqualTo("Export\nExport bundle… (Ctrl+E)\nExport for AWS DMS… (Ctrl+Shift+E)\nConvert first");
        robot.interact(() -> window.workbench.open(scripts));
        OpenWindow.await(
                "it can be converted",
                () -> !window.item(NodeIds.CONVERT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.CONVERT).orElseThrow().fire());
        OpenWindow.await("it is converted", () -> state.planProperty().get().isPresent());
        assertThat(exports.isDisabled()).isFalse();
        Path bundle = Files.createDirectory(home.resolve("bundle"));
        window.dialogs.folder = Optional.of(bundle);
        window.presses(
                NodeIds.EXPORT + "-drop-menu",
                "the bundle is written",
                () -> Files.exists(bundle.resolve("MANIFEST.json")));
        Path dms = Files.createDirectory(home.resolve("dms"));
        window.dialogs.folder = Optional.of(dms);
        window.presses(
                NodeIds.EXPORT_DMS + "-drop-menu",
                "its files are written",
                () -> Files.exists(dms.resolve("README.md")));
    }

    private static int tables(WorkbenchState state) {
        return state.inspectionProperty()
                .get()
                .map(i -> i.model().tables().size())
                .orElse(0);
    }

    @Test
    void ofChains(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        robot.interact(() -> window.workbench.open(scripts));
        OpenWindow.await(
                "it can be converted",
                () -> !window.item(NodeIds.CONVERT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.CONVERT).orElseThrow().fire());
        OpenWindow.await("it is converted", () -> state.planProperty().get().isPresent());
        robot.interact(() -> state.pageProperty().set(Page.CHAINS));
        OpenWindow.await(
                "both are shown", () -> robot.lookup("#choose-PLAIN").tryQuery().isPresent());
        window.presses(
                NodeIds.CHAINS_WITH_FINDINGS,
                "the one without is not shown",
                () -> robot.lookup("#choose-PLAIN").tryQuery().isEmpty()
                        && robot.lookup("#choose-NOTED").tryQuery().isPresent());
        window.presses(NodeIds.LOG_TAB, "the log is shown", () -> robot.lookup("#" + NodeIds.LOG_LIST)
                .tryQuery()
                .filter(n -> n.isVisible())
                .isPresent());
        window.presses(NodeIds.INSPECTOR_FOLD, "it is gone", () -> robot.lookup("#" + NodeIds.INSPECTOR)
                .tryQuery()
                .isEmpty());
    }
}
