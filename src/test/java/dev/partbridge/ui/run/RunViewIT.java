package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.Reject;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Run view through an invented run: going on, with rejects, failed, ended. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class RunViewIT {
    /** What the view has of a window of 1280 x 800. */
    private static final WindowPictures.Size SMALL = new WindowPictures.Size(1236, 652);
    /** And of 1920 x 1080. */
    private static final WindowPictures.Size LARGE = new WindowPictures.Size(1876, 932);

    private static final RunEvent.PlannedStep SALES = RunEvents.copy("SALES", 36, 5_210_446, 610_000_000);
    private static final RunEvent.PlannedStep PERSON = RunEvents.copy("PERSON", 4, 1_048_576, 120_000_000);
    private static final RunEvent.PlannedStep ITEMS = RunEvents.copy("ITEMS", 36, 16_304_118, 1_900_000_000);
    private static final RunEvent.PlannedStep KEYS = RunEvents.statements("05-keys", Phase.KEYS, "Keys of level 0", 19);
    private static final List<RunEvent.PlannedStep> STEPS =
            List.of(RunEvents.TABLES, SALES, PERSON, KEYS, ITEMS, RunEvents.PROOF);

    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private final SmallWorks works = new SmallWorks(tasks);
    private final Queue<Runnable> later = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final RunViewModel model = new RunViewModel(works.state, later::add, () -> now);
    private ThemeSwitch theme;
    private Scene scene;
    private int begun;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        theme = new ThemeSwitch(Theme.LIGHT);
        scene = new Scene(
                new RunView(
                        model,
                        new SteerViewModel(works.state),
                        new RejectsViewModel(works.rejects, model),
                        Command.always("run", "Run", "mdi2p-play", "", () -> begun++),
                        Command.always("dry-run", "Dry run", "mdi2p-play", "", works.runs::dryRun),
                        new Command(
                                "pause",
                                Bindings.createObjectBinding(
                                        () -> new Command.Face(
                                                works.state.pausedProperty().get() ? "Resume" : "Pause", "mdi2p-pause"),
                                        works.state.pausedProperty()),
                                "Shortcut+P",
                                works.runs.steering()::pauseOrResume,
                                works.runs.steering().refusalProperty()),
                        new Command(
                                "journal",
                                "Remove the journal…",
                                "mdi2d-delete-sweep-outline",
                                "",
                                works.journal::remove,
                                works.journal.refusalProperty())),
                1440,
                780);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void showsARunFromItsBeginningToItsEnd(FxRobot robot) {
        picture("run-empty");
        robot.interact(this::goOn);
        assertThat(text(robot, RunIds.PERCENT)).isEqualTo("59 %");
        picture("run-going");
        keepsItsLookWhileItGoes(robot);
        robot.interact(() -> {
            model.on(RunEvents.failed(ITEMS));
            model.on(new RunEvent.Finished(report(RunReport.Outcome.STOPPED)));
            later.remove().run();
        });
        assertThat(text(robot, RunIds.FAILURE)).isEqualTo("ITEMS: the server closed the connection");
        assertThat(text(robot, RunIds.AGAIN)).isEqualTo("Carry on");
        robot.clickOn("#" + RunIds.AGAIN);
        assertThat(begun).as("runs begun by a click").isEqualTo(1);
        robot.interact(() -> robot.lookup("#" + RunIds.FAILURE_DETAILS)
                .queryAs(TitledPane.class)
                .setExpanded(true));
        picture("run-failed");
        robot.clickOn("#" + RunIds.SCOPE + "-2");
        assertThat(model.steps()).hasSize(1);
        robot.clickOn("#" + RunIds.SCOPE + "-0");
        robot.interact(() -> {
            goOn();
            STEPS.forEach(s -> model.on(RunEvents.finished(s, s.rows(), s.equals(PERSON) ? 12 : 0)));
            model.on(new RunEvent.Finished(report(RunReport.Outcome.DONE)));
            later.remove().run();
        });
        assertThat(text(robot, RunIds.PERCENT)).isEqualTo("100 %");
        picture("run-ended");
    }

    /** What loses a style class is painted without any style until the next pulse. */
    private void keepsItsLookWhileItGoes(FxRobot robot) {
        Labeled running = robot.from(robot.lookup("#" + RunIds.STEPS).<Node>query())
                .lookup("Copy ITEMS")
                .queryAs(Labeled.class);
        List<String> restyled = new ArrayList<>();
        robot.interact(() -> running.getStyleClass()
                .addListener((ListChangeListener<String>) change -> restyled.add(change.toString())));
        robot.interact(() -> {
            pass(900);
            model.on(RunEvents.progress(ITEMS, 16, 16_304_118L * 16 / 36, 1_900_000_000L * 16 / 36, 0));
            later.remove().run();
            scene.getRoot().layout();
        });
        assertThat(text(robot, RunIds.PERCENT)).isNotEqualTo("59 %");
        assertThat(restyled).isEmpty();
    }

    @Test
    void showsRejectedRows(FxRobot robot) {
        works.engine.rejects = RejectsViewModelTest.rejects(1_200);
        works.engine.rejected = 1_200;
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        assertThat(robot.lookup("#" + RunIds.REJECTS_PANE).query().isVisible()).isFalse();
        robot.interact(this::goOn);
        assertThat(text(robot, RunIds.REJECTS_AMOUNT)).isEqualTo("not read yet");
        robot.clickOn("#" + RunIds.REJECTS_READ);
        assertThat(text(robot, RunIds.REJECTS_AMOUNT)).isEqualTo("first 1,000 of 1,200 rows shown; the file has all");
        picture("run-rejects");
        robot.clickOn("#" + RunIds.REJECTS_FILTER).write("csv:777", 0);
        TableView<Reject> table = robot.lookup("#" + RunIds.REJECTS).queryTableView();
        assertThat(table.getItems()).isEqualTo(works.engine.rejects.subList(775, 776));
        works.dialogs.file = Optional.of(Path.of("kept.csv"));
        robot.clickOn("#" + RunIds.REJECTS_EXPORT);
        assertThat(works.engine.calls).endsWith("exportRejects small to public kept.csv with rows");
    }

    @Test
    void showsAPausedRunAsPaused(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(960);
            stage.setHeight(640);
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + RunIds.LIMIT).write("5x\n", 0);
        assertThat(text(robot, RunIds.LIMIT_TROUBLE)).startsWith("'5x' is no size");
        WindowPictures.saveThemes(scene, theme, "run-steer-refused");
        robot.push(KeyCode.ESCAPE);
        robot.write("20M\n", 0);
        robot.clickOn("#" + RunIds.JOBS).push(KeyCode.SHORTCUT, KeyCode.A).write("40\n", 0);
        assertThat(works.state.jobsProperty().get()).isEqualTo(32);
        assertThat(robot.lookup("#" + RunIds.JOBS)
                        .queryAs(Spinner.class)
                        .getEditor()
                        .getText())
                .isEqualTo("32");
        robot.clickOn("#" + RunIds.SCAN).clickOn("#" + RunIds.VACUUM);
        robot.clickOn("#" + RunIds.MEMORY).write("7\n", 0);
        assertThat(text(robot, RunIds.BUILD_WORD)).isEqualTo("“7”: PostgreSQL takes 1M to 2047G; as before");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("2G\n", 0);
        assertThat(text(robot, RunIds.BUILD_WORD)).isEmpty();
        CountDownLatch paused = new CountDownLatch(1);
        works.engine.duringRun = control -> await(paused);
        robot.interact(works.runs::start);
        robot.interact(this::goOn);
        robot.clickOn("#" + RunIds.PAUSE);
        for (String set : List.of(RunIds.SCAN, RunIds.VACUUM, RunIds.MEMORY)) {
            assertThat(robot.lookup("#" + set).query().isDisabled()).isTrue();
        }
        assertThat(text(robot, RunIds.BUILD_WORD))
                .isEqualTo("Something runs: these can be set again when it has ended");
        paused.countDown();
        assertThat(text(robot, RunIds.TIME_LEFT)).isEqualTo("paused");
        assertThat(text(robot, RunIds.PAUSE)).isEqualTo("Resume");
        assertThat(robot.lookup("#" + RunIds.PAUSED).query().isVisible()).isTrue();
        WindowPictures.saveThemes(scene, theme, "run-paused");
        robot.interact(works.runs::cancel);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WindowPictures.onWindow(
                        () -> !works.state.runningProperty().get()));
        assertThat(works.engine.options.jobs()).isEqualTo(32);
        assertThat(works.engine.options.bytesPerSecond()).isEqualTo(20 << 20);
        assertThat(works.engine.options.prechecks()).isEqualTo(Prechecks.NONE);
        assertThat(works.engine.options.build()).isEqualTo(new BuildSettings(OptionalLong.of(2L << 30), false));
        assertThat(robot.lookup("#" + RunIds.SCAN).query().isDisabled()).isFalse();
        assertThat(text(robot, RunIds.PAUSE)).isEqualTo("Pause");
        assertThat(robot.lookup("#" + RunIds.PAUSED).query().isVisible()).isFalse();
        assertThat(robot.lookup("#" + RunIds.PAUSE).query().isDisabled()).isTrue();
        WindowPictures.saveThemes(scene, theme, "run-steer-stopped");
    }

    /** A reader must not take it for a run. */
    @Test
    void saysOfADryRunThatItIsOne(FxRobot robot) throws Exception {
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        CountDownLatch told = new CountDownLatch(1);
        works.engine.duringRun = control -> await(told);
        robot.interact(works.runs::dryRun);
        assertThat(robot.lookup("Starting the dry run").query().isVisible()).isTrue();
        robot.interact(() -> {
            model.on(new RunEvent.Started(STEPS, false, 22_563_140, 2_630_000_000L));
            model.on(RunEvents.begun(RunEvents.TABLES));
            later.remove().run();
        });
        assertThat(text(robot, RunIds.PERCENT)).isEqualTo("Dry run");
        assertThat(text(robot, RunIds.AMOUNT)).isEqualTo("nothing is changed");
        assertThat(model.tabProperty().get()).isEqualTo("dry run");
        for (String ofARun : List.of(RunIds.PROGRESS, RunIds.TIME_LEFT, RunIds.RATE, RunIds.NOTE)) {
            assertThat(shown(robot.lookup("#" + ofARun).query())).as(ofARun).isFalse();
        }
        picture("run-dry-going");
        told.countDown();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WindowPictures.onWindow(
                        () -> !works.state.runningProperty().get()));
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        tasks.close();
    }

    private void goOn() {
        model.on(new RunEvent.Started(STEPS, false, 22_563_140, 2_630_000_000L));
        model.on(RunEvents.begun(RunEvents.TABLES));
        model.on(RunEvents.finished(RunEvents.TABLES, 0, 0));
        model.on(RunEvents.begun(SALES));
        for (int i = 1; i <= 36; i++) {
            pass(600 + i % 5 * 90);
            model.on(RunEvents.progress(SALES, i, 5_210_446L * i / 36, 610_000_000L * i / 36, 0));
            later.remove().run();
        }
        model.on(RunEvents.finished(SALES, 5_210_446, 0));
        model.on(RunEvents.begun(PERSON));
        pass(5000);
        model.on(RunEvents.finished(PERSON, 1_048_564, 12));
        model.on(RunEvents.begun(KEYS));
        pass(2300);
        model.on(RunEvents.finished(KEYS, 0, 0));
        model.on(RunEvents.begun(ITEMS));
        for (int i = 1; i <= 15; i++) {
            pass(1800 + i % 4 * 300);
            model.on(RunEvents.progress(ITEMS, i, 16_304_118L * i / 36, 1_900_000_000L * i / 36, 0));
            later.remove().run();
        }
        model.on(new RunEvent.Note("ITEMS chunk 12: the connection was lost and is opened again"));
        pass(50);
        later.remove().run();
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
    }

    private static RunReport report(RunReport.Outcome outcome) {
        boolean done = outcome == RunReport.Outcome.DONE;
        return new RunReport(
                outcome,
                false,
                22_563_128,
                12,
                done ? Optional.of(new ValidationReport(List.of(), List.of())) : Optional.empty(),
                done ? Optional.empty() : Optional.of("ITEMS: the server closed the connection"),
                Duration.ofSeconds(148));
    }

    private void picture(String name) {
        WindowPictures.saveSizes(scene, theme, SMALL, LARGE, name);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }
}
