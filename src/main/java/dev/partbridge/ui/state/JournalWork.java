package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.JournalRemoved;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Removes what is ours from a target, once all is proven there. */
public final class JournalWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final TargetWork targets;
    private final BooleanProperty removed = new SimpleBooleanProperty();
    private final ObservableValue<String> refusal;

    public JournalWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs, TargetWork targets) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        this.targets = targets;
        state.validation.addListener((observed, before, now) -> removed.set(false));
        refusal = Bindings.createStringBinding(
                this::whyNot, state.validation, state.plan, state.target, state.running, state.sourceLink, removed);
    }

    /** Why the journal cannot be removed now; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Asks, and removes it; the engine looks itself whether rows were rejected. */
    public void remove() {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        boolean sure = dialogs.confirm(
                Texts.of("journal.title"),
                Texts.of("journal.sentence"),
                Texts.of("journal.yes"),
                Texts.of("journal.no"));
        if (!sure) {
            return;
        }
        state.running.set(true);
        tasks.start(
                Texts.of("task.removing-journal"),
                cancellation -> engine.removeJournal(target, engine.project(inspection, plan), true),
                this::done,
                failure -> {
                    state.running.set(false);
                    state.log.add(Failures.message(failure));
                    dialogs.failure(Texts.of("journal.failed"), Failures.message(failure), Failures.detail(failure));
                });
    }

    private void done(JournalRemoved result) {
        state.running.set(false);
        state.log.add(result.message());
        if (result.removed()) {
            removed.set(true);
            targets.refresh();
        } else {
            dialogs.failure(Texts.of("journal.stays"), result.message(), "");
        }
    }

    private String whyNot() {
        if (state.running.get()) {
            return Texts.of("refusal.running");
        }
        if (state.isReading()) {
            return Texts.of("refusal.reading");
        }
        if (removed.get()) {
            return Texts.of("journal.removed");
        }
        boolean proven = state.validation.get().filter(ValidationReport::passed).isPresent();
        return proven && state.plan.get().isPresent() && state.target.get().isPresent()
                ? ""
                : Texts.of("refusal.not-proven");
    }
}
