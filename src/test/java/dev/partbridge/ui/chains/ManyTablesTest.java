package dev.partbridge.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.finding.ManyFindings;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.task.TaskRunner;
import dev.partbridge.ui.task.Work;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

/**
 * Chains and findings of a schema of ten thousand tables: the work on the window's thread grows as the schema does and
 * is over before one notices. Measured is the processor's time, which a busy machine does not change.
 */
class ManyTablesTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PARTITIONS = 40;
    private static final double SLOWEST_MILLIS = 1500;

    @Test
    void theTreeIsBuiltInTimeThatGrowsAsTheTablesDo() {
        Window few = new Window(2_500);
        Window many = new Window(10_000);
        assertThat(many.chains.groupsProperty().get().stream()
                        .mapToInt(g -> g.tables().size()))
                .containsExactly(2_500, 2_500, 2_500);
        double small = fastest(few::buildAnew);
        double large = fastest(many::buildAnew);
        assertThat(large).as("10,000 tables, 2,500 took %s ms", small).isLessThan(SLOWEST_MILLIS);
        assertThat(large).as("four times as many, in ms").isLessThan(10 * small + 100);
    }

    @Test
    void aChoiceIsShownInTimeThatGrowsAsTheTablesDo() {
        Window few = new Window(2_500);
        Window many = new Window(10_000);
        double small = fastest(few::choose);
        double large = fastest(many::choose);
        assertThat(large).as("10,000 tables, 2,500 took %s ms", small).isLessThan(SLOWEST_MILLIS);
        assertThat(large).as("four times as many, in ms").isLessThan(10 * small + 100);
    }

    @Test
    void findingsAreFilteredInTimeThatGrowsAsTheyDo() {
        Window few = new Window(2_500);
        Window many = new Window(10_000);
        double small = fastest(few.findings::filter);
        double large = fastest(many.findings::filter);
        assertThat(many.findings.shown()).isEqualTo(10_000);
        assertThat(large).as("10,000 tables, 2,500 took %s ms", small).isLessThan(SLOWEST_MILLIS);
        assertThat(large).as("four times as many, in ms").isLessThan(10 * small + 100);
    }

    @Test
    void aTableOfManyPartitionsUnfoldsInTimeThatGrowsAsTheyDo() {
        StubEngine engine = new StubEngine();
        engine.inspection = inspection(List.of(root("HUGE", 20_000)));
        WorkbenchState state = new WorkbenchState();
        ConvertWork convert = new ConvertWork(engine, new SameThreadTasks(), state, new StubDialogs());
        ChainsViewModel model = new ChainsViewModel(state, convert, new SameThreadTasks());
        new SourceWork(engine, new SameThreadTasks(), state).open(SmallModel.SOURCE);
        convert.convert();
        ChainNode table = model.groupsProperty().get().get(0).tables().get(0);
        List<ChainNode> first = model.firstPartitions(table);

        long before = THREADS.getCurrentThreadCpuTime();
        List<ChainNode> others = model.otherPartitions(first.get(first.size() - 1));
        assertThat((THREADS.getCurrentThreadCpuTime() - before) / 1e6).isLessThan(SLOWEST_MILLIS);
        assertThat(others).hasSize(19_997);
        assertThat(others.get(19_996).facts().target()).isEqualTo("huge_p19999");
    }

    /** Work off the window's thread is done on the spot, and not counted. */
    private static final class UncountedTasks implements TaskRunner {
        private final SameThreadTasks tasks = new SameThreadTasks();
        private static long nanos;

        @Override
        public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            return tasks.start(
                    title,
                    cancellation -> {
                        long before = THREADS.getCurrentThreadCpuTime();
                        T result = work.run(cancellation);
                        nanos += THREADS.getCurrentThreadCpuTime() - before;
                        return result;
                    },
                    done,
                    failed);
        }

        @Override
        public ObservableList<Job> running() {
            return tasks.running();
        }

        @Override
        public void onWindow(Runnable change) {
            change.run();
        }
    }

    /** The best of several: what the compiler and the garbage collector take is not what is measured. */
    private static double fastest(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            UncountedTasks.nanos = 0;
            long before = THREADS.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before - UncountedTasks.nanos) / 1e6);
        }
        return best;
    }

    /** A converted source, a quarter of its tables roots with a child each, a quarter single, a quarter plain. */
    private static final class Window {
        private final WorkbenchState state = new WorkbenchState();
        private final ChainsViewModel chains;
        private final ManyFindings findings;

        Window(int tables) {
            List<OracleTable> all = new ArrayList<>();
            for (int i = 0; i < tables / 4; i++) {
                all.add(root("ROOT" + i, PARTITIONS));
                all.add(child("CHILD" + i, "ROOT" + i));
                all.add(root("SINGLE" + i, PARTITIONS));
                all.add(table("PLAIN" + i, Optional.empty(), List.of()));
            }
            StubEngine engine = new StubEngine();
            engine.inspection = inspection(all);
            engine.findings = all.stream()
                    .flatMap(t -> IntStream.range(0, 3).mapToObj(i -> SmallModel.finding(t.name(), i + 1)))
                    .toList();
            TaskRunner tasks = new UncountedTasks();
            ConvertWork convert = new ConvertWork(engine, tasks, state, new StubDialogs());
            chains = new ChainsViewModel(state, convert, tasks);
            findings = new ManyFindings(state);
            new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
            convert.convert();
        }

        /** What a letter in the filter and taking it away do. */
        void buildAnew() {
            chains.filterProperty().set("r");
            chains.filterProperty().set("");
        }

        void choose() {
            ChainNode chain = chains.groupsProperty().get().get(0).tables().get(0);
            chains.choose(chain, false);
            chains.choose(chain.tables().get(0), true);
        }
    }

    private static Inspection inspection(List<OracleTable> tables) {
        return new Inspection(
                SmallModel.SOURCE,
                "0".repeat(64),
                new OracleModel(tables, List.of(), List.of(), List.of()),
                List.of(),
                List.<Finding>of());
    }

    private static OracleTable root(String name, int partitions) {
        List<OraclePartition> parts = IntStream.range(0, partitions)
                .mapToObj(i -> new OraclePartition(
                        Optional.of(Identifier.of("P" + i)),
                        List.of(new BoundValue.Num(BigDecimal.valueOf(i + 1))),
                        Optional.empty()))
                .toList();
        return table(name, Optional.of(new Partitioning.Range(List.of(Identifier.of("K")), parts)), List.of());
    }

    private static OracleTable child(String name, String parent) {
        return table(
                name,
                Optional.of(new Partitioning.Reference(Identifier.of(name + "_FK"), List.of())),
                List.of(new OracleConstraint.ForeignKey(
                        Optional.of(Identifier.of(name + "_FK")),
                        List.of(Identifier.of("K")),
                        QualifiedName.of(parent),
                        List.of(),
                        OracleConstraint.OnDelete.NO_ACTION,
                        State.ORDINARY,
                        Optional.empty())));
    }

    private static OracleTable table(
            String name, Optional<Partitioning> partitioning, List<OracleConstraint> constraints) {
        OracleColumn key = new OracleColumn(
                Identifier.of("K"),
                OracleType.of("NUMBER"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new OracleTable(
                QualifiedName.of(name),
                OracleTable.Organization.HEAP,
                List.of(key),
                partitioning,
                constraints,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
