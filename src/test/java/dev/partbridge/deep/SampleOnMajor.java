package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The sample on a server of one major version: migrated, proven, and used as an application would use it. */
final class SampleOnMajor {
    private static final Path SAMPLE = Path.of("assets/sample");
    private final int major;

    SampleOnMajor(int major) {
        this.major = major;
    }

    /** All tables, partitioned declaratively. */
    void declarative() throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            RunReport report = migrate(database, Set.of(), Choices.defaults());
            proven(report, expected(""));
            assertThat(kinds(report)).contains("Orphans", "Colocation", "Landing", "Pruning", "Partition-wise join");
            assertThat(database.query("SELECT count(*) FROM (SELECT FROM sales UNION ALL SELECT FROM items"
                            + " UNION ALL SELECT FROM item_details) rows"))
                    .containsExactly("16500");
            routesThroughTheLanding(database);
            reparents(database);
            movesASale(database);
            assertThat(database.query("SELECT count(*) FROM items_landing")).containsExactly("0");
        }
    }

    /** The two tables of the recipes as inheritance children. */
    void inheritance() throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            RunReport report = migrate(
                    database,
                    Set.of(QualifiedName.of("PERSON"), QualifiedName.of("PERSON_LIST")),
                    Choices.defaults().with("strategy", "inheritance"));
            proven(report, expected("PERSON"));
            assertThat(kinds(report))
                    .containsOnly("Checksums", "Structure", "Keys", "Parents", "Children", "Overlap", "Exclusion");
            assertThat(database.query("SELECT count(*) FROM ONLY person")).containsExactly("0");
        }
    }

    private RunReport migrate(TestDatabase database, Set<QualifiedName> tables, Choices choices) {
        Target target = PasswordsOfTests.target(database);
        try (Engine engine = Engines.create()) {
            assertThat(engine.connect(target).major()).isEqualTo(major);
            Inspection inspection = engine.inspect(new ScriptSource(SAMPLE), Cancellation.none());
            ConvertOptions options = new ConvertOptions(Identifier.of("public"), major, tables, choices);
            RunReport report = engine.migrate(
                    inspection,
                    engine.plan(inspection, engine.convert(inspection, options)),
                    target,
                    MigrateOptions.defaults(),
                    event -> {},
                    Cancellation.none());
            assertThat(report.failure()).isEmpty();
            return report;
        }
    }

    private static void proven(RunReport report, List<String> expected) {
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(report.rejects()).isZero();
        ValidationReport proof = report.validation().orElseThrow();
        assertThat(proof.counts().stream()
                        .filter(line -> line.found() > 0 || line.source() > 0)
                        .map(line -> line.table().table().name() + ","
                                + line.partition().orElse("") + "," + line.found()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(proof.checks()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(proof.passed()).isTrue();
    }

    private static List<String> kinds(RunReport report) {
        return report.validation().orElseThrow().checks().stream()
                .map(ValidationReport.CheckLine::kind)
                .toList();
    }

    private static List<String> expected(String tables) throws IOException {
        return Files.readAllLines(SAMPLE.resolve("expected-counts.txt")).stream()
                .skip(1)
                .filter(line -> line.startsWith(tables))
                .toList();
    }

    private static void routesThroughTheLanding(TestDatabase database) throws SQLException {
        String sale = saleIn(database, "sales_p2024_05");
        database.execute("INSERT INTO items (item_id, sale_id, product, qty, price) VALUES (900001, " + sale
                + ", 'x', 1, 1); INSERT INTO item_details (detail_id, item_id, note) VALUES (900001, 900001, 'y')");
        assertThat(leaf(database, "items", "item_id")).isEqualTo("items_p2024_05");
        assertThat(leaf(database, "item_details", "detail_id")).isEqualTo("item_details_p2024_05");
        assertThatThrownBy(
                        () -> database.execute(
                                "INSERT INTO items (item_id, sale_id, product, qty, price) VALUES (900002, 999999999, 'x', 1, 1)"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"))
                .hasMessageContaining("Key (sale_id)=(999999999) is not present in table \"sales\"");
    }

    /** A child that gets another parent moves to that parent's partition, without its key being named. */
    private static void reparents(TestDatabase database) throws SQLException {
        String sale = saleIn(database, "sales_p2024_08");
        database.execute("DELETE FROM item_details WHERE detail_id = 900001");
        database.execute("UPDATE items SET sale_id = " + sale + " WHERE item_id = 900001");
        assertThat(leaf(database, "items", "item_id")).isEqualTo("items_p2024_08");
        assertThatThrownBy(() -> database.execute("UPDATE items SET sale_id = 999999999 WHERE item_id = 900001"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
    }

    private static void movesASale(TestDatabase database) throws SQLException {
        database.execute("INSERT INTO item_details (detail_id, item_id, note) VALUES (900001, 900001, 'y')");
        String sale = database.query("SELECT sale_id FROM items WHERE item_id = 900001")
                .get(0);
        database.execute("UPDATE sales SET sale_date = '2024-11-30 23:59:59' WHERE sale_id = " + sale);
        assertThat(leaf(database, "items", "item_id")).isEqualTo("items_p2024_11");
        assertThat(leaf(database, "item_details", "detail_id")).isEqualTo("item_details_p2024_11");
        assertThat(database.query("SELECT (SELECT count(*) FROM sales), (SELECT count(*) FROM items),"
                        + " (SELECT count(*) FROM item_details)"))
                .containsExactly("3000|7501|6001");
    }

    private static String saleIn(TestDatabase database, String leaf) throws SQLException {
        return database.query("SELECT min(sale_id) FROM " + leaf).get(0);
    }

    private static String leaf(TestDatabase database, String table, String key) throws SQLException {
        return String.join(
                ",", database.query("SELECT tableoid::regclass FROM " + table + " WHERE " + key + " = 900001"));
    }
}
