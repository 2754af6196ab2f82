package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window over a stub engine: what it shows and how it answers to mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class WorkbenchIT {
    private final StubEngine engine = new StubEngine();
    private final StubDialogs dialogs = new StubDialogs();
    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private Workbench workbench;
    private ThemeSwitch theme;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new ThemeSwitch(Theme.LIGHT);
        engine.findings = List.of(SmallModel.finding(SmallModel.ITEMS, 12), SmallModel.finding(SmallModel.DETAILS, 40));
        Startup startup = new Startup(
                engine,
                SmallModel.SOURCE,
                new Target.Embedded(Path.of("/var/lib/partbridge/sample")),
                Optional.empty());
        workbench = new Workbench(startup, tasks, dialogs, theme);
        scene = new Scene(workbench.view(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        workbench.focus();
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    @Test
    void showsEachStageInBothThemes(FxRobot robot) throws TimeoutException {
        for (Theme each : Theme.values()) {
            robot.interact(() -> theme.show(each));
            WindowPictures.save(scene, "welcome-" + each);
        }
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().catalogProperty().get().isPresent());
        WindowPictures.save(scene, "read-DARK");
        robot.clickOn("#" + NodeIds.CONVERT);
        await(() -> workbench.state().conversionProperty().get().isPresent());
        robot.interact(() -> workbench.state().selectedProperty().set(Optional.of(SmallModel.ITEMS)));
        for (Theme each : Theme.values()) {
            robot.interact(() -> theme.show(each));
            WindowPictures.save(scene, "chains-" + each);
        }
        assertThat(button(robot, NodeIds.RUN).isDisabled()).isFalse();
    }

    @Test
    void goesTheWayByKeyboardAlone(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().inspectionProperty().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> workbench.state().planProperty().get().isPresent());
        await(() -> workbench.state().targetLinkProperty().get().state() == Link.State.READY);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("details");
        await(() -> robot.lookup("#choose-ITEM_DETAILS").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#choose-CUSTOMERS").tryQuery().isPresent());
        robot.push(KeyCode.F1);
        assertThat(dialogs.listed.stream().map(s -> s.keys() + " " + s.what()))
                .contains(
                        "F9 Next step",
                        "Ctrl+O Open…",
                        "Ctrl+Shift+O Open scripts…",
                        "Ctrl+Enter Run",
                        "Esc Cancel",
                        "Ctrl+1 Chains",
                        "F5 Read both sides again");
    }

    @Test
    void saysInTheTooltipWhyAButtonIsDisabled(FxRobot robot) throws TimeoutException {
        robot.moveTo("#" + NodeIds.RUN);
        await(() -> !tooltips().isEmpty());
        assertThat(tooltips()).containsExactly("Run (Ctrl+Enter)\nConvert first");
        WindowPictures.save(
                Window.getWindows().stream()
                        .filter(w -> w instanceof Tooltip)
                        .findFirst()
                        .orElseThrow()
                        .getScene(),
                "tooltip");
    }

    private static List<String> tooltips() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Tooltip && w.isShowing())
                .map(w -> ((Tooltip) w).getText())
                .toList();
    }

    @Test
    void choosesByCheckBox(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("#choose-ITEMS").tryQuery().isPresent());
        robot.clickOn("#choose-ITEMS");
        assertThat(workbench.state().chosenProperty().get())
                .isEqualTo(Set.of(SmallModel.SALES, SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
        assertThat(robot.lookup("#choose-ITEM_DETAILS").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void opensTheRestOfThePartitions(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup("9 more partitions").tryQuery().isPresent());
        robot.clickOn("9 more partitions");
        await(() -> robot.lookup("P2024_12").tryQuery().isPresent());
        WindowPictures.save(scene, "partitions-LIGHT");
    }

    @Test
    void revealsTheTableOfAFinding(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().inspectionProperty().get().isPresent());
        robot.clickOn("#" + NodeIds.CONVERT);
        clickOnFinding(robot, "A statement about ITEM_DETAILS cannot be read");
        assertThat(workbench.state().selectedProperty().get()).contains(SmallModel.DETAILS);
    }

    /** The inspector is so low here that not one rule below the first is in sight by itself. */
    @Test
    void bringsTheRuleOfAFindingIntoSight(FxRobot robot) throws TimeoutException {
        engine.findings = List.of(SmallModel.ruled(SmallModel.DETAILS));
        robot.interact(() -> scene.getWindow().setHeight(620));
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().inspectionProperty().get().isPresent());
        robot.clickOn("#" + NodeIds.CONVERT);
        clickOnFinding(robot, "Rows of ITEM_DETAILS without partition key are refused");
        await(() -> robot.lookup("#rule-landing-1").tryQuery().isPresent());
        for (Theme each : Theme.values()) {
            robot.interact(() -> theme.show(each));
            WindowPictures.save(scene, "rule-" + each);
        }
        robot.clickOn("#rule-landing-1");
        await(() -> engine.conversions.size() == 2);
        assertThat(engine.conversions.get(1).choices().values())
                .containsOnly(Map.entry("landing@ITEM_DETAILS", "view"));
        WindowPictures.save(scene, "rule-chosen");
        robot.clickOn("#rule-landing-0");
        await(() -> engine.conversions.size() == 3);
    }

    @Test
    void saysWhyATargetCannotBeReached(FxRobot robot) throws TimeoutException {
        engine.failure = Optional.of(new EngineException(
                EngineException.Kind.CONNECT, "localhost:5432 refuses connections; is the server running?"));
        robot.clickOn("#" + NodeIds.WELCOME_SAMPLE);
        await(() -> robot.lookup("#postgres-reason").tryQuery().isPresent());
        WindowPictures.save(scene, "failed-LIGHT");
        engine.failure = Optional.empty();
        robot.clickOn("#postgres-again");
        await(() -> workbench.state().targetLinkProperty().get().state() == Link.State.READY);
    }

    @Test
    void givesEveryControlAnIdAndAName(FxRobot robot) throws TimeoutException {
        List<String> nameless = new ArrayList<>(nameless(robot));
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().catalogProperty().get().isPresent());
        robot.interact(() -> workbench.state().selectedProperty().set(Optional.of(SmallModel.ITEMS)));
        nameless.addAll(nameless(robot));
        assertThat(nameless).isEmpty();
    }

    @Test
    void foldsTheInspectorInANarrowWindow(FxRobot robot) throws TimeoutException {
        robot.interact(() -> scene.getWindow().setWidth(1280));
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().catalogProperty().get().isPresent());
        assertThat(robot.lookup("#" + NodeIds.INSPECTOR).tryQuery()).isEmpty();
        WindowPictures.save(scene, "chains-1280-LIGHT");
        robot.clickOn("#" + NodeIds.INSPECTOR_UNFOLD);
        assertThat(robot.lookup("#" + NodeIds.INSPECTOR).tryQuery()).isPresent();
    }

    /** What can be pressed or typed into, but has no id or no name for a screen reader. */
    private static List<String> nameless(FxRobot robot) {
        return robot
                .lookup(n -> n instanceof ButtonBase || n instanceof TextInputControl || n instanceof ComboBoxBase<?>)
                .queryAll()
                .stream()
                .map(n -> (Control) n)
                .filter(c -> !c.getStyleClass().contains("arrow-button") && !(c.getParent() instanceof MenuButton))
                .filter(c -> c.getId() == null
                        || c.getAccessibleText() == null
                        || c.getAccessibleText().isEmpty())
                .filter(c -> c.lookup(".menu-button") == null)
                .map(Node::toString)
                .toList();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Button.class);
    }

    /** Lines move as long as the plan is not there and what is new is not laid out; a click would miss them. */
    private void clickOnFinding(FxRobot robot, String text) throws TimeoutException {
        await(() -> workbench.state().planProperty().get().isPresent());
        await(() -> robot.lookup(text).tryQuery().isPresent());
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        robot.clickOn(text);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        // the window's own thread changes what is looked at
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
