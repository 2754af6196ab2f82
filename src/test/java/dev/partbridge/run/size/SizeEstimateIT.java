package dev.partbridge.run.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was said beforehand, by files and by what DBMS_STATS would gather of the same rows, beside what the server says
 * of the tables when they are in.
 */
@ExtendWith(FreshDatabase.class)
class SizeEstimateIT {
    private static final double FACTOR = 1.5;
    private static final int ROWS = 60_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(20_241_201);
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Map<QualifiedName, StoredSize> gathered = new HashMap<>();

    /** Rows of one table: the file of its name, and what DBMS_STATS would say of them. */
    private void rows(String table, List<String> names, List<String> types, int count, IntFunction<List<String>> row)
            throws IOException {
        OracleLengths lengths = new OracleLengths(names, types);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(table + ".csv"))) {
            out.write(String.join(",", names) + "\n");
            for (int i = 1; i <= count; i++) {
                List<String> values = row.apply(i);
                lengths.add(values);
                out.write(String.join(",", values) + "\n");
            }
        }
        gathered.put(QualifiedName.of(table), lengths.stored());
    }

    private void compare(String ddl, TestDatabase database, TestReporter reporter) throws IOException, SQLException {
        Files.writeString(folder.resolve("t.sql"), ddl);
        Plan plan;
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            RunReport report = engine.migrate(
                    inspection,
                    plan,
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults(),
                    event -> {
                        if (event instanceof RunEvent.Note note) {
                            notes.add(note.message());
                        }
                    },
                    Cancellation.none());
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        }
        assertThat(notes).filteredOn(n -> n.startsWith("disk ")).isEqualTo(SizeText.sum(plan));
        compare(SizeEstimate.of(plan), "file", database, reporter);
        compare(SizeEstimate.of(plan.of(List.of(), gathered)), "statistics", database, reporter);
    }

    private static void compare(List<TableSize> sizes, String by, TestDatabase database, TestReporter reporter)
            throws SQLException {
        assertThat(sizes).isNotEmpty();
        for (TableSize size : sizes) {
            String table = size.name().toString();
            long real = Long.parseLong(database.query("SELECT sum(pg_total_relation_size(relid)) FROM (SELECT relid"
                            + " FROM pg_partition_tree('" + table + "') UNION SELECT '" + table + "'::regclass) t")
                    .get(0));
            long estimate = size.table() + size.indexes();
            reporter.publishEntry(table + " by " + by, estimate + " estimated, " + real);
            assertThat((double) estimate).as(table + " by " + by).isBetween(real / FACTOR, real * FACTOR);
        }
    }

    private String words(int letters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            text.append(Integer.toHexString(random.nextInt())).append(' ');
        }
        return text.substring(0, letters);
    }

    private static String day(int i) {
        return "2024-" + (i % 2 == 0 ? "03" : "09") + "-15 12:00:00";
    }

    @Test
    void ofTextsAndNumbersInPartitions(TestDatabase database, TestReporter reporter) throws Exception {
        rows(
                "SALES",
                List.of("ID", "SOLD", "PRICE", "NOTE"),
                List.of("NUMBER", "DATE", "NUMBER", "VARCHAR2"),
                ROWS,
                i -> List.of("" + i, day(i), i % 1000 + ".25", "note number " + i + " of the table"));
        compare(
                """
                CREATE TABLE sales (
                  id NUMBER(10) NOT NULL, sold DATE NOT NULL, price NUMBER(12,2), note VARCHAR2(200),
                  CONSTRAINT sales_pk PRIMARY KEY (id, sold))
                PARTITION BY RANGE (sold)
                 (PARTITION p1 VALUES LESS THAN (DATE '2024-07-01'), PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
                CREATE INDEX sales_note ON sales (note) LOCAL;
                """,
                database,
                reporter);
    }

    @Test
    void ofNarrowRows(TestDatabase database, TestReporter reporter) throws Exception {
        rows(
                "FACTS",
                List.of("ID", "SHOP", "AMOUNT", "SOLD"),
                List.of("NUMBER", "NUMBER", "NUMBER", "DATE"),
                ROWS,
                i -> List.of("" + i, "" + i % 400, "" + random.nextInt(100_000), day(i)));
        compare(
                """
                CREATE TABLE facts (id NUMBER(10) PRIMARY KEY, shop NUMBER(5), amount NUMBER(18), sold DATE);
                CREATE INDEX facts_amount ON facts (amount);
                """,
                database,
                reporter);
    }

    /** A short key beside long texts, half of which are NULL: the average of all would make the key's index ten times. */
    @Test
    void ofAShortTextAsKeyBesideLongOnes(TestDatabase database, TestReporter reporter) throws Exception {
        rows(
                "PARTIES",
                List.of("CODE", "NAME", "REMARK", "SHARE_OF", "NEVER"),
                List.of("VARCHAR2", "VARCHAR2", "VARCHAR2", "NUMBER", "VARCHAR2"),
                ROWS,
                i -> List.of(
                        "P" + i, words(40), i % 2 == 0 ? "" : words(300), "0." + (1 + random.nextInt(99_999)), ""));
        compare(
                """
                CREATE TABLE parties (code VARCHAR2(12) NOT NULL, name VARCHAR2(200), remark VARCHAR2(2000),
                  share_of NUMBER, never VARCHAR2(100));
                CREATE UNIQUE INDEX parties_code ON parties (code);
                CREATE INDEX parties_code_share ON parties (code, share_of);
                """,
                database,
                reporter);
    }

    @Test
    void ofLongDocuments(TestDatabase database, TestReporter reporter) throws Exception {
        rows(
                "DOCS",
                List.of("ID", "TEXT"),
                List.of("NUMBER", "CLOB"),
                1_500,
                i -> List.of("" + i, words(i % 3 == 0 ? 2_000 : 15_000 + random.nextInt(20_000))));
        compare("CREATE TABLE docs (id NUMBER(10) PRIMARY KEY, text CLOB);\n", database, reporter);
    }

    @Test
    void ofAChainByReference(TestDatabase database, TestReporter reporter) throws Exception {
        rows(
                "ORDERS",
                List.of("ID", "REGION"),
                List.of("NUMBER", "VARCHAR2"),
                ROWS / 3,
                i -> List.of("" + i, i % 2 == 0 ? "north of the river" : "south of the river"));
        rows(
                "LINES",
                List.of("ID", "ORDER_ID", "TEXT"),
                List.of("NUMBER", "NUMBER", "VARCHAR2"),
                ROWS,
                i -> List.of("" + i, "" + (1 + i % (ROWS / 3)), "line " + i));
        compare(
                """
                CREATE TABLE orders (id NUMBER(10) PRIMARY KEY, region VARCHAR2(30) NOT NULL)
                PARTITION BY LIST (region)
                 (PARTITION n VALUES ('north of the river'), PARTITION s VALUES ('south of the river'));
                CREATE TABLE lines (id NUMBER(10) PRIMARY KEY, order_id NUMBER(10) NOT NULL, text VARCHAR2(100),
                  CONSTRAINT lines_fk FOREIGN KEY (order_id) REFERENCES orders (id))
                PARTITION BY REFERENCE (lines_fk);
                """,
                database,
                reporter);
    }
}
