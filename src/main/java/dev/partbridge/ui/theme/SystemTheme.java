package dev.partbridge.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is light or dark, by the program that its settings are read with. */
public final class SystemTheme {
    private static final long LONGEST_SECONDS = 3;

    private SystemTheme() {}

    /** What the desktop says; absent where it does not. Takes its time: not for the window's thread. */
    public static Optional<Theme> ask() {
        String system = System.getProperty("os.name", "");
        return ask(command(system)).flatMap(answer -> read(system, answer));
    }

    static List<String> command(String system) {
        if (system.startsWith("Windows")) {
            return List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        return system.startsWith("Mac")
                ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
                : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    /** What the answer means; macOS has the value in dark mode only. */
    static Optional<Theme> read(String system, Answer answer) {
        String text = answer.text().toLowerCase(Locale.ROOT);
        if (system.startsWith("Mac")) {
            return Optional.of(answer.good() && text.contains("dark") ? Theme.DARK : Theme.LIGHT);
        }
        if (!answer.good()) {
            return Optional.empty();
        }
        if (system.startsWith("Windows")) {
            return text.contains("0x")
                    ? Optional.of(text.contains("0x0") ? Theme.DARK : Theme.LIGHT)
                    : Optional.empty();
        }
        return Optional.of(text.contains("dark") ? Theme.DARK : Theme.LIGHT);
    }

    /** @param good whether the program knew an answer */
    record Answer(boolean good, String text) {}

    private static Optional<Answer> ask(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new Answer(process.exitValue() == 0, text));
        } catch (IOException notThere) {
            // a desktop without this program says nothing
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
