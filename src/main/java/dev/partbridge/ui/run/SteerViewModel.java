package dev.partbridge.ui.run;

import dev.partbridge.engine.ByteSize;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How many jobs a run has and how fast it may read: of the run under way, and of the next. */
public final class SteerViewModel {
    private final WorkbenchState state;
    private final BuildViewModel build;
    private final StringProperty limit = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private String taken = "";

    public SteerViewModel(WorkbenchState state) {
        this.state = state;
        this.build = new BuildViewModel(state);
        state.rateLimitProperty().addListener((observed, before, now) -> follow(now.longValue()));
        follow(state.rateLimitProperty().get());
    }

    /** What it does beside the rows. */
    BuildViewModel build() {
        return build;
    }

    IntegerProperty jobsProperty() {
        return state.jobsProperty();
    }

    /** What is typed, as {@code 20M}; empty for no limit. It holds from {@link #apply} on. */
    StringProperty limitProperty() {
        return limit;
    }

    /** Why what was typed is no limit, and what holds instead; empty when it is one. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What holds was set somewhere else, as by a project. */
    private void follow(long bytes) {
        if (limitOf(taken) != bytes) {
            taken = bytes == 0 ? "" : ByteSize.text(bytes);
            revert();
        }
    }

    private static long limitOf(String typed) {
        return typed.isEmpty() ? 0 : ByteSize.read(typed);
    }

    /** Takes what was typed. */
    void apply() {
        String typed = limit.get().strip();
        try {
            long bytes = limitOf(typed);
            // 0 is no limit, which is told by an empty field
            taken = bytes == 0 ? "" : typed;
            state.rateLimitProperty().set(bytes);
            revert();
        } catch (IllegalArgumentException e) {
            long still = state.rateLimitProperty().get();
            trouble.set(
                    still == 0
                            ? Texts.of("run.limit.trouble-none", String.valueOf(e.getMessage()))
                            : Texts.of("run.limit.trouble", String.valueOf(e.getMessage()), Figures.bytes(still)));
        }
    }

    /** Back to what holds; false when that stands there already. */
    boolean revert() {
        boolean differs = !limit.get().equals(taken);
        limit.set(taken);
        trouble.set("");
        return differs;
    }
}
