package dev.partbridge.ui.state;

import dev.partbridge.project.Edit;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Keeps statements that were changed by hand, and gives them up; a conversion with them follows, and the project keeps them. */
public final class EditWork {
    private final WorkbenchState state;
    private final ObservableValue<String> refusal;

    public EditWork(WorkbenchState state) {
        this.state = state;
        refusal = Bindings.createStringBinding(
                () -> state.running.get() ? Texts.of("refusal.edit-running") : "", state.running);
    }

    /** Why no edit can be kept or given up now: a run executes what it began with; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Keeps an edit in place of an earlier one of the same statement. */
    public void keep(Edit edit) {
        refuse();
        List<Edit> all = without(edit.statement());
        all.add(edit);
        set(all);
        state.log.add(Texts.of("edit.kept", edit.statement()));
    }

    /** Gives up the edits of a statement: it is executed as it is generated. */
    public void revert(String statement) {
        refuse();
        List<Edit> all = without(statement);
        if (all.size() < state.edits.get().size()) {
            set(all);
            state.log.add(Texts.of("edit.reverted", statement));
        }
    }

    /** Tells what is typed, so that saving and recovery know it; absent for nothing that differs from what is kept. */
    public void typing(Optional<Edit> draft) {
        state.draft.set(draft);
    }

    private void refuse() {
        if (state.running.get()) {
            throw new IllegalStateException("an edit in mid-run would make it another run");
        }
    }

    private List<Edit> without(String statement) {
        List<Edit> all = new ArrayList<>(state.edits.get());
        all.removeIf(e -> e.statement().equals(statement));
        return all;
    }

    private void set(List<Edit> edits) {
        state.edits.set(edits.stream().sorted().toList());
    }
}
