package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

/** What the status bar says. */
public final class StatusViewModel {
    private final StringBinding text;
    private final BooleanBinding busy;

    public StatusViewModel(TaskRunner tasks, WorkbenchState state) {
        Observable[] sources = {tasks.running(), state.log(), state.pausedProperty()};
        text = Bindings.createStringBinding(
                () -> state.pausedProperty().get() ? Texts.of("status.paused") : text(tasks.running(), state.log()),
                sources);
        busy = Bindings.createBooleanBinding(() -> !named(tasks.running()).isEmpty(), tasks.running());
    }

    /** The work under way, else what happened last. */
    public StringBinding textProperty() {
        return text;
    }

    /** Whether any work is under way. */
    public BooleanBinding busyProperty() {
        return busy;
    }

    /** {@code Heap 212 MB of 1.0 GB}, as of now. */
    public String heap() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return Texts.of("status.heap", Figures.bytes(used), Figures.bytes(runtime.maxMemory()));
    }

    /** Code of the icon before the text. */
    public String icon() {
        return busy.get() ? "mdi2p-progress-download" : "mdi2i-information-outline";
    }

    /** What has no title is over before one has read it. */
    private static List<Job> named(List<Job> running) {
        return running.stream().filter(j -> !j.title().isEmpty()).toList();
    }

    private static String text(List<Job> running, List<String> log) {
        List<Job> named = named(running);
        if (!named.isEmpty()) {
            return named.get(named.size() - 1).title() + "…";
        }
        return log.isEmpty() ? Texts.of("status.ready") : log.get(log.size() - 1);
    }
}
