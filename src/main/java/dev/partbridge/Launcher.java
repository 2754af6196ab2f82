package dev.partbridge;

import dev.partbridge.cli.CommandLineShell;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Sample;
import dev.partbridge.ui.UiLauncher;
import java.util.Optional;

/**
 * Where the program starts: without arguments the window, else the command line. Not an Application itself, because a
 * main class that is one cannot be started from the class path.
 */
public final class Launcher {
    private static final int NO_DISPLAY = 2;

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(args.length == 0 ? window() : commandLine(args));
    }

    private static int commandLine(String... args) {
        try (Engine engine = Engines.create()) {
            return CommandLineShell.run(engine, args);
        }
    }

    private static int window() {
        if (!Display.isPresent()) {
            return noWindow(Display.missing());
        }
        try (Engine engine = Engines.create()) {
            UiLauncher.launch(engine, Sample.source(), Sample.target(), Optional.empty());
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // what JavaFX throws where GTK's or X11's libraries are not installed
            return noWindow(Display.missingLibraries(e));
        }
    }

    private static int noWindow(String why) {
        System.err.println(why);
        System.err.println();
        commandLine("--help");
        return NO_DISPLAY;
    }
}
