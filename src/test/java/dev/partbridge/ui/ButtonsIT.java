package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.edit.EditIds;
import dev.partbridge.ui.review.ReviewIds;
import dev.partbridge.ui.run.RunIds;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import dev.partbridge.ui.validate.ValidateIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Buttons of the panes that no other test presses: each must have an effect that was not there before. One that is shown
 * here and that {@link Presses} names no test for fails.
 */
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
                IntStream.range(1950, 2020)
                        .mapToObj(y -> "  PARTITION P" + y + " VALUES LESS THAN (DATE '" + y + "-01-01')")
                        .collect(Collectors.joining(
                                ",\n",
                                "CREATE TABLE NOTED (A NUMBER(9), D DATE) PARTITION BY RANGE (D)"
                                        + " INTERVAL (NUMTODSINTERVAL(1, 'DAY')) (\n",
                                ");\nCREATE TABLE PLAIN (A NUMBER(9));\n")));
        project = home.resolve("shop.yaml");
        Files.writeString(project, "partbridge: 1\nsource: {scripts: scripts}\n");
    }

    @AfterEach
    void stop(TestInfo test) {
        window.close();
        window.pressedAllOf("ButtonsIT#" + test.getTestMethod().orElseThrow().getName());
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
        // as root the server runs as another user, who must be able to enter
        assertThat(home.toFile().setExecutable(true, false)).isTrue();
        Path data = home.resolve("pg");
        window.dialogs.folder = Optional.of(data);
        window.presses(
                NodeIds.POSTGRES_EMBEDDED + "-place-menu",
                "it is started",
                () -> state.targetProperty().get().equals(Optional.of(new Target.Embedded(data)))
                        && state.targetLinkProperty().get().state() == Link.State.READY);
        window.dialogs.folder = Optional.of(scripts);
        window.presses(NodeIds.ORACLE_FOLDER + "-menu", "its scripts are read", () -> tables(state) == 2);
        window.presses(NodeIds.ORACLE_FILE + "-menu", "it is read", () -> tables(state) == 1);
        window.dialogs.asked.clear();
        window.presses(
                NodeIds.ORACLE_CONNECT + "-menu", "the dialog asks", () -> window.dialogs.asked.contains("Oracle"));
        window.presses("oracle-use-1", "the scripts before are read", () -> tables(state) == 2);
        int remembered = uses(robot, NodeIds.ORACLE);
        window.presses("oracle-forget-0", "one is offered less", () -> uses(robot, NodeIds.ORACLE) == remembered - 1);
        Object shown = state.catalogProperty().get().orElseThrow();
        window.presses(
                "postgres-use-0",
                "it is read again",
                () -> state.catalogProperty().get().filter(c -> c != shown).isPresent());
        window.accountForButtons();
        window.presses("postgres-forget-0", "none is offered", () -> uses(robot, NodeIds.POSTGRES) == 0);
    }

    /** Where a view needs their width they are folded. */
    @Test
    void ofTheRail(FxRobot robot) throws Exception {
        convert(robot);
        robot.interact(() -> window.state().pageProperty().set(Page.REVIEW));
        window.presses(NodeIds.SIDES, "they are there", () -> isThere(robot, "oracle-refresh"));
    }

    /** How many places of a side are offered again. */
    private static int uses(FxRobot robot, String side) {
        return (int) robot.lookup("#" + side + "-place").queryAs(MenuButton.class).getItems().stream()
                .filter(i -> String.valueOf(i.getId()).startsWith(side + "-use-"))
                .count();
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
        convert(robot);
        robot.interact(() -> state.pageProperty().set(Page.CHAINS));
        OpenWindow.await("both are shown", () -> isThere(robot, "choose-PLAIN"));
        window.presses(NodeIds.CHAINS_CHOOSE_NONE, "none is chosen", () -> state.chosenProperty()
                .get()
                .isEmpty());
        window.presses(
                NodeIds.CHAINS_CHOOSE_ALL,
                "both are chosen",
                () -> state.chosenProperty().get().size() == 2);
        window.presses(
                NodeIds.CHAINS_WITH_FINDINGS,
                "the one without is not shown",
                () -> !isThere(robot, "choose-PLAIN") && isThere(robot, "choose-NOTED"));
        window.presses(NodeIds.CHAINS_CHOOSE_SHOWN, "the other is chosen alone", () -> state.chosenProperty()
                .get()
                .equals(Set.of(QualifiedName.of("NOTED"))));
        type(robot, NodeIds.CHAINS_FILTER, "nothing is called so");
        window.presses(NodeIds.CHAINS_SHOW_ALL, "both are shown", () -> isThere(robot, "choose-PLAIN"));
        List<String> columns = columns(robot);
        String last = columns.get(columns.size() - 1);
        window.presses(NodeIds.CHAINS_COLUMNS + "-" + last, "it is hidden", () -> !columns(robot)
                .contains(last));
        window.presses(NodeIds.CHAINS_COLUMNS_RESET, "it is shown", () -> columns(robot)
                .equals(columns));
        robot.interact(() -> state.selectedProperty().set(Optional.of(QualifiedName.of("PLAIN"))));
        window.presses(
                NodeIds.INSPECTOR_SCOPE + "-1",
                "it is that of all tables",
                () -> isOn(robot, NodeIds.INSPECTOR_SCOPE + "-1"));
        window.presses(
                NodeIds.INSPECTOR_SCOPE + "-0", "it is the table's", () -> isOn(robot, NodeIds.INSPECTOR_SCOPE + "-0"));
        window.presses(NodeIds.LOG_TAB, "the log is shown", () -> isShown(robot, NodeIds.LOG_LIST));
        window.presses(NodeIds.FINDINGS_TAB, "the findings are shown", () -> !isShown(robot, NodeIds.LOG_LIST));
        robot.interact(() -> robot.lookup("#" + NodeIds.FINDINGS_TABLE)
                .queryTableView()
                .getSelectionModel()
                .select(0));
        window.presses(NodeIds.FINDING_COPY, "it is in the clipboard", () -> clipboard()
                .contains("table:NOTED"));
        window.accountForButtons();
        window.presses(NodeIds.INSPECTOR_FOLD, "it is gone", () -> !isThere(robot, NodeIds.INSPECTOR));
        window.presses(NodeIds.INSPECTOR_UNFOLD, "it is back", () -> isThere(robot, NodeIds.INSPECTOR));
    }

    @Test
    void ofReview(FxRobot robot) throws Exception {
        WorkbenchState state = window.state();
        robot.interact(() -> {
            window.workbench.open(scripts);
            state.pageProperty().set(Page.REVIEW);
        });
        window.presses(ReviewIds.CONVERT, "it is converted", () -> state.planProperty()
                .get()
                .isPresent());
        robot.interact(() -> {
            state.pageProperty().set(Page.REVIEW);
            state.selectedProperty().set(Optional.of(QualifiedName.of("NOTED")));
        });
        OpenWindow.await(
                "its text is shown",
                () -> code(robot, ReviewIds.POSTGRES_TEXT).getText().contains("TABLE public.noted"));
        window.presses(ReviewIds.NEXT, "the other is shown", () -> isSelected(state, "PLAIN"));
        window.presses(ReviewIds.PREVIOUS, "it is shown again", () -> isSelected(state, "NOTED"));
        OpenWindow.await(
                "its text is shown",
                () -> code(robot, ReviewIds.POSTGRES_TEXT).getText().contains("TABLE public.noted"));
        window.presses(ReviewIds.ORACLE_COPY, "it is in the clipboard", () -> clipboard()
                .startsWith("CREATE TABLE NOTED"));
        window.presses(ReviewIds.NEXT_DIFFERENCE, "the second is looked at", () -> text(robot, ReviewIds.DIFFERENCE)
                .startsWith("Difference 2 of"));
        window.presses(ReviewIds.PREVIOUS_DIFFERENCE, "the first is looked at", () -> text(robot, ReviewIds.DIFFERENCE)
                .startsWith("Difference 1 of"));
        int folded = code(robot, ReviewIds.ORACLE_TEXT).getParagraphs().size();
        window.presses(
                ReviewIds.FOLD,
                "partitions are shown",
                () -> code(robot, ReviewIds.ORACLE_TEXT).getParagraphs().size() > folded);
        type(robot, ReviewIds.FIND, "partition");
        window.presses(ReviewIds.FIND_NEXT, "the first place is shown", () -> text(robot, ReviewIds.FOUND)
                .startsWith("1 of"));
        window.presses(ReviewIds.FIND_PREVIOUS, "the last place is shown", () -> text(robot, ReviewIds.FOUND)
                .matches("(\\d+) of \\1\\b.*"));
        window.presses(ReviewIds.TOGETHER, "it is out", () -> !isOn(robot, ReviewIds.TOGETHER));
        robot.interact(() -> code(robot, ReviewIds.ORACLE_TEXT).scrollYToPixel(0));
        OpenWindow.await(
                "the other text stays where it is",
                () -> code(robot, ReviewIds.ORACLE_TEXT).getEstimatedScrollY() < 1
                        && code(robot, ReviewIds.POSTGRES_TEXT).getEstimatedScrollY() > 50);
        window.accountForButtons();
    }

    @Test
    void ofTheEditor(FxRobot robot) throws Exception {
        convert(robot);
        robot.interact(() -> {
            window.state().pageProperty().set(Page.REVIEW);
            window.state().selectedProperty().set(Optional.of(QualifiedName.of("NOTED")));
        });
        OpenWindow.await(
                "a statement can be edited",
                () -> !window.item(NodeIds.EDIT_STATEMENT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.EDIT_STATEMENT).orElseThrow().fire());
        OpenWindow.await("it is", () -> !code(robot, EditIds.TEXT).getText().isEmpty());
        robot.interact(() -> {
            window.item(NodeIds.REPLACE).orElseThrow().fire();
            code(robot, EditIds.TEXT).replaceText("CREATE TABLE x (a int, b int);\nCOMMIT");
            code(robot, EditIds.TEXT).moveTo(0);
        });
        window.presses(
                EditIds.TROUBLE_GO,
                "the caret is at the trouble",
                () -> code(robot, EditIds.TEXT).getCurrentParagraph() == 1);
        type(robot, EditIds.FIND, "int");
        type(robot, EditIds.REPLACE, "text");
        window.presses(EditIds.FIND_NEXT, "one is selected", () -> code(robot, EditIds.TEXT)
                .getSelectedText()
                .equals("int"));
        window.presses(EditIds.REPLACE_ONE, "one is replaced", () -> code(robot, EditIds.TEXT)
                .getText()
                .matches("(?s).*\\btext\\b.*\\bint\\b.*|(?s).*\\bint\\b.*\\btext\\b.*"));
        window.accountForButtons();
    }

    @Test
    void ofRunAndValidate(FxRobot robot, TestDatabase database) throws Exception {
        WorkbenchState state = window.state();
        convert(robot);
        connect(state, database);
        robot.interact(() -> state.pageProperty().set(Page.RUN));
        window.presses(
                RunIds.DRY_FIRST,
                "it is told what would be done",
                () -> state.dryRunProperty().get().filter(l -> !l.isEmpty()).isPresent());
        idle(state);
        window.accountForButtons();
        window.presses(RunIds.DRY_START, "it is done", () -> state.reportProperty()
                .get()
                .isPresent());
        idle(state);
        robot.interact(() -> state.pageProperty().set(Page.RUN));
        window.presses(RunIds.PROOF, "it is shown", () -> state.pageProperty().get() == Page.VALIDATE);
        Object proof = state.validationProperty().get().orElseThrow();
        window.presses(
                ValidateIds.AGAIN,
                "it is led again",
                () -> state.validationProperty().get().filter(v -> v != proof).isPresent());
        idle(state);
        window.presses(ValidateIds.DETAIL_COPY, "its text is in the clipboard", () -> clipboard()
                .contains("Seq Scan"));
        window.accountForButtons();
        robot.interact(() -> state.pageProperty().set(Page.RUN));
        window.presses(RunIds.REMOVE_JOURNAL, "it is gone", () -> database.query(
                        "SELECT nspname FROM pg_namespace WHERE nspname = 'partbridge'")
                .isEmpty());
        window.accountForButtons();
    }

    @Test
    void ofRunThatHasNotBegun(FxRobot robot, TestDatabase database) throws Exception {
        runs(RunIds.START, Page.RUN, robot, database);
    }

    @Test
    void ofValidateBeforeARun(FxRobot robot, TestDatabase database) throws Exception {
        runs(ValidateIds.RUN, Page.VALIDATE, robot, database);
    }

    private void runs(String button, Page page, FxRobot robot, TestDatabase database) throws Exception {
        WorkbenchState state = window.state();
        convert(robot);
        connect(state, database);
        robot.interact(() -> state.pageProperty().set(page));
        window.accountForButtons();
        window.presses(button, "it is done", () -> state.reportProperty().get().isPresent());
        idle(state);
    }

    private void connect(WorkbenchState state, TestDatabase database) throws Exception {
        window.dialogs.url = Optional.of(PasswordsOfTests.target(database));
        window.presses(
                NodeIds.POSTGRES_SERVER,
                "it is connected",
                () -> state.targetLinkProperty().get().state() == Link.State.READY);
    }

    private void convert(FxRobot robot) throws Exception {
        robot.interact(() -> window.workbench.open(scripts));
        OpenWindow.await(
                "it can be converted",
                () -> !window.item(NodeIds.CONVERT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.CONVERT).orElseThrow().fire());
        OpenWindow.await(
                "it is converted", () -> window.state().planProperty().get().isPresent());
    }

    private static void idle(WorkbenchState state) throws Exception {
        OpenWindow.await("it is over", () -> !state.runningProperty().get());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    private static CodeArea code(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(CodeArea.class);
    }

    private static List<String> columns(FxRobot robot) {
        TreeTableView<?> table = robot.lookup("#" + NodeIds.CHAINS_TABLE).queryAs(TreeTableView.class);
        return table.getVisibleLeafColumns().stream().map(c -> c.getId()).toList();
    }

    private static boolean isSelected(WorkbenchState state, String table) {
        return state.selectedProperty().get().equals(Optional.of(QualifiedName.of(table)));
    }

    private static boolean isOn(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(ToggleButton.class).isSelected();
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static String clipboard() {
        return String.valueOf(Clipboard.getSystemClipboard().getString());
    }
}
