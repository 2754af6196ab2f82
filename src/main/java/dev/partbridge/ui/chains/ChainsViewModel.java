package dev.partbridge.ui.chains;

import dev.partbridge.engine.Inspection;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Amount;
import dev.partbridge.ui.state.Amounts;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.PartitionList;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which table hangs on which, what migrates, and what each becomes. */
public final class ChainsViewModel {
    /** So many partitions are shown before the rest waits behind "n more". */
    private static final int FIRST = 3;

    private final WorkbenchState state;
    private final ConvertWork convert;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty withFindings = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<ChainNode>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper groupSelected = new ReadOnlyBooleanWrapper();
    private final List<ChainNode> shownPartitions = new ArrayList<>();
    private final ObservableValue<Boolean> filtered;
    private final ObservableValue<String> summary;
    private final ObservableValue<String> count;
    private final ObservableSet<TableKind> kinds = FXCollections.observableSet();
    private final TaskRunner tasks;
    private Optional<FactsReader> reader = Optional.empty();
    private Optional<Amounts> amounts = Optional.empty();
    private Optional<Job> job = Optional.empty();
    /** Whether the job under way makes other rows than there are. */
    private boolean rebuilding;

    private int request;

    public ChainsViewModel(WorkbenchState state, ConvertWork convert, TaskRunner tasks) {
        this.state = state;
        this.convert = convert;
        this.tasks = tasks;
        state.inspectionProperty().addListener((observed, before, now) -> {
            amounts = now.map(Amounts::new);
            shownPartitions.clear();
            groups.set(List.of());
            start(true);
        });
        filter.addListener((observed, before, now) -> start(true));
        withFindings.addListener((observed, before, now) -> start(true));
        kinds.addListener((SetChangeListener<TableKind>) change -> start(true));
        // findings change right before what was read or converted, which is when they are counted anew
        Stream.of(
                        state.conversionProperty(),
                        state.chosenProperty(),
                        state.validationProperty(),
                        state.signOffsProperty())
                .forEach(each -> each.addListener((observed, before, now) -> start(withFindings.get())));
        filtered = Bindings.createBooleanBinding(
                () -> !filter.get().isBlank() || withFindings.get() || !kinds.isEmpty(), filter, withFindings, kinds);
        summary = Bindings.createStringBinding(
                this::summarise, state.inspectionProperty(), state.chosenProperty(), groups, filtered);
        count = Bindings.createStringBinding(this::tables, state.inspectionProperty());
        amounts = state.inspectionProperty().get().map(Amounts::new);
        start(true);
    }

    /** What the user filters table names by. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Whether only tables with findings are shown. */
    BooleanProperty withFindingsProperty() {
        return withFindings;
    }

    /** Which ways of being partitioned are shown; all while there is none. */
    ObservableSet<TableKind> kinds() {
        return kinds;
    }

    ReadOnlyObjectProperty<List<ChainNode>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** How the source stands. */
    ObservableValue<Link> sourceProperty() {
        return state.sourceLinkProperty();
    }

    /** Whether tables were read at all. */
    ObservableValue<Boolean> filledProperty() {
        return Bindings.createBooleanBinding(
                () -> state.inspectionProperty()
                        .get()
                        .map(i -> !i.model().tables().isEmpty())
                        .orElse(false),
                state.inspectionProperty());
    }

    /** Whether nothing may be chosen now, since a run is under way. */
    ObservableValue<Boolean> lockedProperty() {
        return state.runningProperty();
    }

    /** {@code 7 of 8 tables chosen · 20,424 rows · 1.6 MB}; of a database by its statistics. */
    ObservableValue<String> summaryProperty() {
        return summary;
    }

    /** The number behind the tab. */
    public ObservableValue<String> countProperty() {
        return count;
    }

    ObservableValue<Optional<QualifiedName>> selectedProperty() {
        return state.selectedProperty();
    }

    /** Whether the row of a group is selected, which stands for all tables. */
    ObservableValue<Boolean> groupSelectedProperty() {
        return groupSelected.getReadOnlyProperty();
    }

    /** Makes the row's table the one that Review and the inspector show; a group stands for all tables. */
    void select(ChainNode node) {
        groupSelected.set(node.table().isEmpty());
        node.table().ifPresent(t -> state.selectedProperty().set(Optional.of(t.name())));
    }

    /** Chooses a table with its ancestors, or lets it go with its descendants. */
    void choose(ChainNode node, boolean on) {
        OracleTable table = node.table().orElseThrow();
        Selection selection = new Selection(model().orElseThrow());
        Set<QualifiedName> chosen = state.chosenProperty().get();
        convert.chooseTables(on ? selection.with(chosen, table) : selection.without(chosen, table));
    }

    boolean hasPartitions(ChainNode node) {
        return partitions(node.table().orElseThrow()) > 0;
    }

    /** Chooses every table. */
    void chooseAll() {
        model().ifPresent(m ->
                convert.chooseTables(m.tables().stream().map(OracleTable::name).collect(Collectors.toSet())));
    }

    /** Chooses none. */
    void chooseNone() {
        convert.chooseTables(Set.of());
    }

    /** Chooses those that are shown, the ancestors that a filter shows with their children among them. */
    void chooseShown() {
        convert.chooseTables(shown());
    }

    /** Whether a filter keeps tables from being shown. */
    ObservableValue<Boolean> filteredProperty() {
        return filtered;
    }

    /** Takes every filter away. */
    void showAll() {
        filter.set("");
        kinds.clear();
        withFindings.set(false);
    }

    private Set<QualifiedName> shown() {
        Set<QualifiedName> names = new HashSet<>();
        groups.get().forEach(g -> g.collect(names));
        return names;
    }

    /** The first partitions of a table, and a row that stands for the rest when there are many. */
    List<ChainNode> firstPartitions(ChainNode node) {
        OracleTable table = node.table().orElseThrow();
        int all = partitions(table);
        if (all <= FIRST + 1) {
            return partitions(table, 0, all);
        }
        ChainNode more = ChainNode.more(table, Texts.of("chains.more", all - FIRST));
        return Stream.concat(partitions(table, 0, FIRST).stream(), Stream.of(more))
                .toList();
    }

    /** The partitions behind "n more". */
    List<ChainNode> otherPartitions(ChainNode more) {
        OracleTable table = more.table().orElseThrow();
        return partitions(table, FIRST, partitions(table));
    }

    /** None while the source is being read anew: rows of what was read before are still there to be asked. */
    private int partitions(OracleTable table) {
        return model().map(m -> new PartitionList(m).of(table).size()).orElse(0);
    }

    private List<ChainNode> partitions(OracleTable table, int from, int to) {
        List<ChainNode> nodes = IntStream.range(from, to)
                .mapToObj(i ->
                        ChainNode.partition(table, i, () -> reader.orElseThrow().partition(table, i)))
                .toList();
        shownPartitions.addAll(nodes);
        return nodes;
    }

    /**
     * Looks up what is known now, in the background, and shows it: in other rows, or in those that there are. What was
     * typed over is given up.
     */
    private void start(boolean rebuild) {
        job.ifPresent(Job::cancel);
        int mine = ++request;
        Optional<FactsReader.Known> known = FactsReader.Known.of(state);
        if (known.isEmpty()) {
            reader = Optional.empty();
            rebuilding = false;
            return;
        }
        boolean anew = rebuild || rebuilding;
        rebuilding = anew;
        ChainFilter wanted = new ChainFilter(filter.get(), kinds, withFindings.get());
        job = Optional.of(tasks.start(
                "",
                cancellation -> read(known.get(), anew ? Optional.of(wanted) : Optional.empty(), cancellation),
                found -> {
                    if (mine == request) {
                        show(found);
                    }
                },
                failure -> {
                    if (mine == request && !(failure instanceof CancellationException)) {
                        convert.tell(failure);
                    }
                }));
    }

    /** What was looked up; rows are there only where they are others. */
    private record Found(FactsReader facts, Optional<List<ChainNode>> rows) {}

    private Found read(FactsReader.Known known, Optional<ChainFilter> wanted, Cancellation cancellation) {
        FactsReader facts = new FactsReader(known);
        return new Found(facts, wanted.map(w -> new ChainGroups(
                        known.inspection().model(),
                        table -> {
                            cancellation.check();
                            return w.shows(table, facts);
                        },
                        t -> reader.orElseThrow().table(t))
                .nodes()));
    }

    private void show(Found found) {
        rebuilding = false;
        reader = Optional.of(found.facts());
        if (found.rows().isPresent()) {
            shownPartitions.clear();
            groups.set(found.rows().get());
        } else {
            groups.get().forEach(ChainNode::refresh);
            shownPartitions.forEach(ChainNode::refresh);
        }
    }

    private Optional<OracleModel> model() {
        return state.inspectionProperty().get().map(Inspection::model);
    }

    private String tables() {
        return model().map(m -> Figures.count(m.tables().size())).orElse("");
    }

    private String summarise() {
        Set<QualifiedName> chosen = state.chosenProperty().get();
        String shown = filtered.getValue() ? Texts.of("chains.shown", shown().size()) : "";
        return state.inspectionProperty()
                .get()
                .map(i -> shown
                        + Texts.of(
                                "chains.summary",
                                Figures.count(chosen.size()),
                                Figures.count(i.model().tables().size()),
                                held(amounts.orElseGet(() -> new Amounts(i)).sum(chosen))))
                .orElse("");
    }

    private static String held(Amount amount) {
        if (amount.unknown()) {
            return Texts.of("chains.no-statistics");
        }
        String rows = amount.rowsText().isEmpty() ? "" : Texts.of("tree.rows", amount.rowsText());
        String both =
                Stream.of(rows, amount.bytesText()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
        return amount.estimated() ? Texts.of("chains.by-statistics", both) : both;
    }
}
