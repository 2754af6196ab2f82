package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains whose root is partitioned by a column that is not declared NOT NULL. */
class NullableRootIT {
    private static final String CHAIN =
            """
            CREATE TABLE sales (sale_id NUMBER(9) PRIMARY KEY, sold %s) PARTITION BY %s;
            CREATE TABLE items (item_id NUMBER(9) PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales) PARTITION BY REFERENCE (items_fk);
            CREATE TABLE details (detail_id NUMBER(9) PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items) PARTITION BY REFERENCE (details_fk);
            """;
    private static final String OPEN = "RANGE (sold) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),"
            + " PARTITION pmax VALUES LESS THAN (MAXVALUE))";
    private static final String ROWS =
            """
            INSERT INTO sales VALUES (1, DATE '2023-05-05');
            INSERT INTO sales VALUES (2, NULL);
            INSERT INTO items VALUES (10, 1);
            INSERT INTO items VALUES (20, 2);
            INSERT INTO details VALUES (100, 10);
            INSERT INTO details VALUES (200, 20);
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void infinityKeepsTheChain(int major) throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
                Engine engine = Engines.create()) {
            Inspection source = source(engine, CHAIN.formatted("DATE", OPEN) + ROWS);
            Conversion conversion = engine.convert(source, options(major, "infinity"));
            assertThat(codes(conversion)).contains("PB-PART-061").doesNotContain("PB-REF-004", "PB-REF-002");
            RunReport report = engine.migrate(
                    source,
                    engine.plan(source, conversion),
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults(),
                    event -> {},
                    Cancellation.none());
            assertThat(report.failure()).isEmpty();
            assertThat(report.rejects()).isZero();
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            // one that comes later, through the landing, and one whose parent loses its value
            database.execute("INSERT INTO sales (sale_id) VALUES (3);"
                    + " INSERT INTO items (item_id, sale_id) VALUES (30, 3);"
                    + " UPDATE sales SET sold = 'infinity' WHERE sale_id = 1");
            assertThat(database.query("SELECT item_id, sold, tableoid::regclass FROM items UNION ALL"
                            + " SELECT detail_id, sold, tableoid::regclass FROM details ORDER BY 1"))
                    .containsExactly(
                            "10|infinity|items_pmax",
                            "20|infinity|items_pmax",
                            "30|infinity|items_pmax",
                            "100|infinity|details_pmax",
                            "200|infinity|details_pmax");
        }
    }

    @Test
    void elseItIsRefusedWithItsCure() throws IOException {
        try (Engine engine = Engines.create()) {
            Inspection dates = source(engine, CHAIN.formatted("DATE", OPEN));
            assertThat(refusals(engine.convert(dates, options(18, "default-partition"))))
                    .containsExactly(
                            "ITEMS is partitioned by reference to SALES, whose partition key SOLD may be NULL; the table"
                                    + " is left out, unless rule null-keys of SALES is infinity, or the key NOT NULL.",
                            "DETAILS is partitioned by reference to ITEMS, which is left out; the table is left out too.");
            Inspection texts = source(
                    engine,
                    CHAIN.formatted(
                            "VARCHAR2(3)",
                            "RANGE (sold) (PARTITION p1 VALUES LESS THAN ('M'), PARTITION p2 VALUES LESS THAN (MAXVALUE))"));
            Conversion impossible = engine.convert(texts, options(18, "infinity"));
            assertThat(codes(impossible)).contains("PB-PART-060");
            assertThat(refusals(impossible)).hasSize(2);
            Inspection lists = source(
                    engine,
                    CHAIN.formatted(
                            "VARCHAR2(3)", "LIST (sold) (PARTITION p1 VALUES ('M'), PARTITION p2 VALUES (NULL))"));
            assertThat(refusals(engine.convert(lists, options(18, "infinity"))))
                    .first()
                    .asString()
                    .endsWith("may be NULL; the table is left out, unless the key is NOT NULL.");
        }
    }

    /** A leaf of the root for each subpartition: the foreign key holds both columns, and follows neither as NULL. */
    @Test
    void theSubpartitionKeyNeedsAValueToo() throws IOException {
        String years = "RANGE (sold) SUBPARTITION BY %s (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01')%s)";
        try (Engine engine = Engines.create()) {
            for (String below : List.of(
                    years.formatted("HASH (sale_part)", " SUBPARTITIONS 2"),
                    years.formatted(
                            "LIST (sale_part)",
                            " (SUBPARTITION p1_a VALUES (1), SUBPARTITION p1_b VALUES (DEFAULT))"))) {
                Inspection source = source(engine, composite(below));
                assertThat(refusals(engine.convert(source, options(18, "infinity"))))
                        .first()
                        .isEqualTo("ITEMS is partitioned by reference to SALES, whose subpartition key SALE_PART may be"
                                + " NULL; the table is left out, unless the key is NOT NULL.");
            }
            Inspection ranges = source(
                    engine,
                    composite(years.formatted("RANGE (sale_part)", " (SUBPARTITION p1_a VALUES LESS THAN (MAXVALUE))"))
                            .replace("NUMBER(3)", "DATE"));
            assertThat(refusals(engine.convert(ranges, options(18, "default-partition"))))
                    .first()
                    .asString()
                    .endsWith("unless rule null-keys of SALES is infinity, or the key NOT NULL.");
            assertThat(refusals(engine.convert(ranges, options(18, "infinity"))))
                    .isEmpty();
            Inspection closed = source(
                    engine,
                    composite(years.formatted(
                            "LIST (sale_part)", " (SUBPARTITION p1_a VALUES (1), SUBPARTITION p1_b VALUES (2))")));
            Conversion kept = engine.convert(closed, options(18, "default-partition"));
            assertThat(refusals(kept)).isEmpty();
            assertThat(codes(kept)).contains("PB-REF-019");
        }
    }

    private static String composite(String partitioning) {
        return CHAIN.formatted("DATE NOT NULL, sale_part NUMBER(3)", partitioning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RANGE (sold) (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN (20))",
                "RANGE (sold) INTERVAL (10) (PARTITION p1 VALUES LESS THAN (10))",
                "LIST (sold) (PARTITION p1 VALUES (1), PARTITION p2 VALUES (2, 3))"
            })
    void whatNoPartitionTakesIsNoObstacle(String partitioning) throws SQLException, IOException {
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(15));
                Engine engine = Engines.create()) {
            Inspection source = source(
                    engine,
                    CHAIN.formatted("NUMBER(9)", partitioning)
                            + "INSERT INTO sales VALUES (1, 2);\nINSERT INTO items VALUES (10, 1);\n"
                            + "INSERT INTO details VALUES (100, 10);\n");
            Conversion conversion = engine.convert(source, options(15, "default-partition"));
            assertThat(codes(conversion)).contains("PB-REF-019").doesNotContain("PB-REF-004", "PB-REF-002");
            RunReport report = engine.migrate(
                    source,
                    engine.plan(source, conversion),
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults(),
                    event -> {},
                    Cancellation.none());
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(database.query("SELECT detail_id, sold FROM details")).containsExactly("100|2");
        }
    }

    private Inspection source(Engine engine, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("chain.sql"), script);
        return engine.inspect(new ScriptSource(file), Cancellation.none());
    }

    private static ConvertOptions options(int major, String nullKeys) {
        return new ConvertOptions(
                Identifier.of("public"), major, Set.of(), Choices.defaults().with("null-keys", nullKeys));
    }

    private static List<String> codes(Conversion conversion) {
        return conversion.findings().stream().map(Finding::code).toList();
    }

    private static List<String> refusals(Conversion conversion) {
        return conversion.findings().stream()
                .filter(f -> f.code().equals("PB-REF-004") || f.code().equals("PB-REF-002"))
                .sorted((a, b) -> b.code().compareTo(a.code()))
                .map(Finding::message)
                .toList();
    }
}
