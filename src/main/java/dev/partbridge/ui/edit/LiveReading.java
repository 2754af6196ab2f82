package dev.partbridge.ui.edit;

import dev.partbridge.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Reads a text off the window's thread while it is typed: one reading at a time, and the last text for certain. */
final class LiveReading {
    private final TaskRunner tasks;
    private final ObservableValue<String> text;
    private final ReadOnlyObjectWrapper<SqlReading> read = new ReadOnlyObjectWrapper<>(SqlReading.NONE);
    private boolean busy;

    LiveReading(TaskRunner tasks, ObservableValue<String> text) {
        this.tasks = tasks;
        this.text = text;
    }

    /** What was read last; it may be of an earlier text. */
    ReadOnlyObjectProperty<SqlReading> read() {
        return read.getReadOnlyProperty();
    }

    /** The text is another one. */
    void changed() {
        if (!busy) {
            busy = true;
            String now = text.getValue();
            tasks.start(
                    "",
                    cancellation -> SqlReading.of(now),
                    result -> done(now, () -> read.set(result)),
                    problem -> done(now, () -> {
                        throw new IllegalStateException("the text cannot be read", problem);
                    }));
        }
    }

    private void done(String of, Runnable report) {
        busy = false;
        if (!of.equals(text.getValue())) {
            changed();
        }
        report.run();
    }
}
