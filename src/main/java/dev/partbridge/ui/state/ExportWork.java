package dev.partbridge.ui.state;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.HandedOff;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.project.SignOff;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Writes the script bundle, or the hand-off to AWS DMS. */
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
        ask(
                Texts.of("export.choose"),
                Texts.of("task.exporting"),
                (inspection, plan, signOffs, directory) -> new HandedOff(
                        engine.export(inspection, plan, signOffs, directory),
                        plan.conversion().findings()));
    }

    /** Asks for a folder and writes the hand-off to AWS DMS there. */
    public void exportDms() {
        ask(Texts.of("export.choose-dms"), Texts.of("task.exporting-dms"), engine::exportDms);
    }

    @FunctionalInterface
    private interface Writer {
        HandedOff write(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory);
    }

    private void ask(String question, String title, Writer writer) {
        dialogs.chooseFolder(question).ifPresent(directory -> write(title, writer, directory));
    }

    private void write(String title, Writer writer, Path directory) {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        List<SignOff> signOffs = state.signOffs.get();
        tasks.start(
                title,
                cancellation -> writer.write(inspection, plan, signOffs, directory),
                written -> {
                    state.log.add(Texts.of("export.done", written.files().size(), directory));
                    int more = written.findings().size()
                            - plan.conversion().findings().size();
                    if (more > 0) {
                        state.log.add(Texts.of("export.findings", more));
                    }
                },
                failure -> {
                    state.log.add(Failures.message(failure));
                    dialogs.failure(Texts.of("export.failed"), Failures.message(failure), Failures.detail(failure));
                });
    }
}
