package dev.partbridge.ui.state;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Writes the script bundle. */
public final class ExportWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final ObservableValue<String> refusal;

    public ExportWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        refusal = Bindings.createStringBinding(
                () -> state.plan.get().isEmpty() ? Texts.of("refusal.not-converted") : "", state.plan);
    }

    /** Why nothing can be exported now; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Asks for a folder and writes the bundle there. */
    public void export() {
        dialogs.chooseFolder(Texts.of("export.choose")).ifPresent(this::write);
    }

    private void write(Path directory) {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        tasks.start(
                Texts.of("task.exporting"),
                cancellation -> engine.export(inspection, plan, directory),
                files -> state.log.add(Texts.of("export.done", files.size(), directory)),
                failure -> {
                    state.log.add(Failures.message(failure));
                    dialogs.failure(Texts.of("export.failed"), Failures.message(failure), Failures.detail(failure));
                });
    }
}
