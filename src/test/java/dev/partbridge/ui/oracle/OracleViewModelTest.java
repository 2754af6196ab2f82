package dev.partbridge.ui.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.Remembered;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OracleViewModelTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final Connections connections = Connections.forgetful();
    private final List<SourceSpec> turnedTo = new ArrayList<>();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final OracleViewModel model = new OracleViewModel(
            state,
            new LogInWork(sources, state, new StubDialogs(), new ConnectViewModel(engine, tasks)),
            tasks,
            connections,
            turnedTo::add);

    @Test
    void speaksOfScriptsAndDatabasesInTheirOwnWords() {
        sources.open(SmallModel.SOURCE);
        assertThat(model.words().getValue())
                .isEqualTo(new StateWords("Read", "Reading", "No scripts open", "Cannot read", "Cannot read"));
        assertThat(model.about().getValue()).isEmpty();
        connect();
        assertThat(model.words().getValue())
                .isEqualTo(new StateWords(
                        "Connected", "Connecting and reading", "Not connected", "Cannot connect", "Lost"));
        assertThat(model.place().getValue()).isEqualTo("service sales on db, port 1521, user mover");
        assertThat(model.about().getValue())
                .isEqualTo("Oracle 19.0, SALESPDB, instance 1, PRIMARY, user MOVER, schema MOVER, characters AL32UTF8\n"
                        + "a remark");
    }

    @Test
    void showsWhatStatisticsSayBesideTablesAndPartitions() {
        connect();
        ObjectNode sales = find(model.nodes().getValue(), "SALES");
        assertThat(sales.hint()).isEqualTo("RANGE · ≈ 1.2 M rows, 114 MB by statistics");
        assertThat(find(List.of(sales), "P2024_02").hint()).isEqualTo("< 2024-03-01 · ≈ 400 rows, 39 KB by statistics");
        assertThat(find(model.nodes().getValue(), "CUSTOMERS").hint()).isEmpty();
    }

    @Test
    void showsWhatWasCountedInScripts() {
        sources.open(SmallModel.SOURCE);
        assertThat(find(model.nodes().getValue(), "SALES").hint()).isEqualTo("RANGE · 3,000 rows, 303 KB");
    }

    @Test
    void showsWhatHangsOnATable() {
        sources.open(SmallModel.SOURCE);
        ObjectNode sales = find(model.nodes().getValue(), "SALES");
        assertThat(hints(sales))
                .containsExactly(
                        "Columns 3",
                        "SALE_ID NUMBER(12) NOT NULL",
                        "SALE_DATE DATE · partition key",
                        "AMOUNT NUMBER(12)",
                        "Partitions 12",
                        "Constraints 1",
                        "SALE_ID_PK PRIMARY KEY (SALE_ID)",
                        "Indexes 1",
                        "SALES_DATE_IX (SALE_DATE) · local");
        assertThat(hints(find(model.nodes().getValue(), "ITEMS")))
                .contains("ITEMS_SALES_FK FOREIGN KEY (SALE_ID) → SALES");
        assertThat(find(List.of(find(model.nodes().getValue(), "ITEMS")), "P2024_02")
                        .hint())
                .as("a child by reference has its parent's bounds")
                .isEqualTo("< 2024-03-01");
    }

    @Test
    void findsNamesAtAnyDepthButNotHeadings() {
        sources.open(SmallModel.SOURCE);
        model.filter().set("gender");
        assertThat(all(model.nodes().getValue()).stream().map(ObjectNode::text))
                .containsExactly("No schema named", "Partitioned tables", "PERSON_LIST", "Columns", "GENDER");
        model.filter().set("columns");
        assertThat(model.nodes().getValue()).isEmpty();
        model.filter().set("");
        assertThat(find(model.nodes().getValue(), "CUSTOMERS")).isNotNull();
    }

    @Test
    void offersWhatWasUsedBefore() {
        connections.used(SmallModel.SOURCE);
        connections.used(SmallModel.database());
        assertThat(model.remembered())
                .extracting(Remembered::text)
                .containsExactly("service sales on db, port 1521, user mover", "scripts");
        model.remembered().get(1).choose().run();
        assertThat(turnedTo).containsExactly(SmallModel.SOURCE);
        model.remembered().get(0).forget().run();
        assertThat(model.remembered()).extracting(Remembered::text).containsExactly("scripts");
    }

    private static List<String> hints(ObjectNode table) {
        return all(table.children().get()).stream()
                .filter(n -> !n.icon().equals("mdi2v-view-split-vertical") || n.kind() == ObjectNode.Kind.GROUP)
                .map(n -> (n.text() + " " + n.hint()).strip())
                .toList();
    }

    private void connect() {
        engine.inspection = SmallModel.live();
        sources.open(SmallModel.database());
    }

    private static ObjectNode find(List<ObjectNode> nodes, String name) {
        return all(nodes).stream()
                .filter(n -> n.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ObjectNode> all(List<ObjectNode> nodes) {
        return nodes.stream()
                .flatMap(n -> Stream.concat(Stream.of(n), all(n.children().get()).stream()))
                .toList();
    }
}
