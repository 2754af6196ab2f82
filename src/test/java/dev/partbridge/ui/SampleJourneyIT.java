package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Sample;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.review.ReviewIds;
import dev.partbridge.ui.run.RunIds;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import dev.partbridge.ui.validate.ValidateIds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The sample from its scripts to the proof, by keys and by mouse, on a real embedded server. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class SampleJourneyIT {
    @TempDir
    private static Path home;

    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private final Engine engine = Engines.create();
    private Workbench workbench;
    private ThemeSwitch theme;
    private Scene scene;

    /** As root the server runs as another user, who must be able to enter. */
    @BeforeAll
    static void open() {
        assertThat(home.toFile().setExecutable(true, false)).isTrue();
    }

    @Start
    void start(Stage stage) {
        theme = new ThemeSwitch(Theme.LIGHT);
        Startup startup =
                new Startup(engine, Sample.source(), new Target.Embedded(home.resolve("data")), Optional.empty());
        workbench = new Workbench(startup, tasks, new StubDialogs(), theme);
        scene = new Scene(workbench.view(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        workbench.focus();
    }

    @AfterEach
    void stop() {
        tasks.close();
        engine.close();
    }

    @Test
    void movesTheSampleAndProvesIt(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        await(() -> workbench.state().catalogProperty().get().isPresent());
        press(robot, "Shortcut+Shift+C");
        await(() -> workbench.state().conversionProperty().get().isPresent());
        picture("journey-chains");

        review(robot);

        press(robot, "Shortcut+Enter");
        await(() -> percent(robot).matches("[1-9][0-9]? %"));
        picture("journey-running");
        await(() -> !workbench.state().runningProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        RunReport report = workbench.state().reportProperty().get().orElseThrow();
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(percent(robot)).isEqualTo("100 %");
        picture("journey-run");

        robot.clickOn("#" + RunIds.PROOF);
        await(() -> !robot.lookup("#" + ValidateIds.CHECKS)
                .queryAs(TableView.class)
                .getItems()
                .isEmpty());
        picture("journey-validate");
        assertThat(text(robot, ValidateIds.FAILED)).isEqualTo("0");

        robot.clickOn("#" + ValidateIds.AGAIN);
        await(() -> !workbench.state().runningProperty().get());
        assertThat(text(robot, ValidateIds.FAILED)).isEqualTo("0");

        robot.clickOn("#" + NodeIds.RUN);
        await(() -> workbench
                .state()
                .reportProperty()
                .get()
                .map(r -> r.outcome() == RunReport.Outcome.NOTHING_TO_DO)
                .orElse(false));
        picture("journey-run-again");
    }

    private void review(FxRobot robot) {
        robot.interact(() -> workbench.state().selectedProperty().set(Optional.of(QualifiedName.of("ITEMS"))));
        press(robot, "Shortcut+2");
        await(() -> oracleText(robot).contains("partition by reference"));
        robot.clickOn("#" + ReviewIds.FIND).write("item_id");
        await(() -> text(robot, ReviewIds.FOUND).endsWith("places"));
        robot.type(KeyCode.ENTER);
        await(() -> text(robot, ReviewIds.FOUND).startsWith("1 of "));
        picture("journey-review");
    }

    private void picture(String name) {
        for (Theme each : Theme.values()) {
            WindowPictures.onWindow(() -> {
                theme.show(each);
                return each;
            });
            WindowPictures.save(scene, name + "-" + each);
        }
    }

    private static void press(FxRobot robot, String keys) {
        robot.push((javafx.scene.input.KeyCodeCombination) KeyCombination.valueOf(keys));
    }

    private static String oracleText(FxRobot robot) {
        return robot.lookup("#" + ReviewIds.ORACLE_TEXT)
                .tryQueryAs(CodeArea.class)
                .map(CodeArea::getText)
                .orElse("");
    }

    private static String percent(FxRobot robot) {
        return text(robot, RunIds.PERCENT);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    /** Waits, and when it was in vain says what the window's log says. */
    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "waited in vain; the log says "
                            + List.copyOf(workbench.state().log()) + ", PostgreSQL "
                            + workbench.state().targetLinkProperty().get(),
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
