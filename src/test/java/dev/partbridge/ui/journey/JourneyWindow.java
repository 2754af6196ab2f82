package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Sample;
import dev.partbridge.ui.Kept;
import dev.partbridge.ui.Startup;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.Workbench;
import dev.partbridge.ui.dialog.FxDialogs;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window on the real engine, its embedded server's data in a folder of the test. */
final class JourneyWindow implements AutoCloseable {
    private static final WindowPictures.Size SMALL = new WindowPictures.Size(1280, 800);
    private static final WindowPictures.Size LARGE = new WindowPictures.Size(1920, 1080);

    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private final Engine engine = Engines.create();
    private final ThemeSwitch theme = new ThemeSwitch(Theme.LIGHT);
    private final Deque<Runnable> watch = new ArrayDeque<>();
    private final List<Throwable> escaped = new CopyOnWriteArrayList<>();
    private final JourneyDialogs dialogs;
    private final Workbench workbench;
    private final Scene scene;
    private final Watchdog watchdog;

    private JourneyWindow(Stage stage, Path data, Kept kept, String journey) {
        // what nobody catches, on the window's thread above all, fails the journey
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> escaped.add(failure));
        dialogs = new JourneyDialogs(new FxDialogs(() -> stage, theme));
        Startup startup = new Startup(engine, Sample.source(), new Target.Embedded(data), Optional.empty());
        workbench = new Workbench(startup, tasks, dialogs, theme, kept);
        scene = new Scene(workbench.view(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(workbench.titleProperty());
        // a test before may have left it in another size
        stage.sizeToScene();
        stage.show();
        workbench.focus();
        watchdog = new Watchdog(journey);
        workbench.watch(watch::add);
    }

    /** Opens it; called on the window's thread. */
    static JourneyWindow open(Stage stage, Path data) {
        return open(stage, data, journey());
    }

    /** As above, for the journey of this name. */
    static JourneyWindow open(Stage stage, Path data, String journey) {
        return new JourneyWindow(stage, data, Kept.nothing(), journey);
    }

    /** As above, with what outlives it. */
    static JourneyWindow open(Stage stage, Path data, Kept kept) {
        return new JourneyWindow(stage, data, kept, journey());
    }

    /** The test that opens it. */
    private static String journey() {
        return StackWalker.getInstance().walk(frames -> frames.map(f -> f.getClassName())
                .filter(c -> c.endsWith("IT"))
                .findFirst()
                .map(c -> c.substring(c.lastIndexOf('.') + 1))
                .orElse("a journey"));
    }

    Workbench workbench() {
        return workbench;
    }

    /** The title over the window. */
    String title() {
        return WindowPictures.onWindow(() -> ((Stage) scene.getWindow()).getTitle());
    }

    /** What the next chooser of a project answers. */
    void choosingProject(Path file) {
        dialogs.project = Optional.of(file);
    }

    WorkbenchState state() {
        return workbench.state();
    }

    Waiting waiting() {
        return new Waiting(state());
    }

    /** What the next file chooser answers. */
    void choosing(Path folder) {
        dialogs.folder = Optional.of(folder);
    }

    /** The failures that a dialog told of. */
    List<String> failures() {
        return dialogs.failures;
    }

    /** Has the window that much room. */
    void resize(double width, double height) {
        WindowPictures.onWindow(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
            return width;
        });
    }

    /** Asks both sides whether they still answer, as the program does now and then. */
    void look() {
        WindowPictures.onWindow(() -> {
            watch.remove().run();
            return watch;
        });
    }

    /** Saves the window in both themes, as small and as large as it is looked at. */
    void pictures(String name) {
        assertNames(name);
        assertFits(name);
        watchdog.resting(() -> WindowPictures.saveSizes(scene, theme, SMALL, LARGE, name));
    }

    /** Saves the window in both themes; each control that is shown must have a name. */
    void picture(String name) {
        assertNames(name);
        watchdog.resting(() -> WindowPictures.saveThemes(scene, theme, name));
    }

    /** In the smallest window it is made for. */
    private void assertFits(String place) {
        double width = WindowPictures.onWindow(() -> scene.getWindow().getWidth());
        double height = WindowPictures.onWindow(() -> scene.getWindow().getHeight());
        resize(SMALL.width(), SMALL.height());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(WindowPictures.onWindow(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return Edges.beyond(scene);
                }))
                .as("beyond the edges of a small window, in " + place)
                .isEmpty();
        resize(width, height);
    }

    private void assertNames(String place) {
        assertThat(WindowPictures.onWindow(() -> Names.missing(scene)))
                .as("controls without a name for screen readers, in " + place)
                .isEmpty();
    }

    /** The text of a label or button; empty where there is none. */
    static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id)
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }

    @Override
    public void close() {
        watchdog.close();
        tasks.close();
        engine.close();
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(escaped).as("exceptions that nobody caught").isEmpty();
    }
}
