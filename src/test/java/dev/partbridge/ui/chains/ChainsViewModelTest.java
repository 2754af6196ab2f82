package dev.partbridge.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.LaterTasks;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainsViewModelTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final ConvertWork convert = new ConvertWork(engine, tasks, state, new StubDialogs());
    private final ChainsViewModel model = new ChainsViewModel(state, convert, tasks);

    private void read() {
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
    }

    @Test
    void showsNothingBeforeASourceIsRead() {
        assertThat(model.groupsProperty().get()).isEmpty();
        assertThat(model.summaryProperty().getValue()).isEmpty();
        assertThat(model.filledProperty().getValue()).isFalse();
    }

    @Test
    void putsEachTableIntoItsGroupAndChildrenBelowTheirParents() {
        read();
        assertThat(outline(model.groupsProperty().get(), ""))
                .containsExactly(
                        "Chains",
                        "  SALES RANGE SALE_DATE 12 3,000 303 KB",
                        "    ITEMS REFERENCE ITEMS_SALES_FK 12 7,500 508 KB",
                        "      ITEM_DETAILS REFERENCE ITEM_DETAILS_ITEMS_FK 12 6,000 400 KB",
                        "Single partitioned tables",
                        "  PERSON_LIST LIST GENDER 3",
                        "Unpartitioned tables",
                        "  CUSTOMERS");
        assertThat(model.summaryProperty().getValue()).isEqualTo("5 of 5 tables chosen · 16,500 rows · 1.2 MB");
        assertThat(model.countProperty().getValue()).isEqualTo("5");
    }

    @Test
    void marksWhatADatabasesStatisticsSay() {
        engine.inspection = SmallModel.live();
        new SourceWork(engine, tasks, state).open(SmallModel.database());
        ChainFacts sales = node("SALES").facts();
        assertThat(List.of(sales.rows(), sales.size())).containsExactly("≈ 1,200,400", "≈ 114 MB");
        ChainFacts second = model.firstPartitions(node("SALES")).get(1).facts();
        assertThat(List.of(second.rows(), second.size())).containsExactly("≈ 400", "≈ 39 KB");
        assertThat(node("CUSTOMERS").facts().rows()).isEmpty();
        assertThat(model.summaryProperty().getValue())
                .isEqualTo("5 of 5 tables chosen · ≈ 1,200,400 rows · ≈ 114 MB by statistics");
        convert.chooseTables(Set.of(SmallModel.CUSTOMERS));
        assertThat(model.summaryProperty().getValue()).isEqualTo("1 of 5 tables chosen · no statistics");
    }

    @Test
    void showsThreePartitionsOfManyAndTheRestOnDemand() {
        read();
        List<ChainNode> first = model.firstPartitions(node("ITEMS"));
        assertThat(first.stream().map(n -> n.facts().name()))
                .containsExactly("P2024_01", "P2024_02", "P2024_03", "9 more partitions");
        assertThat(model.otherPartitions(first.get(3)).stream()
                        .map(n -> n.facts().name() + " " + n.facts().key()))
                .startsWith("P2024_04 < 2024-05-01")
                .endsWith("P2024_12 < 2025-01-01")
                .hasSize(9);
    }

    @Test
    void showsAllPartitionsOfFew() {
        read();
        assertThat(model.firstPartitions(node("PERSON_LIST")).stream()
                        .map(n -> n.facts().name() + " " + n.facts().key()))
                .containsExactly("M 'M'", "F 'F'", "O DEFAULT");
    }

    @Test
    void choosesTheAncestorsOfAChild() {
        read();
        model.choose(node("SALES"), false);
        assertThat(state.chosenProperty().get()).isEqualTo(Set.of(SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
        model.choose(node("ITEMS"), true);
        assertThat(state.chosenProperty().get())
                .isEqualTo(Set.of(SmallModel.SALES, SmallModel.ITEMS, SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
    }

    @Test
    void convertsOnlyWhatIsChosenAndAgainWhenThatChanges() {
        read();
        model.choose(node("ITEM_DETAILS"), false);
        assertThat(engine.conversions).isEmpty();
        convert.convert();
        model.choose(node("CUSTOMERS"), false);
        assertThat(engine.conversions.stream().map(ConvertOptions::tables))
                .containsExactly(
                        Set.of(SmallModel.SALES, SmallModel.ITEMS, SmallModel.PERSON_LIST, SmallModel.CUSTOMERS),
                        Set.of(SmallModel.SALES, SmallModel.ITEMS, SmallModel.PERSON_LIST));
    }

    @Test
    void showsTargetsAndFindingsOnceConverted() {
        read();
        engine.findings = List.of(SmallModel.finding(SmallModel.ITEMS, 3));
        ChainNode partition = model.firstPartitions(node("ITEMS")).get(0);
        assertThat(partition.facts().target()).isEmpty();
        convert.convert();
        assertThat(node("ITEMS").facts().target()).isEqualTo("RANGE");
        assertThat(node("ITEMS").facts().errors()).isEqualTo(1);
        assertThat(node("PERSON_LIST").facts().target()).isEqualTo("LIST");
        assertThat(partition.facts().target()).isEqualTo("items_p2024_01");
    }

    @Test
    void filtersByNameAndKeepsTheAncestors() {
        read();
        model.filterProperty().set("details");
        assertThat(outline(model.groupsProperty().get(), "").stream()
                        .map(l -> l.strip().split(" ")[0]))
                .containsExactly("Chains", "SALES", "ITEMS", "ITEM_DETAILS");
    }

    @Test
    void showsOnlyTablesWithFindingsWhenAsked() {
        read();
        engine.findings = List.of(SmallModel.finding(SmallModel.PERSON_LIST, 3));
        model.withFindingsProperty().set(true);
        assertThat(model.groupsProperty().get()).isEmpty();
        convert.convert();
        assertThat(outline(model.groupsProperty().get(), "").stream()
                        .map(l -> l.strip().split(" ")[0]))
                .containsExactly("Single", "PERSON_LIST");
    }

    @Test
    void choosesAllNoneOrWhatIsShown() {
        read();
        model.chooseNone();
        assertThat(state.chosenProperty().get()).isEmpty();
        assertThat(model.filteredProperty().getValue()).isFalse();
        model.filterProperty().set("items");
        assertThat(model.filteredProperty().getValue()).isTrue();
        assertThat(model.summaryProperty().getValue()).startsWith("2 shown · 0 of 5 tables chosen · ");
        model.chooseShown();
        assertThat(state.chosenProperty().get())
                .as("with the ancestors that are shown")
                .isEqualTo(Set.of(SmallModel.SALES, SmallModel.ITEMS));
        model.chooseAll();
        assertThat(state.chosenProperty().get()).hasSize(5);
        assertThat(engine.conversions).isEmpty();
        model.kinds().add(TableKind.HASH);
        model.withFindingsProperty().set(true);
        assertThat(model.groupsProperty().get()).isEmpty();
        model.showAll();
        assertThat(model.groupsProperty().get()).hasSize(3);
    }

    @Test
    void filtersByTheWayOfBeingPartitioned() {
        read();
        model.kinds().add(TableKind.LIST);
        assertThat(outline(model.groupsProperty().get(), "").stream()
                        .map(l -> l.strip().split(" ")[0]))
                .containsExactly("Single", "PERSON_LIST");
        model.kinds().add(TableKind.NONE);
        assertThat(outline(model.groupsProperty().get(), "").stream()
                        .map(l -> l.strip().split(" ")[0]))
                .containsExactly("Single", "PERSON_LIST", "Unpartitioned", "CUSTOMERS");
    }

    @Test
    void looksUpInTheBackgroundAndAnswersWhatWasTypedLast() {
        read();
        LaterTasks later = new LaterTasks();
        ChainsViewModel slow = new ChainsViewModel(state, convert, later);
        assertThat(slow.groupsProperty().get()).as("not on the window's thread").isEmpty();
        later.runAll();
        assertThat(slow.groupsProperty().get()).hasSize(3);
        slow.filterProperty().set("p");
        slow.filterProperty().set("person");
        state.selectedProperty().set(Optional.of(SmallModel.PERSON_LIST));
        // what is shown of the rows changes meanwhile; the other rows are still wanted
        convert.convert();
        later.runAll();
        assertThat(outline(slow.groupsProperty().get(), "").stream()
                        .map(l -> l.strip().split(" ")[0]))
                .containsExactly("Single", "PERSON_LIST");
        assertThat(later.running()).isEmpty();
    }

    @Test
    void selectsTheTableOfAPartition() {
        read();
        model.select(model.firstPartitions(node("ITEMS")).get(1));
        assertThat(state.selectedProperty().get()).contains(SmallModel.ITEMS);
        assertThat(model.groupSelectedProperty().getValue()).isFalse();
        model.select(model.groupsProperty().get().get(0));
        assertThat(state.selectedProperty().get()).contains(SmallModel.ITEMS);
        assertThat(model.groupSelectedProperty().getValue()).isTrue();
    }

    @Test
    void offersEachRuleOfTheRegistryAndAppliesTheChoiceAtOnce() {
        InspectorViewModel inspector = new InspectorViewModel(state, convert, tasks);
        assertThat(inspector.optionsProperty().getValue()).isEmpty();
        read();
        convert.convert();
        state.selectedProperty().set(Optional.of(SmallModel.PERSON_LIST));
        RuleOption strategy = inspector.optionsProperty().getValue().get(0);
        assertThat(strategy.rule().id()).isEqualTo("strategy");
        assertThat(strategy.isDefault()).isTrue();
        inspector.choose(strategy, "inheritance");
        assertThat(engine.conversions).hasSize(2);
        assertThat(engine.conversions.get(1).choices().of("strategy", SmallModel.PERSON_LIST))
                .isEqualTo("inheritance");
        assertThat(engine.conversions.get(1).choices().of("strategy", SmallModel.SALES))
                .isEqualTo("declarative");
        assertThat(inspector.optionsProperty().getValue().get(0).current()).isEqualTo("inheritance");
        assertThat(inspector.postgresNameProperty().getValue()).isEqualTo("public.person_list");
    }

    /** The choice for a chain under inheritance decides nothing, and is not asked for, until its root inherits. */
    @Test
    void asksWhatInheritanceDoesOnlyWhereTablesInherit() {
        InspectorViewModel inspector = new InspectorViewModel(state, convert, tasks);
        read();
        convert.convert();
        state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(rules(inspector)).contains("landing").doesNotContain("reference-inheritance");
        convert.choose("strategy", SmallModel.SALES, "inheritance");
        assertThat(rules(inspector)).contains("landing", "reference-inheritance");
    }

    @Test
    void choosesRowsOfADatabase() {
        ChosenRowsViewModel rows = new InspectorViewModel(state, convert, tasks).rows();
        engine.inspection = SmallModel.live();
        new SourceWork(engine, tasks, state).open(SmallModel.database());
        convert.convert();
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
        assertThat(rows.impossibleProperty().getValue()).isEmpty();
        assertThat(rows.effectProperty().getValue()).isEqualTo("All rows are copied.");
        assertThat(rows.offeredProperty().getValue())
                .startsWith("P2024_01, P2024_02")
                .endsWith("and 2 more");
        rows.apply();
        assertThat(engine.conversions).hasSize(1);
        rows.conditionProperty().set(" REGION = 'EU' ");
        rows.partitionsProperty().set("p2024_02,P2024_01");
        rows.apply();
        assertThat(engine.conversions).hasSize(2);
        assertThat(engine.conversions.get(1).narrowings())
                .containsOnly(Map.entry(
                        SmallModel.SALES,
                        new Narrowing(
                                Set.of(Identifier.of("P2024_01"), Identifier.of("P2024_02")),
                                Optional.of("REGION = 'EU'"))));
        assertThat(rows.partitionsProperty().get()).isEqualTo("P2024_01, P2024_02");
        state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(rows.conditionProperty().get()).isEmpty();
        assertThat(rows.effectProperty().getValue())
                .isEqualTo("Only rows are copied whose row of SALES is in partitions P2024_01, P2024_02 and fulfils:"
                        + " REGION = 'EU' (2 of 12 partitions). The others are made, and stay empty; tables by"
                        + " reference go along; the proof is about these rows.");
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
        assertThat(rows.conditionProperty().get()).isEqualTo("REGION = 'EU'");
        rows.conditionProperty().set("");
        rows.partitionsProperty().set("");
        rows.apply();
        assertThat(engine.conversions.get(2).narrowings()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithChosenRowsAndLeavesThemAsTheyWere() {
        ChosenRowsViewModel rows = new InspectorViewModel(state, convert, tasks).rows();
        engine.inspection = SmallModel.live();
        new SourceWork(engine, tasks, state).open(SmallModel.database());
        convert.convert();
        state.selectedProperty().set(Optional.of(SmallModel.CUSTOMERS));
        assertThat(rows.offeredProperty().getValue()).isEmpty();
        rows.conditionProperty().set("WHERE ID = 1");
        rows.apply();
        assertThat(rows.troubleProperty().get())
                .isEqualTo("CUSTOMERS: the condition begins with the word WHERE: leave it out");
        rows.conditionProperty().set("ID = 1");
        rows.partitionsProperty().set("P1");
        rows.apply();
        assertThat(rows.troubleProperty().get())
                .isEqualTo("CUSTOMERS has no partitions: choose its rows by a condition");
        assertThat(engine.conversions).hasSize(1);
        rows.partitionsProperty().set("");
        rows.apply();
        assertThat(rows.troubleProperty().get()).isEmpty();
        assertThat(rows.effectProperty().getValue())
                .isEqualTo("Only rows are copied that fulfil: ID = 1. Tables by reference go along; the proof is about"
                        + " these rows.");
        assertThat(engine.conversions).hasSize(2);
        // another source begins anew
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        assertThat(state.narrowingsProperty().get()).isEmpty();
    }

    @Test
    void rowsOfScriptsAreNotChosen() {
        ChosenRowsViewModel rows = new InspectorViewModel(state, convert, tasks).rows();
        read();
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
        assertThat(rows.impossibleProperty().getValue())
                .isEqualTo("Rows can be chosen of a database only: of scripts, take out what is not to be copied.");
        assertThat(rows.offeredProperty().getValue()).isEmpty();
    }

    private static List<String> rules(InspectorViewModel inspector) {
        return inspector.optionsProperty().getValue().stream()
                .map(o -> o.rule().id())
                .toList();
    }

    private ChainNode node(String table) {
        return model.groupsProperty().get().stream()
                .flatMap(ChainsViewModelTest::all)
                .filter(n -> n.table()
                        .map(t -> t.name().equals(QualifiedName.of(table)))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ChainNode> all(ChainNode node) {
        return Stream.concat(Stream.of(node), node.tables().stream().flatMap(ChainsViewModelTest::all));
    }

    private static List<String> outline(List<ChainNode> nodes, String indent) {
        return nodes.stream()
                .flatMap(n ->
                        Stream.concat(Stream.of(line(indent, n.facts())), outline(n.tables(), indent + "  ").stream()))
                .toList();
    }

    private static String line(String indent, ChainFacts facts) {
        return indent
                + Stream.of(facts.name(), facts.strategy(), facts.key(), facts.shownParts(), facts.rows(), facts.size())
                        .filter(s -> !s.isEmpty())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
    }
}
