package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.SourceSpec;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;

/** Opens the window. */
public final class UiLauncher {
    private UiLauncher() {}

    /** Returns when the window was closed; the engine is still open then. Once per process. */
    public static void launch(Engine engine, SourceSpec sample, Target sampleTarget, Optional<Path> open) {
        App.hand(new Startup(engine, sample, sampleTarget, open));
        Application.launch(App.class);
    }
}
