package dev.partbridge.ui.chains;

import dev.partbridge.engine.Inspection;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Amount;
import dev.partbridge.ui.state.Amounts;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.Link;
import dev.partbridge.ui.state.PartitionList;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

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
    private final ObservableValue<String> summary;
    private final ObservableValue<String> count;
    private Optional<FactsReader> reader = Optional.empty();

    public ChainsViewModel(WorkbenchState state, ConvertWork convert) {
        this.state = state;
        this.convert = convert;
        InvalidationListener rebuild = o -> rebuild();
        state.inspectionProperty().addListener(rebuild);
        filter.addListener(rebuild);
        withFindings.addListener(rebuild);
        // findings change right before what was read or converted, which is when they are counted anew
        InvalidationListener refresh = o -> refresh();
        state.conversionProperty().addListener(refresh);
        state.chosenProperty().addListener(refresh);
        state.validationProperty().addListener(refresh);
        state.signOffsProperty().addListener(refresh);
        summary = Bindings.createStringBinding(this::summarise, state.inspectionProperty(), state.chosenProperty());
        count = Bindings.createStringBinding(this::tables, state.inspectionProperty());
        rebuild();
    }

    /** What the user filters table names by. */
    StringProperty filterProperty() {
        return filter;
    }

    /** Whether only tables with findings are shown. */
    BooleanProperty withFindingsProperty() {
        return withFindings;
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

    private int partitions(OracleTable table) {
        return new PartitionList(model().orElseThrow()).of(table).size();
    }

    private List<ChainNode> partitions(OracleTable table, int from, int to) {
        List<ChainNode> nodes = IntStream.range(from, to)
                .mapToObj(i ->
                        ChainNode.partition(table, i, () -> reader.orElseThrow().partition(table, i)))
                .toList();
        shownPartitions.addAll(nodes);
        return nodes;
    }

    private void rebuild() {
        shownPartitions.clear();
        readAnew();
        groups.set(model().map(m -> new ChainGroups(
                                m, this::isShown, t -> reader.orElseThrow().table(t))
                        .nodes())
                .orElse(List.of()));
    }

    private void refresh() {
        if (state.inspectionProperty().get().isEmpty()) {
            return;
        }
        if (withFindings.get()) {
            rebuild();
            return;
        }
        readAnew();
        groups.get().forEach(this::refresh);
        shownPartitions.forEach(ChainNode::refresh);
    }

    private void refresh(ChainNode node) {
        node.refresh();
        node.tables().forEach(this::refresh);
    }

    private void readAnew() {
        reader = state.inspectionProperty().get().map(i -> new FactsReader(i, state));
    }

    private boolean isShown(OracleTable table) {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        boolean named = table.name().toString().toLowerCase(Locale.ROOT).contains(wanted);
        ChainFacts facts = reader.orElseThrow().table(table);
        return named && (!withFindings.get() || facts.hasFindings());
    }

    private Optional<OracleModel> model() {
        return state.inspectionProperty().get().map(Inspection::model);
    }

    private String tables() {
        return model().map(m -> Figures.count(m.tables().size())).orElse("");
    }

    private String summarise() {
        Set<QualifiedName> chosen = state.chosenProperty().get();
        return state.inspectionProperty()
                .get()
                .map(i -> Texts.of(
                        "chains.summary",
                        Figures.count(chosen.size()),
                        Figures.count(i.model().tables().size()),
                        held(new Amounts(i).sum(chosen))))
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
