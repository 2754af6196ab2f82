package dev.partbridge.ui;

import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.RunWork;
import javafx.beans.value.ObservableValue;

/** Closing the window: during a run it is asked first, and the run comes to a clean stop before the window goes. */
final class Closing {
    private final ObservableValue<Boolean> running;
    private final RunWork runs;
    private final Dialogs dialogs;
    private Runnable close = () -> {};
    private boolean stopping;

    Closing(ObservableValue<Boolean> running, RunWork runs, Dialogs dialogs) {
        this.running = running;
        this.runs = runs;
        this.dialogs = dialogs;
        running.addListener((observed, before, now) -> {
            if (stopping && !now) {
                close.run();
            }
        });
    }

    /** What takes the window away. */
    void by(Runnable closing) {
        close = closing;
    }

    /** Closes now, later when the run has stopped, or not at all. */
    void close() {
        if (mayClose()) {
            close.run();
        }
    }

    /** Whether the window may go at once; when it is to go later, that happens by itself. */
    boolean mayClose() {
        if (!running.getValue()) {
            return true;
        }
        if (!stopping) {
            boolean wanted = dialogs.confirm(
                    Texts.of("close.title"), Texts.of("close.sentence"), Texts.of("close.yes"), Texts.of("close.no"));
            // the run may have come to its end while the question stood there
            if (wanted && running.getValue()) {
                stopping = true;
                runs.cancel();
            }
            return wanted && !running.getValue();
        }
        return false;
    }
}
