package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
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

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Button.class);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
