package dev.partbridge;

import java.util.Locale;

/** Whether a window can be opened here, and what to say when not. */
final class Display {
    private Display() {}

    /** JavaFX draws through X11 on Linux, XWayland included; elsewhere a display is taken for granted. */
    static boolean isPresent() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        boolean headless = "Monocle".equals(System.getProperty("glass.platform"));
        return !linux || headless || (display != null && !display.isBlank());
    }

    static String missing() {
        return """
                partbridge: no window can be opened: there is no display (the environment variable DISPLAY is not set).
                Start it in a desktop session, over 'ssh -X', or under 'xvfb-run'. Without a window the sample runs in
                the terminal: 'partbridge sample', or from the source tree './mvnw javafx:run -Djavafx.args=sample'.""";
    }

    /** @param cause what JavaFX said when it could not begin */
    static String unusable(Throwable cause) {
        return """
                partbridge: no window can be opened: %s.
                Check that the display named by DISPLAY answers and that the desktop's libraries are installed (on Debian:
                apt-get install libgtk-3-0 libxtst6 libxxf86vm1 libgl1). Without a window the sample runs in the terminal:
                'partbridge sample'."""
                .formatted(String.valueOf(cause.getMessage()).replaceFirst("[.]$", ""));
    }
}
