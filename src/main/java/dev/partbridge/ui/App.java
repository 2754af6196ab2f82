package dev.partbridge.ui;

import dev.partbridge.engine.Recovery;
import dev.partbridge.ui.dialog.FxDialogs;
import dev.partbridge.ui.state.Autosave;
import dev.partbridge.ui.state.Recent;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.SystemTheme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The JavaFX application: one window. */
public final class App extends Application {
    /** JavaFX makes the application by its class alone, so what it needs waits here for it. */
    private static volatile Optional<Startup> handed = Optional.empty();

    /** Long enough that a change of many parts is one, short enough that little is lost. */
    private static final long AUTOSAVE_SECONDS = 2;

    /** Often enough that a firewall forgets nobody, and seldom enough that no server minds. */
    private static final long WATCH_SECONDS = 30;

    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private final ExecutorService files =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "partbridge-autosave"));
    private Optional<Recovery> recovery = Optional.empty();

    static void hand(Startup startup) {
        handed = Optional.of(startup);
    }

    @Override
    public void start(Stage stage) {
        Startup startup = handed.orElseThrow(() -> new IllegalStateException("started without UiLauncher"));
        Memory memory = new Memory();
        ThemeSwitch theme = new ThemeSwitch(memory.choice(), memory.theme());
        theme.choiceProperty().addListener((observed, before, now) -> memory.keep(now));
        theme.themeProperty().addListener((observed, before, now) -> memory.keep(now));
        FxDialogs dialogs = new FxDialogs(() -> stage, theme);
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(dialogs, Platform::runLater));
        recovery = Optional.of(new Recovery(Recovery.defaultFolder()));
        Autosave autosave = new Autosave(
                recovery,
                files,
                CompletableFuture.delayedExecutor(AUTOSAVE_SECONDS, TimeUnit.SECONDS, Platform::runLater));
        Kept kept = new Kept(
                memory,
                memory.columns(),
                memory.folds(),
                new Recent(memory.recent(), memory::keep),
                memory.connections(),
                autosave,
                memory.signer(),
                memory::forgetLayout);
        Workbench workbench = new Workbench(startup, tasks, dialogs, theme, kept);
        Scene scene = new Scene(workbench.view());
        theme.dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(workbench.titleProperty());
        stage.getIcons().add(WindowIcon.draw());
        memory.place(stage);
        workbench.closeBy(stage::close);
        stage.setOnCloseRequest(event -> {
            if (!workbench.mayClose()) {
                event.consume();
            }
        });
        stage.show();
        workbench.focus();
        files.execute(() -> SystemTheme.ask().ifPresent(now -> Platform.runLater(() -> theme.system(now))));
        startup.open().ifPresent(workbench::open);
        workbench.recover();
        workbench.watch(CompletableFuture.delayedExecutor(WATCH_SECONDS, TimeUnit.SECONDS, Platform::runLater));
    }

    @Override
    public void stop() {
        tasks.close();
        files.shutdown();
        try {
            files.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        recovery.ifPresent(Recovery::close);
    }
}
