package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFinding.State;
import dev.partbridge.sql.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which findings are shown; what says nothing shows all. */
final class FindingFilter {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableSet<Severity> severities = FXCollections.observableSet(new HashSet<>());
    private final ObservableSet<State> states = FXCollections.observableSet(new HashSet<>());
    private final BooleanProperty ofTable = new SimpleBooleanProperty();

    /** @param changed hears that others are to be shown */
    FindingFilter(Runnable changed) {
        text.addListener((observed, before, now) -> changed.run());
        ofTable.addListener((observed, before, now) -> changed.run());
        severities.addListener((SetChangeListener<Severity>) change -> changed.run());
        states.addListener((SetChangeListener<State>) change -> changed.run());
    }

    /** A part of what a finding says, of who answers for it, or of why. */
    StringProperty textProperty() {
        return text;
    }

    /** None for all. */
    ObservableSet<Severity> severities() {
        return severities;
    }

    /** None for all. */
    ObservableSet<State> states() {
        return states;
    }

    /** Whether only those of the selected table are shown. */
    BooleanProperty ofTableProperty() {
        return ofTable;
    }

    boolean isSet() {
        return !text.get().isBlank() || !severities.isEmpty() || !states.isEmpty() || ofTable.get();
    }

    void clear() {
        text.set("");
        severities.clear();
        states.clear();
        ofTable.set(false);
    }

    /** @param names of the selected table, Oracle's and PostgreSQL's; none for no table */
    List<SignedFinding> of(List<SignedFinding> findings, Set<QualifiedName> names) {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        return findings.stream()
                .filter(f ->
                        severities.isEmpty() || severities.contains(f.finding().severity()))
                .filter(f -> states.isEmpty() || states.contains(f.state()))
                .filter(f ->
                        !ofTable.get() || names.contains(f.finding().subject().table()))
                .filter(f -> wanted.isEmpty()
                        || FindingWords.text(f).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
