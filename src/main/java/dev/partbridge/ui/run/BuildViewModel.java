package dev.partbridge.ui.run;

import dev.partbridge.engine.ByteSize;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the next run does before the rows and behind them; it cannot be changed while one is under way. */
final class BuildViewModel {
    private final WorkbenchState state;
    private final BooleanProperty vacuum;
    private final StringProperty memory = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private String taken = "";

    BuildViewModel(WorkbenchState state) {
        this.state = state;
        vacuum = new SimpleBooleanProperty(state.buildProperty().get().vacuum());
        vacuum.addListener((observed, before, now) -> state.buildProperty()
                .set(new BuildSettings(state.buildProperty().get().maintenanceBytes(), now)));
        state.buildProperty().addListener((observed, before, now) -> follow(now));
        follow(state.buildProperty().get());
    }

    /** Whether the source's rows are looked through before any is copied. */
    BooleanProperty scanProperty() {
        return state.sourceScanProperty();
    }

    BooleanProperty vacuumProperty() {
        return vacuum;
    }

    /** What is typed, as {@code 2G}; empty for the run's own. It holds from {@link #apply} on. */
    StringProperty memoryProperty() {
        return memory;
    }

    /** Why what was typed is no memory, and what holds instead; empty when it is one. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return state.runningProperty();
    }

    /** Takes what was typed. */
    void apply() {
        String typed = memory.get().strip();
        try {
            OptionalLong bytes = bytes(typed);
            taken = typed;
            state.buildProperty().set(new BuildSettings(bytes, vacuum.get()));
            revert();
        } catch (IllegalArgumentException e) {
            trouble.set(Texts.of("run.memory.trouble", String.valueOf(e.getMessage())));
        }
    }

    /** What holds was set somewhere else, as by a project. */
    private void follow(BuildSettings now) {
        vacuum.set(now.vacuum());
        if (!bytes(taken).equals(now.maintenanceBytes())) {
            taken = now.maintenanceBytes().isPresent()
                    ? ByteSize.text(now.maintenanceBytes().getAsLong())
                    : "";
            revert();
        }
    }

    private static OptionalLong bytes(String typed) {
        return typed.isEmpty() ? OptionalLong.empty() : OptionalLong.of(size(typed));
    }

    private static long size(String typed) {
        long bytes = ByteSize.read(typed);
        if (bytes < BuildSettings.LEAST_BYTES || bytes > BuildSettings.MOST_BYTES) {
            throw new IllegalArgumentException(Texts.of("run.memory.range", typed));
        }
        return bytes;
    }

    /** Back to what holds; false when that stands there already. */
    boolean revert() {
        boolean differs = !memory.get().equals(taken);
        memory.set(taken);
        trouble.set("");
        return differs;
    }
}
