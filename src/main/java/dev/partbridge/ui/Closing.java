package dev.partbridge.ui;

import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.RunWork;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Closing the window: during a run it is asked first, and the run comes to a clean stop before the window goes; and
 * what is not saved is asked about.
 */
final class Closing {
    private final ObservableValue<Boolean> running;
    private final RunWork runs;
    private final Dialogs dialogs;
    private final ObservableValue<Boolean> unsaved;
    private final Consumer<Runnable> keeping;
    private Runnable close = () -> {};
    private boolean stopping;

    /**
     * @param unsaved whether there is something to be saved
     * @param keeping asks about that before it does what puts it away
     */
    Closing(
            ObservableValue<Boolean> running,
            RunWork runs,
            Dialogs dialogs,
            ObservableValue<Boolean> unsaved,
            Consumer<Runnable> keeping) {
        this.running = running;
        this.runs = runs;
        this.dialogs = dialogs;
        this.unsaved = unsaved;
        this.keeping = keeping;
        running.addListener((observed, before, now) -> {
            if (stopping && !now) {
                stopping = false;
                close();
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
        if (!running.getValue() && unsaved.getValue()) {
            keeping.accept(close);
            return false;
        }
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
