package dev.partbridge.ui;

import javafx.application.Application;

/** Opens the window. */
public final class UiLauncher {
    private UiLauncher() {}

    /** Returns when the window was closed; the engine is still open then. Once per process. */
    public static void launch(Startup startup) {
        App.hand(startup);
        Application.launch(App.class);
    }
}
