package dev.partbridge;

import dev.partbridge.cli.CommandLineShell;
import dev.partbridge.cli.ConsolePrompt;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Sample;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.ui.Startup;
import dev.partbridge.ui.UiLauncher;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Where the program starts: without arguments the window, else the command line. Not an Application itself, because a
 * main class that is one cannot be started from the class path.
 */
public final class Launcher {
    private static final int NO_DISPLAY = 2;
    private static final int FAILED = 4;

    private Launcher() {}

    public static void main(String[] args) {
        System.exit(forWindow(args) ? window(args) : commandLine(args));
    }

    private static int commandLine(String... args) {
        try (Engine engine = Engines.create(new ConsolePrompt())) {
            return CommandLineShell.run(engine, args);
        }
    }

    /** Nothing, or a project alone. */
    private static boolean forWindow(String... args) {
        return args.length == 0 || (args.length == 1 && SavedMigration.isOne(Path.of(args[0])));
    }

    private static int window(String... args) {
        if (!Display.isPresent()) {
            return noWindow(Display.missing());
        }
        try (Engine engine = Engines.create()) {
            UiLauncher.launch(new Startup(
                    engine,
                    Sample.source(),
                    Sample.target(),
                    Stream.of(args).findFirst().map(Path::of)));
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            // what JavaFX throws where the display does not answer or GTK's and X11's libraries are not installed
            return noWindow(Display.unusable(e));
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            LoggerFactory.getLogger(Launcher.class).error("the window could not be started", e);
            System.err.println("partbridge: the window could not be started: " + cause);
            return FAILED;
        }
    }

    private static int noWindow(String why) {
        System.err.println(why);
        System.err.println();
        commandLine("--help");
        return NO_DISPLAY;
    }
}
