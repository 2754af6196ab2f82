package dev.partbridge.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.finding.Registry;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.finding.Severity;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final ConvertWork convert = new ConvertWork(engine, tasks, state, new StubDialogs());
    private final InspectorViewModel inspector = new InspectorViewModel(state, convert, tasks);

    private void read() {
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        convert.convert();
    }

    private void select() {
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
    }

    private RuleOption option(String rule) {
        return inspector.optionsProperty().getValue().stream()
                .filter(o -> o.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> choices() {
        return engine.conversions.get(engine.conversions.size() - 1).choices().values();
    }

    @Test
    void offersEachRuleForAllTablesWhileNoneIsSelected() {
        assertThat(inspector.optionsProperty().getValue()).isEmpty();
        read();
        assertThat(inspector.titleProperty().getValue()).isEqualTo("All tables");
        assertThat(inspector.optionsProperty().getValue().stream()
                        .map(o -> o.rule().id()))
                .containsExactlyInAnyOrderElementsOf(
                        Registry.get().rules().stream().map(RuleChoices::id).toList());
        assertThat(option("keys").effect()).isEqualTo("Matters to 2 of 5 chosen tables.");
        assertThat(option("raw").effect()).isEqualTo("Matters to none of 5 chosen tables.");
    }

    @Test
    void countsAnewWhereATableIsLetGo() {
        read();
        convert.chooseTables(Set.of(SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
        assertThat(option("keys").effect()).isEqualTo("Matters to 1 of 2 chosen tables.");
    }

    @Test
    void choosesForAllTables() {
        read();
        convert.choose("date", SmallModel.SALES, "date");
        inspector.choose(option("date"), "date");
        assertThat(choices()).isEqualTo(Map.of("date", "date", "date@SALES", "date"));
        assertThat(option("date").effect())
                .isEqualTo("Matters to 1 of 5 chosen tables. 1 table has a choice of its own.");
        inspector.follow(option("date"));
        assertThat(choices()).isEqualTo(Map.of("date", "date"));
        inspector.reset(option("date"));
        assertThat(choices()).isEmpty();
    }

    @Test
    void turnsToAllTablesAndBack() {
        read();
        select();
        assertThat(inspector.titleProperty().getValue()).isEqualTo("SALES");
        inspector.showForAll(true);
        assertThat(inspector.titleProperty().getValue()).isEqualTo("All tables");
        assertThat(option("raw").current()).isEqualTo("bytea");
        state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(inspector.titleProperty().getValue()).isEqualTo("ITEMS");
    }

    @Test
    void tellsTheEffectInTheNumbersOfTheTable() {
        read();
        select();
        assertThat(option("strategy").effect()).startsWith("12 partitions; PostgreSQL gets ");
        assertThat(option("keys").effect()).isEqualTo("1 key: SALE_ID_PK (SALE_ID).");
        assertThat(option("key-moves").effect()).isEqualTo("1 child by reference: ITEMS.");
        assertThat(option("leaf-names").effect()).isEqualTo("12 partitions, such as P2024_01 → sales_p2024_01.");
        assertThat(option("date").effect()).startsWith("1 column: SALE_DATE");
    }

    @Test
    void marksTheRuleOfOpenFindings() {
        engine.findings = List.of(SmallModel.ruled(SmallModel.DETAILS));
        read();
        state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
        assertThat(option("landing").worst()).contains(Severity.WARNING);
        assertThat(option("landing").effect())
                .isEqualTo("About rows of ITEM_DETAILS, a child of ITEMS by reference. 1 open finding is about this.");
        assertThat(option("number").worst()).isEmpty();
    }

    @Test
    void carriesTheTablesChoiceToAllTables() {
        read();
        select();
        inspector.choose(option("date"), "date");
        assertThat(choices()).isEqualTo(Map.of("date@SALES", "date"));
        assertThat(option("date").own()).isEqualTo(1);
        inspector.chooseForAll(option("date"));
        assertThat(choices()).isEqualTo(Map.of("date", "date"));
        assertThat(option("date").own()).isZero();
        assertThat(option("date").current()).isEqualTo("date");
    }

    @Test
    void goesWithAllTablesOrHasTheDefault() {
        read();
        select();
        convert.choose(Choices.defaults().with("number", "numeric").with("number@SALES", "double"));
        inspector.reset(option("number"));
        assertThat(choices()).isEqualTo(Map.of("number", "numeric", "number@SALES", "bigint-keys"));
        inspector.follow(option("number"));
        assertThat(choices()).isEqualTo(Map.of("number", "numeric"));
        assertThat(option("number").current()).isEqualTo("numeric");
        assertThat(option("number").forAll()).isEqualTo("numeric");
    }

    @Test
    void resetsAllOfTheTable() {
        read();
        select();
        convert.choose(Choices.defaults()
                .with("number@SALES", "double")
                .with("date@SALES", "date")
                .with("keys@PERSON_LIST", "widen"));
        inspector.resetAll();
        assertThat(choices()).isEqualTo(Map.of("keys@PERSON_LIST", "widen"));
    }

    /** A line for each group: its name, {@code +} where it is open, how many rules differ, and how many have open findings. */
    private List<String> groups() {
        return inspector.groupsProperty().getValue().stream()
                .map(g -> (g.open() ? "+" : "-") + g.about() + " " + g.changed() + " " + g.troubled())
                .toList();
    }

    @Test
    void opensGroupsWhereSomethingIsToBeSeen() {
        assertThat(groups()).isEmpty();
        engine.findings = List.of(SmallModel.ruled(SmallModel.DETAILS));
        read();
        assertThat(groups()).containsExactly("+PARTITIONS 0 0", "-KEYS 0 0", "-TYPES 0 0", "-NAMES 0 0");
        convert.choose("number", SmallModel.DETAILS, "numeric");
        assertThat(groups())
                .as("a table's own choice is told among those for all tables")
                .containsExactly("+PARTITIONS 0 0", "-KEYS 0 0", "+TYPES 1 0", "-NAMES 0 0");
        state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
        assertThat(groups()).containsExactly("+PARTITIONS 0 1", "+TYPES 1 0", "-NAMES 0 0");
        inspector.resetAll();
        assertThat(groups())
                .as("what is open stays so while one works in it")
                .containsExactly("+PARTITIONS 0 1", "+TYPES 0 0", "-NAMES 0 0");
        state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(groups()).element(1).isEqualTo("-TYPES 0 0");
    }

    @Test
    void keepsWhatTheUserFolded() {
        engine.findings = List.of(SmallModel.ruled(SmallModel.DETAILS));
        read();
        inspector.open(RuleScope.Group.PARTITIONS, false);
        inspector.open(RuleScope.Group.NAMES, true);
        state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
        assertThat(groups()).containsExactly("-PARTITIONS 0 1", "-TYPES 0 0", "+NAMES 0 0");
        assertThat(inspector.groupsProperty().getValue().get(0).worst()).contains(Severity.WARNING);
        inspector.open(RuleScope.Group.NAMES, false);
        assertThat(groups()).containsExactly("-PARTITIONS 0 1", "-TYPES 0 0", "-NAMES 0 0");
    }

    @Test
    void opensTheGroupOfTheRuleThatAFindingLeadsTo() {
        engine.findings = List.of(SmallModel.ruled(SmallModel.DETAILS));
        read();
        state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
        inspector.open(RuleScope.Group.PARTITIONS, false);
        state.ruleProperty().set(Optional.of("landing"));
        assertThat(groups()).first().isEqualTo("+PARTITIONS 0 1");
        state.ruleProperty().set(Optional.of("number"));
        assertThat(groups()).element(1).isEqualTo("+TYPES 0 0");
    }

    @Test
    void refusesWhatARuleDoesNotOffer() {
        read();
        select();
        assertThat(inspector.choose(option("mask"), "some")).isFalse();
        assertThat(engine.conversions).hasSize(1);
        assertThat(inspector.choose(option("mask"), "columns:AMOUNT")).isTrue();
        assertThat(choices()).isEqualTo(Map.of("mask@SALES", "columns:AMOUNT"));
    }
}
