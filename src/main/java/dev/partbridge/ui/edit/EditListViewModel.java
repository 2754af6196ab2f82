package dev.partbridge.ui.edit;

import dev.partbridge.plan.Plan;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.EditLine;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All edits of the project, and what became of each in the last conversion. */
public final class EditListViewModel {
    private final WorkbenchState state;
    private final ReadOnlyObjectWrapper<List<EditLine>> lines = new ReadOnlyObjectWrapper<>(List.of());

    public EditListViewModel(WorkbenchState state) {
        this.state = state;
        state.editsProperty().addListener((observed, before, now) -> list());
        state.planProperty().addListener((observed, before, now) -> list());
        list();
    }

    /** In the order of their statements; those that stand in the way first. */
    public ReadOnlyObjectProperty<List<EditLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** {@code 3 edits}, and how many of them stand in the way; empty for none. */
    public StringBinding countProperty() {
        return Bindings.createStringBinding(
                () -> {
                    long all = lines.get().size();
                    long stopping = lines.get().stream().filter(EditLine::stops).count();
                    String edits = all == 1 ? Texts.of("edit.one") : Texts.of("edit.some", all);
                    return all == 0 ? "" : stopping == 0 ? edits : Texts.of("edit.stopping", edits, stopping);
                },
                lines);
    }

    private void list() {
        Optional<Plan> plan = state.planProperty().get();
        // an edit that was kept just now is converted with soon
        lines.set(plan.filter(
                        p -> p.edits().edits().equals(state.editsProperty().get()))
                .map(p -> p.edits().all().stream()
                        .map(EditLine::of)
                        .sorted((one, other) -> Boolean.compare(other.stops(), one.stops()))
                        .toList())
                .orElseGet(() ->
                        state.editsProperty().get().stream().map(EditLine::of).toList()));
    }
}
