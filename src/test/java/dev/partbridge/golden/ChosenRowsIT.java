package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Segments;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chosen partitions, or rows that fulfil a condition, are copied and proven; a chain goes along, and nobody is an orphan. */
@ExtendWith(FreshDatabase.class)
@Timeout(300)
class ChosenRowsIT {
    private static final MigrateOptions ONE_JOB =
            MigrateOptions.defaults().with(1).retrying(0);
    private static final MigrateOptions RESTART = ONE_JOB.with(EarlierRun.DROPPED);

    private static void proven(RunReport report) {
        assertThat(report.failure()).isEmpty();
        assertThat(report.rejects()).isZero();
        proven(report.validation().orElseThrow());
    }

    private static void proven(ValidationReport proof) {
        assertThat(proof.counts()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(proof.checks()).filteredOn(line -> !line.passed()).isEmpty();
    }

    private static List<String> chosen(ValidationReport proof) {
        return proof.checks().stream()
                .filter(line -> line.kind().equals("Chosen rows"))
                .map(ChosenRowsIT::words)
                .toList();
    }

    private static String words(CheckLine line) {
        return line.what() + " | " + line.scope() + " | " + line.found();
    }

    private static List<String> findings(GoldenSource source, Map<QualifiedName, Narrowing> rows) {
        return source.convert(rows).findings().stream()
                .filter(f -> f.code().startsWith("PB-SEL-"))
                .map(Finding::message)
                .toList();
    }

    /** CUST_ID is a column of ORDERS too. */
    @Test
    void aConditionOnTheRoot(TestDatabase target) throws Exception {
        try (GoldenSource source = new GoldenSource("reference_chain")) {
            Map<QualifiedName, Narrowing> rows = source.where("CUSTOMERS", "CUST_ID = 1 OR NAME LIKE 'X%'");
            RunReport report = source.migrate(rows, target);
            proven(report);
            assertThat(
                            target.query(
                                    "SELECT 'c', cust_id, 0 FROM app.customers UNION ALL SELECT 'o', order_id, cust_id FROM"
                                            + " app.orders UNION ALL SELECT 'l', line_id, order_id FROM app.lines ORDER BY 1, 2"))
                    .containsExactly("c|1|0", "l|100|10", "l|102|12", "o|10|1", "o|12|1");
            assertThat(chosen(report.validation().orElseThrow()))
                    .containsExactly(
                            "APP.CUSTOMERS: only rows that fulfil: CUST_ID = 1 OR NAME LIKE 'X%' | all partitions | counted alike on both sides",
                            "APP.ORDERS: only rows whose row of APP.CUSTOMERS fulfils: CUST_ID = 1 OR NAME LIKE 'X%' | all partitions | counted alike on both sides",
                            "APP.LINES: only rows whose row of APP.CUSTOMERS fulfils: CUST_ID = 1 OR NAME LIKE 'X%' | all partitions | counted alike on both sides");
            proven(source.validate(rows, target));
            // the whole source is more than what is there
            assertThat(source.validate(Map.of(), target).passed()).isFalse();
        }
    }

    @Test
    void conditionsOfEachTableHoldTogether(TestDatabase target) throws Exception {
        try (GoldenSource source = new GoldenSource("reference_chain")) {
            Map<QualifiedName, Narrowing> rows = new HashMap<>(source.where("CUSTOMERS", "CUST_ID < 3"));
            rows.putAll(source.where("ORDERS", "CUST_ID = 1 AND ORDER_ID <> 12"));
            rows.putAll(source.where("LINES", "QTY IS NOT NULL"));
            proven(source.migrate(rows, target));
            assertThat(target.query("SELECT count(*) FROM app.customers")).containsExactly("2");
            assertThat(target.query("SELECT order_id FROM app.orders")).containsExactly("10");
            assertThat(target.query("SELECT line_id FROM app.lines")).containsExactly("100");
            proven(source.validate(rows, target));
        }
    }

    @ParameterizedTest
    @CsvSource({"O2, '3,4', '13,14', 2 of 4 partitions", "O1_REST, 2, 12, 1 of 4 partitions"})
    void partitionsOfAComposite(String name, String orders, String items, String scope, TestDatabase target)
            throws Exception {
        try (GoldenSource source = new GoldenSource("chain_composite")) {
            Map<QualifiedName, Narrowing> rows = source.partitions("ORDERS", name);
            RunReport report = source.migrate(rows, target);
            proven(report);
            assertThat(target.query("SELECT string_agg(order_id::text, ',' ORDER BY order_id) FROM app.orders"))
                    .containsExactly(orders);
            assertThat(target.query("SELECT string_agg(item_id::text, ',' ORDER BY item_id) FROM app.items"))
                    .containsExactly(items);
            assertThat(chosen(report.validation().orElseThrow()))
                    .containsExactly(
                            "APP.ORDERS: only rows that are in partition " + name + " | " + scope
                                    + " | the others are empty",
                            "APP.ITEMS: only rows whose row of APP.ORDERS is in partition " + name + " | " + scope
                                    + " | the others are empty");
            assertThat(findings(source, rows))
                    .containsExactly(
                            "Of APP.ITEMS only rows are copied whose row of APP.ORDERS is in partition " + name + " ("
                                    + scope + ").",
                            "Of APP.ORDERS only rows are copied that are in partition " + name + " (" + scope + ").");
            // what is not to be there is found
            target.execute("INSERT INTO app.orders VALUES (77, '2023-02-02', 'DE')");
            List<String> found = chosen(source.validate(rows, target));
            assertThat(found.get(0)).endsWith("| rows in partitions that were not chosen: app.orders_o1_de");
        }
    }

    @Test
    void partitionsOfAChildAlone(TestDatabase target) throws Exception {
        try (GoldenSource source = new GoldenSource("reference_chain")) {
            Map<QualifiedName, Narrowing> rows = source.partitions("LINES", "L2024");
            proven(source.migrate(rows, target));
            assertThat(target.query("SELECT (SELECT count(*) FROM app.customers), (SELECT count(*) FROM app.orders),"
                            + " (SELECT string_agg(line_id::text, ',') FROM app.lines)"))
                    .containsExactly("2|3|101");
            proven(source.validate(rows, target));
        }
    }

    @Test
    void aPartitionOfWhichTheCounterpartIsNotKnown() throws Exception {
        try (GoldenSource source = new GoldenSource("chain_interval_names")) {
            assertThatThrownBy(() -> source.convert(source.partitions("METERS", "SYS_P42")))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("of APP.COUNTS nobody can tell whether partition K_OLD belongs to those chosen of its"
                            + " parent: choose its own too (--partitions APP.COUNTS=...)");
            Map<QualifiedName, Narrowing> both = new HashMap<>(source.partitions("METERS", "SYS_P42"));
            both.putAll(source.partitions("COUNTS", "SYS_P42"));
            assertThat(source.convert(both).findings()).isNotEmpty();
        }
    }

    /** Each partition of the root in a run of its own: together they are all rows, each once. */
    @ParameterizedTest
    @ValueSource(strings = {"chain_composite", "list_hash"})
    void partitionsTogetherAreTheWhole(String name) throws Exception {
        try (GoldenSource source = new GoldenSource(name)) {
            OracleTable root = source.inspection().model().tables().stream()
                    .filter(t -> t.partitioning().isPresent()
                            && t.partitioningForeignKey().isEmpty())
                    .findFirst()
                    .orElseThrow();
            Segments segments =
                    new Segments(new ReferenceChains(source.inspection().model()));
            together(
                    source,
                    segments.of(root).stream()
                            .map(s -> source.partitions(
                                    root.name().name().text(), s.name().text()))
                            .toList());
        }
    }

    /** Names that other tables of the chain have too, a key of several columns, one of the child's own, another schema. */
    @ParameterizedTest
    @CsvSource({
        "reference_chain, CUSTOMERS, CUST_ID = 1",
        "chain_unique_key, CONTRACTS, SIGNED < DATE '2024-01-01'",
        "chain_hash_own_key, ACCOUNTS, ACC_ID = 1",
        "chain_other_schema, FIRMS, FIRM_ID IN (SELECT SITE_ID - 10 FROM APP.SITES WHERE SITE_ID = 11)"
    })
    void aConditionAndItsContraryAreTheWhole(String name, String table, String condition) throws Exception {
        try (GoldenSource source = new GoldenSource(name)) {
            // of what hangs on another root all rows are copied in both
            Set<String> chain = source.inspection().model().tables().stream()
                    .filter(t -> new ReferenceChains(source.inspection().model())
                            .root(t)
                            .name()
                            .name()
                            .text()
                            .equals(table))
                    .map(t -> t.name().toString())
                    .collect(Collectors.toSet());
            together(
                    source,
                    List.of(source.where(table, condition), source.where(table, "NOT (" + condition + ")")),
                    chain);
        }
    }

    private static void together(GoldenSource source, List<Map<QualifiedName, Narrowing>> choices) throws SQLException {
        together(
                source,
                choices,
                source.inspection().model().tables().stream()
                        .map(t -> t.name().toString())
                        .collect(Collectors.toSet()));
    }

    private static void together(GoldenSource source, List<Map<QualifiedName, Narrowing>> choices, Set<String> of)
            throws SQLException {
        Map<String, List<String>> whole = rows(source, Map.of());
        whole.keySet().retainAll(of);
        Map<String, List<String>> together = new TreeMap<>();
        for (Map<QualifiedName, Narrowing> chosen : choices) {
            Map<String, List<String>> some = rows(source, chosen);
            some.keySet().retainAll(of);
            assertThat(some).isNotEqualTo(whole);
            some.forEach((table, own) ->
                    together.computeIfAbsent(table, n -> new ArrayList<>()).addAll(own));
        }
        together.values().forEach(own -> own.sort(null));
        assertThat(together).isEqualTo(whole);
        assertThat(whole.values()).isNotEmpty().noneMatch(List::isEmpty);
    }

    /** Cancels as soon as a session stands at the gate. */
    private static Cancellation cancelledAt(Gate gate) {
        Cancellation cancellation = new Cancellation();
        Thread thread = new Thread(
                () -> {
                    try {
                        gate.awaitArrival(Duration.ofSeconds(20));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } finally {
                        cancellation.cancel();
                    }
                },
                "cancels");
        thread.setDaemon(true);
        thread.start();
        return cancellation;
    }

    private static Map<String, List<String>> rows(GoldenSource source, Map<QualifiedName, Narrowing> chosen)
            throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (TestDatabase target = PostgresServers.freshDatabase()) {
            proven(source.migrate(chosen, target));
            for (var table : source.convert(chosen).tables()) {
                List<String> own = new ArrayList<>(
                        target.query("SELECT t.tableoid::regclass, t.* FROM " + table.postgres() + " t"));
                own.sort(null);
                rows.put(table.oracle().toString(), own);
            }
        }
        return rows;
    }

    @Test
    void aCancelledRunGoesOnAndAnotherChoiceIsRefused(TestDatabase target) throws Exception {
        try (GoldenSource source = new GoldenSource("chain_composite")) {
            Map<QualifiedName, Narrowing> rows = new HashMap<>();
            rows.put(
                    source.table("ORDERS").name(),
                    new Narrowing(Set.of(new Identifier("O2")), Optional.of("ORDER_ID > 3")));
            Gate gate = new Gate();
            source.oracle()
                    .faults()
                    .add(StatementFault.onExecution("ROWID.*FROM \"APP\"\\.\"ITEMS\"", new Fault.Holds(gate)));
            RunReport stopped = source.migrate(rows, target, ONE_JOB, cancelledAt(gate));
            source.oracle().faults().clear();
            assertThat(stopped.outcome()).isEqualTo(RunReport.Outcome.STOPPED);
            for (Map<QualifiedName, Narrowing> other : List.of(
                    Map.<QualifiedName, Narrowing>of(),
                    source.partitions("ORDERS", "O2"),
                    source.where("ORDERS", "ORDER_ID > 3"))) {
                EngineException refused = catchThrowableOfType(
                        EngineException.class, () -> source.migrate(other, target, ONE_JOB, Cancellation.none()));
                assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
                assertThat(refused.getMessage())
                        .contains(
                                "with another plan (other choices, other edits, other --partitions or --where, or another version of the program); run with --restart");
            }
            RunReport resumed = source.migrate(rows, target, ONE_JOB, Cancellation.none());
            proven(resumed);
            assertThat(resumed.resumed()).isTrue();
            assertThat(target.query("SELECT (SELECT string_agg(order_id::text, ',') FROM app.orders),"
                            + " (SELECT string_agg(item_id::text, ',') FROM app.items)"))
                    .containsExactly("4|14");
            proven(source.migrate(source.partitions("ORDERS", "O1"), target, RESTART, Cancellation.none()));
            assertThat(target.query("SELECT string_agg(order_id::text, ',' ORDER BY order_id) FROM app.orders"))
                    .containsExactly("1,2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LANT = 'DE' | ORA-00904: \"LANT\": invalid identifier; write each column as Oracle has it, in double quotes unless it is in upper case, and texts in single quotes",
                "ORDERED IN (SELECT D FROM APP.NOWHERE) | ORA-00942: table or view does not exist; name each table in it with its schema, and GRANT SELECT ON it TO the user"
            })
    void aConditionThatOracleDoesNotTake(String condition, String why, TestDatabase target) throws Exception {
        try (GoldenSource source = new GoldenSource("chain_composite")) {
            Map<QualifiedName, Narrowing> rows = source.where("ORDERS", condition);
            for (Runnable use :
                    List.<Runnable>of(() -> source.migrate(rows, target), () -> source.validate(rows, target))) {
                EngineException refused = catchThrowableOfType(EngineException.class, use::run);
                assertThat(refused.kind()).isEqualTo(Kind.USAGE);
                assertThat(refused)
                        .hasMessage("Oracle does not take the condition on APP.ORDERS (" + condition + "): " + why);
            }
            assertThat(target.query("SELECT nspname FROM pg_namespace WHERE nspname IN ('app', 'partbridge')"))
                    .isEmpty();
        }
    }

    @Test
    void aBundleSaysWhatWasChosenAndDmsIsRefused(@TempDir Path folder) throws Exception {
        try (GoldenSource source = new GoldenSource("chain_composite")) {
            Map<QualifiedName, Narrowing> rows = new HashMap<>();
            rows.put(
                    source.table("ORDERS").name(),
                    new Narrowing(Set.of(new Identifier("O2")), Optional.of("ORDER_ID > 3")));
            Plan plan = source.plan(rows);
            source.engine().export(source.inspection(), plan, folder.resolve("bundle"));
            assertThat(Files.readString(folder.resolve("bundle/MANIFEST.json")).replaceAll("\\s+", " "))
                    .contains(
                            "\"rows\": { \"APP.ORDERS\": { \"partitions\": [ \"O2\" ], \"where\": \"ORDER_ID > 3\" } }");
            assertThatThrownBy(() ->
                            source.engine().exportDms(source.inspection(), plan, List.of(), folder.resolve("dms")))
                    .isInstanceOf(EngineException.class)
                    .hasMessage(
                            "the hand-off to AWS DMS takes whole tables: leave out --partitions and --where, and write"
                                    + " DMS's own filters into the table mappings where rows are to be chosen");
            assertThat(folder.resolve("dms")).doesNotExist();
        }
    }

    @Test
    void whatIsNoConditionIsRefusedBefore() throws Exception {
        try (GoldenSource source = new GoldenSource("chain_composite")) {
            assertThatThrownBy(() -> source.convert(source.where("ORDERS", "WHERE LAND = 'DE'")))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("APP.ORDERS: the condition begins with the word WHERE: leave it out");
            assertThatThrownBy(() -> source.convert(source.partitions("ORDERS", "O3")))
                    .hasMessage("APP.ORDERS has no partition or subpartition O3; it has O1, O1_DE, O1_REST, O2, O2_DE,"
                            + " O2_FR");
        }
    }
}
