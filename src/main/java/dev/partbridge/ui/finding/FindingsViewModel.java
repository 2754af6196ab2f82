package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Registry;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** The findings of reading and converting, filtered, and the log. */
public final class FindingsViewModel {
    private final WorkbenchState state;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty errorsOnly = new SimpleBooleanProperty();
    private final ObservableValue<List<Finding>> shown;

    public FindingsViewModel(WorkbenchState state) {
        this.state = state;
        shown = Bindings.createObjectBinding(this::filtered, state.findingsProperty(), filter, errorsOnly);
    }

    StringProperty filterProperty() {
        return filter;
    }

    BooleanProperty errorsOnlyProperty() {
        return errorsOnly;
    }

    ObservableValue<List<Finding>> shownProperty() {
        return shown;
    }

    ObservableValue<List<Finding>> allProperty() {
        return state.findingsProperty();
    }

    /** How many there are of a severity, whatever is filtered. */
    int count(Severity severity) {
        return (int) state.findingsProperty().get().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }

    ObservableList<String> log() {
        return state.log();
    }

    /** Shows the Oracle table that the finding speaks of, when it speaks of one, and the rule that changes it. */
    void reveal(Finding finding) {
        table(finding.subject().table()).ifPresent(t -> {
            state.selectedProperty().set(Optional.of(t));
            state.ruleProperty().set(Registry.get().code(finding.code()).rule());
        });
    }

    /** The finding as text for the clipboard. */
    static String text(Finding finding) {
        String place = finding.position().map(p -> " (" + p + ")").orElse("");
        return finding.severity().word() + " " + finding.code() + " " + finding.subject() + place + ": "
                + finding.message() + "\n" + finding.advice();
    }

    /** A finding of the conversion may speak of PostgreSQL's name. */
    private Optional<QualifiedName> table(QualifiedName subject) {
        Stream<QualifiedName> oracle = state.inspectionProperty().get().stream()
                .flatMap(i -> i.model().tables().stream())
                .map(OracleTable::name)
                .filter(n -> n.equals(subject));
        Stream<QualifiedName> postgres = state.conversionProperty().get().stream()
                .flatMap(c -> c.tables().stream())
                .filter(m -> m.postgres().equals(subject))
                .map(m -> m.oracle());
        return Stream.concat(oracle, postgres).findFirst();
    }

    private List<Finding> filtered() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        return state.findingsProperty().get().stream()
                .filter(f -> !errorsOnly.get() || f.severity() == Severity.ERROR)
                .filter(f -> text(f).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
