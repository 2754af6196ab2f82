package dev.partbridge.ui.finding;

import dev.partbridge.engine.Engine;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** The findings of reading and converting, filtered, which of them are selected, and the log. */
public final class FindingsViewModel {
    private final WorkbenchState state;
    private final FindingLine line;
    private final FindingFilter filter = new FindingFilter(this::show);
    private final ReadOnlyObjectWrapper<List<SignedFinding>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<List<SignedFinding>> selection = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SignedFinding>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public FindingsViewModel(WorkbenchState state, Engine engine, TaskRunner tasks) {
        this.state = state;
        line = new FindingLine(engine, tasks, state);
        state.signedFindingsProperty().addListener((observed, before, now) -> show());
        state.selectedProperty().addListener((observed, before, now) -> {
            if (filter.ofTableProperty().get()) {
                show();
            }
        });
        state.findingProperty().addListener((observed, before, now) -> now.ifPresent(this::leadTo));
        show();
    }

    FindingFilter filter() {
        return filter;
    }

    ReadOnlyObjectProperty<List<SignedFinding>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** All of them, and what was signed off. */
    ReadOnlyObjectProperty<SignedFindings> allProperty() {
        return state.signedFindingsProperty();
    }

    /** Whether those of converting are among them. */
    ObservableValue<Boolean> convertedProperty() {
        return state.conversionProperty().map(Optional::isPresent);
    }

    /** What is selected; the same findings stay selected when somebody signs them off. */
    ObjectProperty<List<SignedFinding>> selectionProperty() {
        return selection;
    }

    /** What is told in full; absent while nothing is. */
    ReadOnlyObjectProperty<Optional<SignedFinding>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** The source's line that the finding told in full speaks of; empty until it is read. */
    ObservableValue<String> lineProperty() {
        return line.textProperty();
    }

    /** How many of a severity somebody still has to look at, whatever is filtered. */
    int count(Severity severity) {
        return (int) state.signedFindingsProperty().get().findings().stream()
                .filter(f -> f.isOpen() && f.finding().severity() == severity)
                .count();
    }

    /** Sign-offs of findings that are not told any more; not asked before all findings are there. */
    int orphans() {
        return state.conversionProperty().get().isPresent()
                ? state.signedFindingsProperty().get().orphans().size()
                : 0;
    }

    ObservableList<String> log() {
        return state.log();
    }

    /** Why nothing is shown, and what to do. */
    String emptiness() {
        if (!state.signedFindingsProperty().get().findings().isEmpty()) {
            return Texts.of("findings.none-shown");
        }
        return state.conversionProperty().get().isPresent() ? Texts.of("findings.none") : Texts.of("findings.none-yet");
    }

    /** Shows the Oracle table that the finding speaks of, when it speaks of one, and the rule that changes it. */
    void reveal(SignedFinding signed) {
        new FindingTables(state).oracle(signed.finding()).ifPresent(table -> {
            state.selectedProperty().set(Optional.of(table));
            state.ruleProperty().set(FindingTables.rule(signed.finding()));
        });
    }

    /** Tells one in full. */
    void tell(SignedFinding signed) {
        line.read(signed.finding());
        details.set(Optional.of(signed));
    }

    void hideDetails() {
        details.set(Optional.empty());
    }

    /** Another view leads here: what hides the finding gives way. */
    private void leadTo(Finding finding) {
        state.signedFindingsProperty().get().findings().stream()
                .filter(f -> f.finding().equals(finding))
                .findFirst()
                .ifPresent(f -> {
                    if (!shown.get().contains(f)) {
                        filter.clear();
                    }
                    selection.set(List.of(f));
                });
    }

    /** What is not shown is not selected: nobody is to sign what is hidden. */
    private void show() {
        Set<Finding> before =
                selection.get().stream().map(SignedFinding::finding).collect(Collectors.toSet());
        shown.set(filter.of(state.signedFindingsProperty().get().findings(), new FindingTables(state).ofSelected()));
        selection.set(
                before.isEmpty()
                        ? List.of()
                        : shown.get().stream()
                                .filter(f -> before.contains(f.finding()))
                                .toList());
    }
}
