package dev.partbridge.ui.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.side.StateWords;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OracleViewModelTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final OracleViewModel model = new OracleViewModel(
            state, new LogInWork(sources, state, new StubDialogs(), new ConnectViewModel(engine, tasks)));

    @Test
    void speaksOfScriptsAndDatabasesInTheirOwnWords() {
        sources.open(SmallModel.SOURCE);
        assertThat(model.words().getValue())
                .isEqualTo(new StateWords("Read", "Reading", "No scripts open", "Cannot read"));
        assertThat(model.about().getValue()).isEmpty();
        connect();
        assertThat(model.words().getValue())
                .isEqualTo(new StateWords("Connected", "Connecting and reading", "Not connected", "Cannot connect"));
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
        assertThat(find(List.of(sales), "P2024_02").hint())
                .isEqualTo("'2024-03-01 00:00:00' · ≈ 400 rows, 39 KB by statistics");
        assertThat(find(model.nodes().getValue(), "CUSTOMERS").hint()).isEmpty();
    }

    @Test
    void showsWhatWasCountedInScripts() {
        sources.open(SmallModel.SOURCE);
        assertThat(find(model.nodes().getValue(), "SALES").hint()).isEqualTo("RANGE · 3,000 rows, 303 KB");
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
