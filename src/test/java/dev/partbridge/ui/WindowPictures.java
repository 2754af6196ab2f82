package dev.partbridge.ui;

import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window, to be looked at: they show what asserts do not. */
public final class WindowPictures {
    private WindowPictures() {}

    /** Saves the scene as it is once it has been laid out; returns the file. */
    public static Path save(Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onWindow(() -> scene.snapshot(null));
        Path file = Path.of(System.getProperty("partbridge.pictures", "target/screenshots"), name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Saves a dialog in both themes; its sheets are its own, not its scene's. */
    public static void saveDialog(Scene scene, String name) {
        // it sets the base sheet of all windows
        ThemeSwitch base = new ThemeSwitch(Theme.LIGHT);
        List<String> sheets = onWindow(() -> List.copyOf(scene.getRoot().getStylesheets()));
        for (Theme each : Theme.values()) {
            show(base, each);
            onWindow(() -> scene.getRoot().getStylesheets().setAll(each.sheets()));
            save(scene, name + "-" + each);
        }
        show(base, Theme.LIGHT);
        onWindow(() -> scene.getRoot().getStylesheets().setAll(sheets));
    }

    /** Saves what a window shows as small and as large as it is looked at, in both themes. */
    public static void saveSizes(Scene scene, ThemeSwitch theme, Size small, Size large, String name) {
        Window window = scene.getWindow();
        Size before = new Size(window.getWidth(), window.getHeight());
        for (Size size : List.of(small, large)) {
            size.give(window);
            saveThemes(scene, theme, name + "-" + Math.round(size.width()));
        }
        before.give(window);
    }

    /** Saves the scene in both themes; it is light behind that. */
    public static void saveThemes(Scene scene, ThemeSwitch theme, String name) {
        for (Theme each : Theme.values()) {
            show(theme, each);
            save(scene, name + "-" + each);
        }
        show(theme, Theme.LIGHT);
    }

    private static void show(ThemeSwitch theme, Theme wanted) {
        onWindow(() -> {
            theme.show(wanted);
            return wanted;
        });
    }

    /** Of a window. */
    public record Size(double width, double height) {
        void give(Window window) {
            onWindow(() -> {
                window.setWidth(width);
                window.setHeight(height);
                return this;
            });
        }
    }

    /** Does it on the window's thread and waits for it. */
    public static <T> T onWindow(Callable<T> action) {
        try {
            return WaitForAsyncUtils.asyncFx(action).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
