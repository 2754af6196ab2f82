package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Sample;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.edit.EditIds;
import dev.partbridge.ui.review.ReviewIds;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Every command of the window changes something that can be seen: fired by its menu item over the real engine, each with
 * an effect that was not there before. A command that is in neither list fails the test.
 */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class CommandEffectsIT {
    /** Those whose effect needs what is made at length in another test, which fires them and looks at it. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            NodeIds.REMOVE_ORPHANS, "FindingsIT#tellsOfSignOffsWithoutAFinding",
            NodeIds.PAUSE, "journey.SteerJourneyIT#restsUntilItIsResumed",
            NodeIds.CANCEL, "journey.WrongInputJourneyIT#aRunThatWasCancelledCarriesOn",
            NodeIds.FIND_DIFFERENCES, "journey.DifferenceJourneyIT#holdsByKeyboardAlone",
            NodeIds.SAVE_REPAIR, "journey.DifferenceJourneyIT#holdsByKeyboardAlone");

    @TempDir
    private Path folder;

    private Stage stage;
    private OpenWindow window;
    private boolean closed;

    @Start
    void start(Stage opened) {
        stage = opened;
    }

    @BeforeEach
    void open(FxRobot robot, TestDatabase database) {
        robot.interact(
                () -> window = new OpenWindow(stage, new ThemeSwitch(Theme.LIGHT), PasswordsOfTests.target(database)));
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void eachChangesSomething(FxRobot robot, TestDatabase database) throws Exception {
        WorkbenchState state = window.state();
        Map<String, String> elsewhere = elsewhere();
        openTheSample(state);
        ofTheWindow(state);
        ofThePanes(robot);
        ofFindings(robot, state);
        ofReview(robot, state);
        ofTheRun(state, database);
        ofTheProject(robot, state);
        TreeSet<String> tested = new TreeSet<>(window.fired());
        tested.addAll(elsewhere.keySet());
        assertThat(tested)
                .isEqualTo(new TreeSet<>(
                        window.workbench.commands().stream().map(Command::id).toList()));
    }

    /** The tests are there, so that none is named that was renamed or taken away. */
    private static Map<String, String> elsewhere() throws ReflectiveOperationException {
        for (String test : ELSEWHERE.values()) {
            String[] name = test.split("#");
            assertThat(Class.forName("dev.partbridge.ui." + name[0], false, CommandEffectsIT.class.getClassLoader())
                            .getDeclaredMethods())
                    .as(test)
                    .anyMatch(m -> m.getName().equals(name[1]) && m.isAnnotationPresent(Test.class));
        }
        return ELSEWHERE;
    }

    private void openTheSample(WorkbenchState state) throws Exception {
        window.fires(
                NodeIds.OPEN_SAMPLE,
                "the sample is read",
                () -> state.sourceProperty().get().equals(Optional.of(Sample.source()))
                        && state.inspectionProperty().get().isPresent());
        OpenWindow.await("the server answers", () -> state.targetReadsProperty().get() > 0);
    }

    private void ofTheWindow(WorkbenchState state) throws Exception {
        window.fires(NodeIds.SHORTCUTS, "they are listed", () -> !window.dialogs.listed.isEmpty());
        window.fires(
                NodeIds.THEME, "it is dark", () -> window.theme.themeProperty().get() == Theme.DARK);
        window.fires(NodeIds.CONNECT_ORACLE, "the dialog asks", () -> window.dialogs.asked.contains("Oracle"));
        window.fires(NodeIds.PREFERENCES, "they are shown", () -> window.dialogs.asked.contains("preferences"));
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
        window.fires(
                NodeIds.FIND, "the caret is in a field", () -> window.scene.getFocusOwner() instanceof SearchField);
        window.fires(NodeIds.CONVERT, "there is a plan", () -> state.planProperty()
                .get()
                .isPresent());
        converted(state);
        int before = state.targetReadsProperty().get();
        window.fires(
                NodeIds.REFRESH,
                "the target is read again",
                () -> state.targetReadsProperty().get() > before);
        OpenWindow.await(
                "the source is read again",
                () -> state.sourceLinkProperty().get().state() == Link.State.READY
                        && state.log().contains("The source reads as before"));
        converted(state);
    }

    /** From pane to pane and round, and back, to where one was last; each with the ring that tells where one is. */
    private void ofThePanes(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#" + NodeIds.CONVERT).query().requestFocus());
        String oracle = NodeIds.ORACLE + "-tree";
        window.fires(NodeIds.NEXT_PANE, "the focus is in the pane of Oracle", () -> focus().equals(oracle));
        assertThat(panes(robot, NodeIds.NEXT_PANE))
                .containsExactly(
                        oracle,
                        NodeIds.POSTGRES + "-tree",
                        NodeIds.CHAINS_FILTER,
                        NodeIds.INSPECTOR_FOLD,
                        NodeIds.FINDINGS_TABLE,
                        NodeIds.CONVERT);
        robot.interact(() -> window.state().inspectorProperty().set(false));
        window.fires(NodeIds.PREVIOUS_PANE, "the focus is where it was", () -> focus().equals(NodeIds.CONVERT));
        assertThat(panes(robot, NodeIds.PREVIOUS_PANE))
                .containsExactly(
                        NodeIds.CONVERT,
                        NodeIds.FINDINGS_TABLE,
                        NodeIds.CHAINS_FILTER,
                        NodeIds.POSTGRES + "-tree",
                        oracle);
        robot.interact(() -> window.state().inspectorProperty().set(true));
    }

    /** Where the focus is, and goes until it comes round. */
    private List<String> panes(FxRobot robot, String command) {
        List<String> way = new ArrayList<>();
        while (!way.contains(focus())) {
            way.add(focus());
            assertThat(window.scene.getFocusOwner().getPseudoClassStates())
                    .as("the ring of " + focus())
                    .contains(PseudoClass.getPseudoClass("focus-visible"));
            robot.interact(() -> window.item(command).orElseThrow().fire());
        }
        return way;
    }

    private String focus() {
        return String.valueOf(window.scene.getFocusOwner().getId());
    }

    private void ofFindings(FxRobot robot, WorkbenchState state) throws Exception {
        select(robot, NodeIds.FINDING_RULE);
        robot.interact(() -> state.inspectorProperty().set(false));
        window.fires(
                NodeIds.FINDING_RULE,
                "the inspector shows it",
                () -> state.inspectorProperty().get()
                        && state.ruleProperty().get().isPresent());
        select(robot, NodeIds.SIGN_OFF);
        window.fires(NodeIds.SIGN_OFF, "somebody answers", () -> !state.signOffsProperty()
                .get()
                .isEmpty());
        window.fires(NodeIds.TAKE_BACK, "nobody answers", () -> state.signOffsProperty()
                .get()
                .isEmpty());
        select(robot, NodeIds.FINDING_DETAILS);
        window.fires(NodeIds.FINDING_DETAILS, "they are shown", () -> List.copyOf(Window.getWindows()).stream()
                .anyMatch(w ->
                        w instanceof PopOver && w.isShowing() && w.getScene().lookup("#" + NodeIds.DETAILS) != null));
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(w -> w instanceof PopOver)
                .forEach(w -> ((PopOver) w).hide(javafx.util.Duration.ZERO)));
        select(robot, NodeIds.FINDING_IN_REVIEW);
        window.fires(
                NodeIds.FINDING_IN_REVIEW,
                "Review shows its line",
                () -> state.pageProperty().get() == Page.REVIEW
                        && state.findingProperty().get().isPresent());
    }

    private void ofReview(FxRobot robot, WorkbenchState state) throws Exception {
        robot.interact(() -> state.selectedProperty().set(Optional.of(QualifiedName.of("ITEMS"))));
        OpenWindow.await(
                "the text is shown", () -> code(robot, ReviewIds.POSTGRES_TEXT).contains("CREATE TABLE public.items"));
        int at = difference(robot);
        window.fires(NodeIds.NEXT_DIFFERENCE, "the next is looked at", () -> difference(robot) == at + 1);
        window.fire(() -> window.item(NodeIds.NEXT_DIFFERENCE).orElseThrow().fire());
        OpenWindow.await("the one behind it is looked at", () -> difference(robot) == at + 2);
        window.fires(NodeIds.PREVIOUS_DIFFERENCE, "the one before is looked at", () -> difference(robot) == at + 1);
        window.fires(NodeIds.EDIT_STATEMENT, "the editor is open", () -> editing(robot));
        window.fires(NodeIds.REPLACE, "its bar is shown", () -> isShown(robot, EditIds.REPLACE));
        append(robot, "\n-- not wanted");
        window.dialogs.asked.clear();
        window.fires(
                NodeIds.DISCARD_EDIT,
                "what was typed is thrown away",
                () -> !editing(robot)
                        && edits(state) == 0
                        && window.dialogs.asked.contains(Texts.of("edit.discard-title")));
        edit(robot);
        append(robot, "\n-- reviewed");
        window.fires(NodeIds.KEEP_EDIT, "what was typed is kept", () -> state.editsProperty().get().stream()
                .anyMatch(e -> e.edited().endsWith("-- reviewed")));
        converted(state);
        window.dialogs.opens = Optional.of(state.editsProperty().get().get(0).statement());
        window.fires(NodeIds.LIST_EDITS, "one of them is opened", () -> editing(robot));
        window.fires(NodeIds.REVERT_EDIT, "there is none", () -> edits(state) == 0);
        converted(state);
        edit(robot);
        window.fires(NodeIds.LEAVE_OUT, "nothing is executed", () -> state.editsProperty().get().stream()
                .anyMatch(e -> e.edited().isEmpty()));
        robot.interact(() -> window.state().pageProperty().set(Page.CHAINS));
        converted(state);
        edits(robot, state);
    }

    /** Without the edit that left a statement out, which the run needs. */
    private void edits(FxRobot robot, WorkbenchState state) throws Exception {
        window.dialogs.opens = Optional.empty();
        window.dialogs.reverts = Optional.of(state.editsProperty().get().get(0).statement());
        robot.interact(() -> window.item(NodeIds.LIST_EDITS).orElseThrow().fire());
        OpenWindow.await("there is no edit", () -> edits(state) == 0);
        converted(state);
    }

    private void ofTheRun(WorkbenchState state, TestDatabase database) throws Exception {
        window.fires(
                NodeIds.DRY_RUN,
                "it is told what would be done",
                () -> state.dryRunProperty().get().filter(l -> !l.isEmpty()).isPresent());
        OpenWindow.await("it is over", () -> !state.runningProperty().get());
        window.fires(NodeIds.RUN, "it came to its end", () -> state.reportProperty()
                .get()
                .isPresent());
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        window.dialogs.folder = Optional.of(bundle);
        window.fires(NodeIds.EXPORT, "the bundle is written", () -> Files.exists(bundle.resolve("MANIFEST.json")));
        Path dms = Files.createDirectory(folder.resolve("dms"));
        window.dialogs.folder = Optional.of(dms);
        window.fires(NodeIds.EXPORT_DMS, "its files are written", () -> Files.exists(dms.resolve("README.md")));
        window.fires(NodeIds.REMOVE_JOURNAL, "the target keeps it no more", () -> database.query(
                        "SELECT nspname FROM pg_namespace WHERE nspname = 'partbridge'")
                .isEmpty());
    }

    private void ofTheProject(FxRobot robot, WorkbenchState state) throws Exception {
        Path file = folder.resolve("shop.yaml");
        window.dialogs.project = Optional.of(file);
        window.fires(NodeIds.SAVE_PROJECT_AS, "it is written there", () -> isSaved(state, file) && Files.exists(file));
        signOff(robot, state);
        Path other = folder.resolve("other.yaml");
        window.dialogs.project = Optional.of(other);
        window.fires(
                NodeIds.SAVE_PROJECT,
                "it is written where it was",
                () -> isSaved(state, file) && Files.readString(file).contains("by: Ann"));
        assertThat(other).doesNotExist();
        window.dialogs.project = Optional.of(file);
        window.fires(NodeIds.NEW_PROJECT, "nothing is open", () -> state.sourceProperty()
                .get()
                .isEmpty());
        window.fires(
                NodeIds.OPEN_PROJECT,
                "it is open",
                () -> isSaved(state, file) && state.inspectionProperty().get().isPresent());
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("t.sql"), "CREATE TABLE T (A NUMBER(9));\n");
        window.dialogs.folder = Optional.of(scripts);
        window.fires(
                NodeIds.OPEN_SCRIPTS,
                "they are read",
                () -> state.sourceProperty().get().equals(Optional.of(new ScriptSource(scripts)))
                        && state.inspectionProperty().get().isPresent());
        window.fire(() -> window.workbench.closeBy(() -> closed = true));
        window.fires(NodeIds.CLOSE, "the window goes", () -> closed);
    }

    private static boolean isSaved(WorkbenchState state, Path file) {
        return state.fileProperty().get().equals(Optional.of(file))
                && !state.unsavedProperty().get();
    }

    private void signOff(FxRobot robot, WorkbenchState state) throws TimeoutException {
        robot.interact(() -> state.pageProperty().set(Page.CHAINS));
        select(robot, NodeIds.SIGN_OFF);
        robot.interact(() -> window.item(NodeIds.SIGN_OFF).orElseThrow().fire());
        OpenWindow.await("it is not saved", () -> state.unsavedProperty().get());
    }

    private void converted(WorkbenchState state) throws TimeoutException {
        OpenWindow.await(
                "it is converted with all edits",
                () -> !state.convertingProperty().get()
                        && state.planProperty()
                                .get()
                                .map(Plan::edits)
                                .filter(e ->
                                        e.edits().equals(state.editsProperty().get()))
                                .isPresent());
    }

    private static void append(FxRobot robot, String words) {
        robot.interact(
                () -> robot.lookup("#" + EditIds.TEXT).queryAs(CodeArea.class).appendText(words));
    }

    private void edit(FxRobot robot) throws TimeoutException {
        OpenWindow.await(
                "a statement can be edited",
                () -> !window.item(NodeIds.EDIT_STATEMENT).orElseThrow().isDisable());
        robot.interact(() -> window.item(NodeIds.EDIT_STATEMENT).orElseThrow().fire());
        OpenWindow.await("the editor is open", () -> editing(robot));
    }

    private static int edits(WorkbenchState state) {
        return state.editsProperty().get().size();
    }

    private static boolean editing(FxRobot robot) {
        return isShown(robot, EditIds.TEXT);
    }

    private static boolean isShown(FxRobot robot, String id) {
        for (Node n = robot.lookup("#" + id).tryQuery().orElse(null); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return robot.lookup("#" + id).tryQuery().isPresent();
    }

    /** Its number, from 1 on, of {@code Difference 5 of 12}; 0 where none is looked at. */
    private static int difference(FxRobot robot) {
        String text =
                robot.lookup("#" + ReviewIds.DIFFERENCE).queryAs(Labeled.class).getText();
        Matcher number = Pattern.compile("Difference (\\d+) of \\d+").matcher(text);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static String code(FxRobot robot, String id) {
        return robot.lookup("#" + id)
                .tryQueryAs(CodeArea.class)
                .map(CodeArea::getText)
                .orElse("");
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
