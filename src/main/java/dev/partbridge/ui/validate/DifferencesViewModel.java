package dev.partbridge.ui.validate;

import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationDifferences.Kind;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.DifferenceWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The rows that differ, and what can be done about them. Lives on the window's thread. */
public final class DifferencesViewModel {
    /** Tables that are named before the others are only counted. */
    private static final int NAMES = 3;

    private final WorkbenchState state;
    private final DifferenceWork work;
    private final ReadOnlyObjectWrapper<List<Optional<QualifiedName>>> tables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<DifferenceLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<String> words;

    public DifferencesViewModel(WorkbenchState state, DifferenceWork work) {
        this.state = state;
        this.work = work;
        work.differingProperty().addListener((observed, before, now) -> offer(now));
        work.foundProperty().addListener((observed, before, now) -> fill(now));
        words = Bindings.createStringBinding(
                this::words,
                work.foundProperty(),
                work.lookingProperty(),
                work.differingProperty(),
                state.validationProperty());
        offer(work.differingProperty().get());
        fill(work.foundProperty().get());
    }

    /** What can be searched: absent stands for all tables that differ, where there are several. */
    ReadOnlyObjectProperty<List<Optional<QualifiedName>>> tablesProperty() {
        return tables.getReadOnlyProperty();
    }

    /** What the next search is of. */
    ObjectProperty<Optional<QualifiedName>> tableProperty() {
        return work.tableProperty();
    }

    /** Rows of each table that the next search tells. */
    IntegerProperty mostProperty() {
        return work.mostProperty();
    }

    /** The rows of all tables, in their order. */
    ReadOnlyObjectProperty<List<DifferenceLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What was found; before that, what to do. */
    ObservableValue<String> wordsProperty() {
        return words;
    }

    /** What the last search found. */
    ReadOnlyObjectProperty<Optional<FoundDifferences>> foundProperty() {
        return work.foundProperty();
    }

    ObservableValue<String> refusalProperty() {
        return work.refusalProperty();
    }

    /** Whether the last proof found the table different. */
    boolean differs(QualifiedName table) {
        return work.differingProperty().get().contains(table);
    }

    /** Has the next search look at this one alone, where it differs. */
    void choose(QualifiedName table) {
        if (differs(table)) {
            work.tableProperty().set(Optional.of(table));
        }
    }

    /** Looks for the rows of one table. */
    void find(QualifiedName table) {
        choose(table);
        work.find();
    }

    private void offer(List<QualifiedName> differing) {
        List<Optional<QualifiedName>> all = new ArrayList<>();
        if (differing.size() > 1) {
            all.add(Optional.empty());
        }
        differing.forEach(table -> all.add(Optional.of(table)));
        tables.set(List.copyOf(all));
    }

    private void fill(Optional<FoundDifferences> found) {
        lines.set(found.map(FoundDifferences::tables).orElse(List.of()).stream()
                .flatMap(table -> DifferenceLine.of(table).stream())
                .toList());
    }

    private String words() {
        if (work.lookingProperty().get()) {
            return Texts.of("differences.looking");
        }
        if (work.foundProperty().get().isPresent()) {
            return work.foundProperty().get().get().tables().stream()
                    .map(DifferencesViewModel::told)
                    .collect(Collectors.joining("  ·  "));
        }
        List<QualifiedName> differing = work.differingProperty().get();
        if (differing.isEmpty()) {
            return state.validationProperty()
                            .get()
                            .filter(DifferencesViewModel::compared)
                            .isPresent()
                    ? Texts.of("differences.agree")
                    : Texts.of("differences.agree-counted");
        }
        return Texts.of("differences.todo", differing.size(), names(differing));
    }

    private static boolean compared(ValidationReport proof) {
        return proof.counts().stream().anyMatch(line -> line.sums().isPresent());
    }

    private static String names(List<QualifiedName> tables) {
        String first = tables.stream().limit(NAMES).map(QualifiedName::toString).collect(Collectors.joining(", "));
        return tables.size() <= NAMES
                ? first
                : Texts.of("differences.some", first, Figures.count(tables.size() - NAMES));
    }

    private static String told(ValidationDifferences table) {
        return Texts.of("differences.found", table.table().table(), found(table));
    }

    private static String found(ValidationDifferences table) {
        if (!table.without().isEmpty()) {
            return Texts.of("differences.found.without", table.without());
        }
        if (table.rows().isEmpty()) {
            return Texts.of("differences.found.none");
        }
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long rows = table.rows().stream().filter(r -> r.kind() == kind).count();
            if (rows > 0) {
                counts.add(count(kind, Figures.count(rows)));
            }
        }
        String told = String.join(", ", counts);
        String cut = table.more()
                ? Texts.of(
                        "differences.found.first",
                        told,
                        Figures.count(table.rows().size()))
                : told;
        return table.doubtful() ? Texts.of("differences.found.doubtful", cut) : cut;
    }

    private static String count(Kind kind, String rows) {
        return switch (kind) {
            case SOURCE_ONLY -> Texts.of("differences.source-only", rows);
            case TARGET_ONLY -> Texts.of("differences.target-only", rows);
            case VALUES -> Texts.of("differences.values", rows);
            case NUMBER -> Texts.of("differences.number", rows);
        };
    }
}
