package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.dialog.Signature;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The findings below Chains: filtered, signed off, told in full, left for other views; by keys and by mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class FindingsIT {
    private static final Finding SALES = SmallModel.finding(SmallModel.SALES, 7);
    private static final Finding DETAILS = SmallModel.ruled(SmallModel.DETAILS);
    private static final Finding NOTE = new Finding(
            "PB-TYPE-003",
            Severity.NOTE,
            ObjectId.table(SmallModel.CUSTOMERS),
            Optional.empty(),
            "DATE carries a time of day: BORN of CUSTOMERS became timestamp(0).",
            "Nothing to do: the time of day is kept.");

    private final StubEngine engine = new StubEngine();
    private final StubDialogs dialogs = new StubDialogs();
    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private Workbench workbench;
    private ThemeSwitch theme;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new ThemeSwitch(Theme.LIGHT);
        engine.findings = List.of(SALES, DETAILS, NOTE);
        dialogs.signature = Optional.of(new Signature("Ann", "asked the owners of SALES: it is not used any more"));
        Startup startup = new Startup(
                engine,
                SmallModel.SOURCE,
                new Target.Embedded(Path.of("/var/lib/partbridge/sample")),
                Optional.empty());
        workbench = new Workbench(startup, tasks, dialogs, theme);
        scene = new Scene(workbench.view(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        size(stage, 1440, 900);
        stage.show();
        workbench.focus();
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void showsEachStateAtEachSizeInBothThemes(FxRobot robot) throws TimeoutException {
        convert(robot);
        sign(robot, SALES);
        sign(robot, DETAILS);
        sign(robot, NOTE);
        engine.findings = List.of(
                SALES,
                new Finding(
                        DETAILS.code(),
                        DETAILS.severity(),
                        DETAILS.subject(),
                        DETAILS.position(),
                        "Rows of ITEM_DETAILS without partition key look for their parent's",
                        DETAILS.advice()),
                SmallModel.finding(SmallModel.ITEMS, 12));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> shown(robot).size() == 3 && shown(robot).get(0).contains("ITEMS"));
        assertThat(states(robot)).containsExactly("OPEN", "SIGNED_OFF", "LAPSED");
        for (int[] each : new int[][] {{1280, 800}, {1920, 1080}, {1024, 680}}) {
            // the toolkit of the tests cannot paint beyond its screen
            if (Screen.getPrimary().getBounds().contains(0, 0, each[0], each[1])) {
                robot.interact(() -> size(scene.getWindow(), each[0], each[1]));
                pictures("findings-" + each[0]);
            }
        }
        robot.interact(() -> size(scene.getWindow(), 1280, 800));
        select(robot, 1);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(() -> robot.lookup("#" + NodeIds.DETAILS).tryQuery().isPresent());
        await(() -> !lineOfDetails(robot).isEmpty());
        for (Theme each : Theme.values()) {
            robot.interact(() -> theme.show(each));
            WindowPictures.save(robot.lookup("#" + NodeIds.DETAILS).query().getScene(), "finding-details-" + each);
        }
    }

    @Test
    void goesByKeysAlone(FxRobot robot) throws TimeoutException {
        convert(robot);
        tabTo(robot, NodeIds.FINDINGS_SEVERITIES);
        WindowPictures.save(scene, "findings-focus");
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN);
        Window list = WindowPictures.onWindow(() -> Window.getWindows().stream()
                .filter(w -> w != scene.getWindow())
                .findFirst()
                .orElseThrow());
        WindowPictures.save(list.getScene(), "findings-severities");
        robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        await(() -> shown(robot).equals(List.of("warning ITEM_DETAILS")));
        tabTo(robot, NodeIds.FINDINGS_FILTER);
        robot.write("sales");
        await(() -> robot.lookup("#" + NodeIds.FINDINGS_ALL).tryQuery().isPresent());
        pictures("findings-none");
        tabTo(robot, NodeIds.FINDINGS_ALL);
        robot.type(KeyCode.SPACE);
        await(() -> shown(robot).size() == 3);
        tabTo(robot, NodeIds.FINDINGS_TABLE);
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        await(() -> states(robot).equals(List.of("SIGNED_OFF", "SIGNED_OFF", "OPEN")));
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        await(() -> states(robot).equals(List.of("OPEN", "SIGNED_OFF", "OPEN")));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(WindowPictures.onWindow(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("error PB-SRC-001 table:SALES (ddl/01.sql:7:1)");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        await(() -> lineOfDetails(robot).equals("CREATE TABLE ITEMS ("));
        // the focus is in what is told, at what takes the sign-off back
        robot.type(KeyCode.SPACE);
        await(() -> states(robot).equals(List.of("OPEN", "OPEN", "OPEN")));
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#" + NodeIds.DETAILS).tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#" + NodeIds.DETAILS).tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await(() -> workbench.state().pageProperty().get() == Page.REVIEW);
        assertThat(workbench.state().findingProperty().get()).contains(DETAILS);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> workbench.state().pageProperty().get() == Page.CHAINS);
        assertThat(workbench.state().ruleProperty().get()).contains("landing");
    }

    @Test
    void goesByMouse(FxRobot robot) throws TimeoutException {
        convert(robot);
        robot.clickOn("#" + NodeIds.FINDINGS_STATES);
        robot.clickOn("Signed off");
        robot.type(KeyCode.ESCAPE);
        await(() -> shown(robot).isEmpty());
        robot.clickOn("#" + NodeIds.FINDINGS_ALL);
        await(() -> shown(robot).size() == 3);
        robot.clickOn(line(robot, SALES));
        // the toolkit of the tests has no right click
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("#" + NodeIds.SIGN_OFF + "-menu");
        await(() -> states(robot).get(0).equals("SIGNED_OFF"));
        robot.doubleClickOn(line(robot, DETAILS));
        await(() -> robot.lookup("#" + NodeIds.DETAILS).tryQuery().isPresent());
        robot.clickOn("#" + NodeIds.DETAILS + "-" + NodeIds.FINDING_RULE);
        await(() -> robot.lookup("#" + NodeIds.DETAILS).tryQuery().isEmpty());
        assertThat(workbench.state().ruleProperty().get()).contains("landing");
        robot.clickOn("#" + NodeIds.FINDINGS_OF_TABLE);
        await(() -> shown(robot).equals(List.of("warning ITEM_DETAILS")));
    }

    /** Of a narrow window the inspector is folded; the rule is to be seen all the same. */
    @Test
    void unfoldsTheInspectorForTheRule(FxRobot robot) throws TimeoutException {
        robot.interact(() -> size(scene.getWindow(), 1280, 800));
        convert(robot);
        select(robot, 1);
        assertThat(robot.lookup("#" + NodeIds.INSPECTOR).tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> robot.lookup("#rule-landing-1").tryQuery().isPresent());
    }

    @Test
    void tellsOfSignOffsWithoutAFinding(FxRobot robot) throws TimeoutException {
        convert(robot);
        sign(robot, NOTE);
        assertThat(robot.lookup("#" + NodeIds.FINDINGS_ORPHANS).query().isVisible())
                .isFalse();
        engine.findings = List.of(SALES);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> robot.lookup("#" + NodeIds.FINDINGS_ORPHANS).query().isVisible());
        pictures("findings-orphans");
        dialogs.confirms = true;
        Node orphans = robot.lookup("#" + NodeIds.FINDINGS_ORPHANS).query();
        robot.clickOn(robot.from(orphans).lookup("#" + NodeIds.REMOVE_ORPHANS).<Node>query());
        await(() -> workbench.state().signOffsProperty().get().isEmpty());
        assertThat(orphans.isVisible()).isFalse();
    }

    private void convert(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().inspectionProperty().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> workbench.state().planProperty().get().isPresent()
                && shown(robot).size() == 3);
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void sign(FxRobot robot, Finding finding) throws TimeoutException {
        List<SignedFinding> all =
                WindowPictures.onWindow(() -> List.copyOf(table(robot).getItems()));
        int row = all.stream().map(SignedFinding::finding).toList().indexOf(finding);
        select(robot, row);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        await(() -> states(robot).get(row).equals("SIGNED_OFF"));
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> {
            table(robot).getSelectionModel().clearAndSelect(row);
            table(robot).requestFocus();
        });
    }

    private void pictures(String name) {
        WindowPictures.saveThemes(scene, theme, name);
    }

    private void tabTo(FxRobot robot, String id) {
        List<String> way = new ArrayList<>();
        while (!id.equals(focused())) {
            robot.type(KeyCode.TAB);
            way.add(String.valueOf(focused()));
            assertThat(way.size()).as("the way to " + id + ": " + way).isLessThan(200);
        }
    }

    private String focused() {
        return WindowPictures.onWindow(() -> scene.getFocusOwner() == null
                ? ""
                : String.valueOf(scene.getFocusOwner().getId()));
    }

    private static TableView<SignedFinding> table(FxRobot robot) {
        return robot.lookup("#" + NodeIds.FINDINGS_TABLE).queryTableView();
    }

    /** The line that is seen: cells that the table keeps for later have their old words. */
    private static Node line(FxRobot robot, Finding finding) {
        return robot.lookup(finding.message())
                .match(n -> n instanceof Label && n.isVisible())
                .query();
    }

    private static List<String> shown(FxRobot robot) {
        return table(robot).getItems().stream()
                .map(f -> f.finding().severity().word() + " "
                        + f.finding().subject().table())
                .toList();
    }

    private static List<String> states(FxRobot robot) {
        return table(robot).getItems().stream().map(f -> f.state().name()).toList();
    }

    private static String lineOfDetails(FxRobot robot) {
        return robot.lookup("#" + NodeIds.DETAILS_LINE)
                .tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private static void size(Window window, double width, double height) {
        window.setWidth(width);
        window.setHeight(height);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        // the window's own thread changes what is looked at
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
