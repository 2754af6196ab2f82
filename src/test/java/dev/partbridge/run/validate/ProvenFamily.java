package dev.partbridge.run.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Three sales and four items by reference to them, migrated into a server of its own major version, to be proven. */
final class ProvenFamily implements AutoCloseable {
    static final String ORPHANS = "Orphans";
    static final String COLOCATION = "Colocation";
    static final String DRIFT = "Key drift";

    private static final String DDL =
            """
            CREATE TABLE sales (sale_id NUMBER(9) CONSTRAINT sales_pk PRIMARY KEY, sale_date DATE NOT NULL)
            PARTITION BY RANGE (sale_date) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-02-01'), PARTITION p2 VALUES LESS THAN (DATE '2024-03-01'),
              PARTITION p3 VALUES LESS THAN (DATE '2024-04-01'));
            CREATE TABLE items (item_id NUMBER(9) CONSTRAINT items_pk PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales)
            PARTITION BY REFERENCE (items_fk);
            """;
    private static final String SALES =
            "SALE_ID,SALE_DATE\n1,2024-01-05 00:00:00\n2,2024-02-05 00:00:00\n3,2024-03-05 00:00:00\n";
    private static final String ITEMS = "ITEM_ID,SALE_ID\n10,1\n11,1\n20,2\n30,3\n";

    private final TestDatabase database;
    private final Engine engine;
    private final Inspection inspection;
    private final Plan plan;

    private ProvenFamily(TestDatabase database, Engine engine, Inspection inspection, Plan plan) {
        this.database = database;
        this.engine = engine;
        this.inspection = inspection;
        this.plan = plan;
    }

    /** Migrates it; the proof at the end of the run, led by these means, must pass. */
    static ProvenFamily on(int major, Path folder, Means means, Map<String, String> choices)
            throws SQLException, IOException {
        Files.writeString(folder.resolve("SALES.csv"), SALES);
        Files.writeString(folder.resolve("ITEMS.csv"), ITEMS);
        return of(major, folder, DDL, means, choices);
    }

    /** The same of another script's tables, and its rows. */
    static ProvenFamily of(int major, Path folder, String script, Means means, Map<String, String> choices)
            throws SQLException, IOException {
        Files.writeString(folder.resolve("ddl.sql"), script);
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
        Engine engine = Engines.create();
        Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
        ConvertOptions options = new ConvertOptions(new Identifier("public"), major, Set.of(), new Choices(choices));
        Plan plan = engine.plan(inspection, engine.convert(inspection, options));
        ValidationReport proof = engine.migrate(
                        inspection,
                        plan,
                        PasswordsOfTests.target(database),
                        MigrateOptions.defaults().with(ProofSettings.defaults().with(means)),
                        event -> {},
                        Cancellation.none())
                .validation()
                .orElseThrow();
        assertThat(proof.checks().stream().filter(c -> !c.passed())).isEmpty();
        assertThat(proof.passed()).isTrue();
        return new ProvenFamily(database, engine, inspection, plan);
    }

    void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    TestDatabase database() {
        return database;
    }

    Plan plan() {
        return plan;
    }

    ValidationReport prove(ProofSettings settings) {
        return engine.validate(
                inspection, plan, PasswordsOfTests.target(database), settings, event -> {}, Cancellation.none());
    }

    ValidationReport prove(Means means) {
        return prove(ProofSettings.defaults().with(means));
    }

    /** {@code scope: found} of a kind's only line, with an exclamation mark where it failed. */
    static String line(ValidationReport proof, String kind) {
        CheckLine line = only(proof, kind);
        return line.scope() + ": " + line.found() + (line.passed() ? "" : " !");
    }

    /** {@code scope: found} of a kind's lines about a table, by its name in Oracle. */
    static List<String> lines(ValidationReport proof, String table, String... kinds) {
        return Stream.of(kinds)
                .map(kind -> only(proof, table, kind))
                .map(line -> line.scope() + ": " + line.found() + (line.passed() ? "" : " !"))
                .toList();
    }

    static CheckLine only(ValidationReport proof, String table, String kind) {
        List<CheckLine> lines = proof.checks().stream()
                .filter(c -> c.kind().equals(kind))
                .filter(c -> c.subject().table().name().text().equals(table))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    static CheckLine only(ValidationReport proof, String kind) {
        List<CheckLine> lines =
                proof.checks().stream().filter(c -> c.kind().equals(kind)).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** {@code scope: found} of the three lines of the chain. */
    static List<String> lines(ValidationReport proof) {
        return List.of(line(proof, ORPHANS), line(proof, COLOCATION), line(proof, DRIFT));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
