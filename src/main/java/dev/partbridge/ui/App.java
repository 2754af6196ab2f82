package dev.partbridge.ui;

import dev.partbridge.engine.ScriptSource;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.FxDialogs;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The JavaFX application: one window. */
public final class App extends Application {
    /** JavaFX makes the application by its class alone, so what it needs waits here for it. */
    private static volatile Optional<Startup> handed = Optional.empty();

    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);

    static void hand(Startup startup) {
        handed = Optional.of(startup);
    }

    @Override
    public void start(Stage stage) {
        Startup startup = handed.orElseThrow(() -> new IllegalStateException("started without UiLauncher"));
        Memory memory = new Memory();
        ThemeSwitch theme = new ThemeSwitch(memory.theme());
        theme.themeProperty().addListener((observed, before, now) -> memory.keep(now));
        FxDialogs dialogs = new FxDialogs(() -> stage, theme);
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(dialogs, Platform::runLater));
        Workbench workbench = new Workbench(startup, tasks, dialogs, theme, memory);
        Scene scene = new Scene(workbench.view());
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle(Texts.of("app.title"));
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
        startup.open().ifPresent(path -> workbench.open(new ScriptSource(path)));
    }

    @Override
    public void stop() {
        tasks.close();
    }
}
