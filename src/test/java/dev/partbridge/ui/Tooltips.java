package dev.partbridge.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** What the mouse has brought up. */
public final class Tooltips {
    private Tooltips() {}

    /** Waits until none is left of what the mouse was on before: it would take a click on what is below it. */
    public static void awaitGone() {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WindowPictures.onWindow(
                            () -> Window.getWindows().stream().noneMatch(Tooltip.class::isInstance)));
        } catch (TimeoutException e) {
            throw new AssertionError("a tooltip stays", e);
        }
    }
}
