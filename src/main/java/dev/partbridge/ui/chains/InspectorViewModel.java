package dev.partbridge.ui.chains;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.rule.RuleScopes;
import dev.partbridge.convert.rule.StrategyRule;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Registry;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.PartitioningText;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.PartitionList;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The choices for the selected table; each is applied at once. */
public final class InspectorViewModel {
    private final WorkbenchState state;
    private final ConvertWork convert;
    private final ChosenRowsViewModel rows;
    private final ObservableValue<String> oracleName;
    private final ObservableValue<String> postgresName;
    private final ObservableValue<String> partitioning;
    private final ObservableValue<List<RuleOption>> options;

    public InspectorViewModel(WorkbenchState state, ConvertWork convert) {
        this.state = state;
        this.convert = convert;
        rows = new ChosenRowsViewModel(state, convert);
        oracleName = Bindings.createStringBinding(
                () -> selected().map(t -> t.name().text()).orElse(""), state.selectedProperty());
        postgresName =
                Bindings.createStringBinding(this::postgres, state.selectedProperty(), state.conversionProperty());
        partitioning =
                Bindings.createStringBinding(this::partitioning, state.selectedProperty(), state.inspectionProperty());
        options = Bindings.createObjectBinding(
                this::read, state.selectedProperty(), state.choicesProperty(), state.conversionProperty());
    }

    /** Oracle's name; empty while none is selected. */
    ObservableValue<String> oracleNameProperty() {
        return oracleName;
    }

    /** The PostgreSQL table's name; empty until it is converted. */
    ObservableValue<String> postgresNameProperty() {
        return postgresName;
    }

    /** How Oracle has it partitioned, and where to choose what cannot be chosen here; empty for a table without. */
    ObservableValue<String> partitioningProperty() {
        return partitioning;
    }

    /** Whether nothing may be chosen now, since a run is under way. */
    ObservableValue<Boolean> lockedProperty() {
        return state.runningProperty();
    }

    /** Which of the selected table's rows are copied. */
    ChosenRowsViewModel rows() {
        return rows;
    }

    boolean hasTable() {
        return selected().isPresent();
    }

    ObservableValue<List<RuleOption>> optionsProperty() {
        return options;
    }

    /** Whether the inspector is open, not folded to a rail. */
    BooleanProperty openProperty() {
        return state.inspectorProperty();
    }

    /** The rule that a finding led to. */
    ObservableValue<Optional<String>> revealedProperty() {
        return state.ruleProperty();
    }

    /** Takes another choice for the selected table; false for one that the rule does not offer. */
    boolean choose(RuleOption option, @Nullable String choice) {
        if (choice == null || !option.rule().offers(choice)) {
            return false;
        }
        if (!choice.equals(option.current())) {
            selected().ifPresent(table -> convert.choose(option.rule().id(), table, choice));
        }
        return true;
    }

    private Optional<QualifiedName> selected() {
        return state.selectedProperty().get();
    }

    private String postgres() {
        return selected()
                .flatMap(table -> state.conversionProperty().get().stream()
                        .flatMap(c -> c.tables().stream())
                        .filter(m -> m.oracle().equals(table))
                        .findFirst())
                .map(m -> m.postgres().toString())
                .orElse("");
    }

    private String partitioning() {
        Optional<OracleModel> model = model();
        return selected()
                .flatMap(name -> model.flatMap(m -> m.table(name)))
                .map(table -> {
                    int number =
                            new PartitionList(model.orElseThrow()).of(table).size();
                    String said = PartitioningText.sentence(table, number);
                    return table.partitioning().orElse(null) instanceof Partitioning.Reference
                            ? Texts.of("inspector.reference", said)
                            : said;
                })
                .orElse("");
    }

    private Optional<OracleModel> model() {
        return state.inspectionProperty().get().map(Inspection::model);
    }

    /** Whether its chain is laid out by inheritance, if it can be. */
    private boolean inherits(OracleTable table, OracleModel model) {
        OracleTable root = new ReferenceChains(model).root(table);
        int major = state.conversionProperty()
                .get()
                .map(c -> c.options().targetMajor())
                .orElse(ConvertOptions.defaults().targetMajor());
        return StrategyRule.inherits(state.choicesProperty().get().of(StrategyRule.ID, root.name()), major);
    }

    private List<RuleOption> read() {
        Choices choices = state.choicesProperty().get();
        Optional<OracleModel> model = model();
        return selected()
                .flatMap(name -> model.flatMap(m -> m.table(name)))
                .map(table -> RuleScopes.of(table, model.orElseThrow()).stream()
                        .filter(s -> !s.inheritance() || inherits(table, model.orElseThrow()))
                        .map(s -> new RuleOption(
                                Registry.get().rule(s.rule()).orElseThrow(),
                                s.group(),
                                choices.of(s.rule(), table.name())))
                        .toList())
                .orElse(List.of());
    }
}
