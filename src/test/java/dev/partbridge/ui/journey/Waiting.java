package dev.partbridge.ui.journey;

import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what the window shows, and when it was in vain says what its log says. */
final class Waiting {
    private final WorkbenchState state;

    Waiting(WorkbenchState state) {
        this.state = state;
    }

    void until(String what, Callable<Boolean> condition) {
        try {
            // the window's own thread changes what is looked at
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> ask(condition));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "waited in vain that " + what + "; the log says " + List.copyOf(state.log()) + ", PostgreSQL "
                            + state.targetLinkProperty().get(),
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean ask(Callable<Boolean> condition) {
        try {
            return WaitForAsyncUtils.asyncFx(condition).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
