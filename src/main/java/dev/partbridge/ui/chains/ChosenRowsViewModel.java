package dev.partbridge.ui.chains;

import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.Narrowings;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Which rows of the selected table are copied: what is typed, what is wrong with it, and what it means. */
final class ChosenRowsViewModel {
    private final WorkbenchState state;
    private final ConvertWork convert;
    private final StringProperty condition = new SimpleStringProperty("");
    private final StringProperty partitions = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> impossible;
    private final ObservableValue<String> effect;
    private final ObservableValue<String> offered;

    ChosenRowsViewModel(WorkbenchState state, ConvertWork convert) {
        this.state = state;
        this.convert = convert;
        impossible = Bindings.createStringBinding(this::impossible, state.inspectionProperty());
        effect = Bindings.createStringBinding(
                this::effect, state.selectedProperty(), state.inspectionProperty(), state.narrowingsProperty());
        offered = Bindings.createStringBinding(this::offered, state.selectedProperty(), state.inspectionProperty());
        state.selectedProperty().addListener((observed, before, now) -> show());
        state.narrowingsProperty().addListener((observed, before, now) -> show());
    }

    /** As it is typed; it holds once it is applied. */
    StringProperty conditionProperty() {
        return condition;
    }

    /** Names with commas between them; empty for all. */
    StringProperty partitionsProperty() {
        return partitions;
    }

    /** Why what was typed is not taken; empty when it was. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why no rows can be chosen of the source; empty where they can. */
    ObservableValue<String> impossibleProperty() {
        return impossible;
    }

    /** Which rows are copied as it stands. */
    ObservableValue<String> effectProperty() {
        return effect;
    }

    /** The partitions that there are, the first of them; empty for a table without. */
    ObservableValue<String> offeredProperty() {
        return offered;
    }

    /** Takes what was typed; converts anew where it is another choice. */
    void apply() {
        Optional<OracleTable> table = table();
        Optional<Narrowings> narrowings = state.inspectionProperty().get().map(Narrowings::new);
        if (table.isEmpty() || narrowings.isEmpty()) {
            return;
        }
        Narrowing chosen;
        try {
            chosen = new Narrowing(
                    narrowings.get().partitions(table.get(), names()),
                    Optional.of(condition.get().strip()).filter(c -> !c.isEmpty()));
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
            return;
        }
        Optional<String> refusal = narrowings.get().refusal(table.get().name(), chosen);
        trouble.set(refusal.orElse(""));
        if (refusal.isEmpty() && !chosen.equals(present(table.get().name()))) {
            convert.narrow(table.get().name(), chosen);
        }
    }

    private List<String> names() {
        String typed = partitions.get().strip();
        return typed.isEmpty() ? List.of() : Arrays.asList(typed.split(",", -1));
    }

    private void show() {
        Narrowing present = state.selectedProperty().get().map(this::present).orElse(Narrowing.NONE);
        condition.set(present.condition().orElse(""));
        partitions.set(present.partitions().stream().map(Identifier::text).collect(Collectors.joining(", ")));
        trouble.set("");
    }

    private Narrowing present(QualifiedName table) {
        return state.narrowingsProperty().get().getOrDefault(table, Narrowing.NONE);
    }

    private Optional<OracleTable> table() {
        return state.inspectionProperty()
                .get()
                .flatMap(i -> state.selectedProperty().get().flatMap(i.model()::table));
    }

    private String impossible() {
        return state.inspectionProperty()
                .get()
                .map(Narrowings::new)
                .flatMap(Narrowings::impossible)
                .map(why -> Texts.of("inspector.rows.impossible"))
                .orElse("");
    }

    private String effect() {
        Optional<OracleTable> table = table();
        if (table.isEmpty()) {
            return "";
        }
        Inspection inspection = state.inspectionProperty().get().orElseThrow();
        ChosenRows chosen =
                new ChosenRows(inspection.model(), state.narrowingsProperty().get());
        if (!chosen.narrowed(table.get())) {
            return Texts.of("inspector.rows.all");
        }
        String words = chosen.words(table.get());
        Optional<Set<Identifier>> segments = chosen.segments(table.get());
        return segments.isEmpty()
                ? Texts.of("inspector.rows.some", words)
                : Texts.of("inspector.rows.partitions", words, segments.get().size(), chosen.all(table.get()));
    }

    private String offered() {
        Optional<OracleTable> table = table();
        return impossible().isEmpty() && table.isPresent()
                ? state.inspectionProperty()
                        .get()
                        .map(Narrowings::new)
                        .map(n -> n.offered(table.get()))
                        .orElse("")
                : "";
    }
}
