package dev.partbridge.ui.chains;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.PartitioningText;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.FoldMemory;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.PartitionList;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The choices for the selected table, or those for all tables; each is applied at once. */
public final class InspectorViewModel {
    private final WorkbenchState state;
    private final ConvertWork convert;
    private final ChosenRowsViewModel rows;
    private final ObservableValue<String> oracleName;
    private final ObservableValue<String> postgresName;
    private final ObservableValue<String> partitioning;
    private final ObservableValue<List<RuleOption>> options;
    private final BooleanProperty forAll = new SimpleBooleanProperty();
    private final ObservableBooleanValue whole;
    private final RuleReach reach;
    private final RuleOptions readOptions;
    private final AimViewModel aim;
    private final RuleGroups groups;

    /** One that remembers nothing. */
    public InspectorViewModel(WorkbenchState state, ConvertWork convert, TaskRunner tasks) {
        this(state, convert, tasks, FoldMemory.forgetful());
    }

    /** @param folds which groups of rules are open */
    public InspectorViewModel(WorkbenchState state, ConvertWork convert, TaskRunner tasks, FoldMemory folds) {
        this.state = state;
        this.convert = convert;
        rows = new ChosenRowsViewModel(state, convert);
        aim = new AimViewModel(state, convert);
        state.selectedProperty().addListener((observed, before, now) -> forAll.set(false));
        whole = Bindings.createBooleanBinding(
                () -> forAll.get() || selected().isEmpty(), forAll, state.selectedProperty());
        reach = new RuleReach(tasks, state, whole, convert::tell);
        readOptions = new RuleOptions(state);
        oracleName = Bindings.createStringBinding(
                () -> selected().map(t -> t.name().text()).orElse(""), state.selectedProperty());
        postgresName =
                Bindings.createStringBinding(this::postgres, state.selectedProperty(), state.conversionProperty());
        partitioning =
                Bindings.createStringBinding(this::partitioning, state.selectedProperty(), state.inspectionProperty());
        options = Bindings.createObjectBinding(
                this::read,
                state.selectedProperty(),
                state.choicesProperty(),
                state.conversionProperty(),
                state.signedFindingsProperty(),
                state.inspectionProperty(),
                whole,
                reach.countsProperty());
        groups = new RuleGroups(
                options,
                Bindings.createObjectBinding(
                        () -> whole.get() ? Optional.empty() : selected(), whole, state.selectedProperty()),
                folds);
        state.ruleProperty().addListener((observed, before, now) -> now.ifPresent(groups::reveal));
    }

    /** Whose choices are shown. */
    ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                () -> whole.get() ? Texts.of("inspector.all-tables") : oracleName.getValue(), whole, oracleName);
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

    /** What is converted for. */
    AimViewModel aim() {
        return aim;
    }

    /** Whether a source was read, so that there is something to choose for. */
    boolean hasSource() {
        return model().isPresent();
    }

    /** Whether a table is selected, so that one can turn to its choices. */
    boolean hasTable() {
        return selected().isPresent();
    }

    /** Whether the choices for all tables are shown, as they are while none is selected. */
    ObservableBooleanValue wholeProperty() {
        return whole;
    }

    /** Turns to the choices for all tables, or back to those of the selected one. */
    void showForAll(boolean all) {
        forAll.set(all);
    }

    ObservableValue<List<RuleOption>> optionsProperty() {
        return options;
    }

    /** The same in groups that are folded and unfolded. */
    ObservableValue<List<RuleGroup>> groupsProperty() {
        return groups.groupsProperty();
    }

    /** Folds or unfolds a group, for all tables. */
    void open(RuleScope.Group group, boolean open) {
        groups.open(group, open);
    }

    /** Whether the inspector is open, not folded to a rail. */
    BooleanProperty openProperty() {
        return state.inspectorProperty();
    }

    /** The rule that a finding led to. */
    ObservableValue<Optional<String>> revealedProperty() {
        return state.ruleProperty();
    }

    /** Takes another choice for what is shown; false for one that the rule does not offer. */
    boolean choose(RuleOption option, @Nullable String choice) {
        if (choice == null || !option.rule().offers(choice)) {
            return false;
        }
        if (!choice.equals(option.current())) {
            convert.choose(with(option, choice));
        }
        return true;
    }

    /** Makes the table's choice that of all tables, those with one of their own among them. */
    void chooseForAll(RuleOption option) {
        convert.choose(withForAll(choices().withoutOwn(option.rule().id()), option.rule(), option.current()));
    }

    /** Lets the tables with a choice of their own go with all others. */
    void follow(RuleOption option) {
        String rule = option.rule().id();
        convert.choose(
                whole.get()
                        ? choices().withoutOwn(rule)
                        : choices().without(rule + "@" + selected().orElseThrow()));
    }

    /** Takes the rule's default. */
    void reset(RuleOption option) {
        convert.choose(with(option, option.rule().defaultChoice()));
    }

    /** Takes the default of each rule that is shown. */
    void resetAll() {
        Choices all = choices();
        for (RuleOption option : options.getValue()) {
            all = with(all, option, option.rule().defaultChoice());
        }
        convert.choose(all);
    }

    private Choices choices() {
        return state.choicesProperty().get();
    }

    private Choices with(RuleOption option, String choice) {
        return with(choices(), option, choice);
    }

    /** A default needs to be written down only where it is not what all others have. */
    private Choices with(Choices choices, RuleOption option, String choice) {
        String rule = option.rule().id();
        if (whole.get()) {
            return withForAll(choices, option.rule(), choice);
        }
        String own = rule + "@" + selected().orElseThrow();
        boolean written = !choice.equals(option.rule().defaultChoice())
                || !choices.of(rule).equals(option.rule().defaultChoice());
        return written ? choices.with(own, choice) : choices.without(own);
    }

    private static Choices withForAll(Choices choices, RuleChoices rule, String choice) {
        return choice.equals(rule.defaultChoice()) ? choices.without(rule.id()) : choices.with(rule.id(), choice);
    }

    private Optional<QualifiedName> selected() {
        return state.selectedProperty().get();
    }

    private String postgres() {
        return selected()
                .flatMap(this::mapping)
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

    private List<RuleOption> read() {
        Optional<OracleModel> model = model();
        if (model.isEmpty()) {
            return List.of();
        }
        return whole.get()
                ? readOptions.forAll(reach.countsProperty().getValue())
                : selected()
                        .flatMap(name -> model.get().table(name))
                        .map(table -> readOptions.of(table, model.get()))
                        .orElse(List.of());
    }

    private Optional<TableMapping> mapping(QualifiedName table) {
        return state.conversionProperty().get().stream()
                .flatMap(c -> c.tables().stream())
                .filter(m -> m.oracle().equals(table))
                .findFirst();
    }
}
