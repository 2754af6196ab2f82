package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that differ are told by key, and the script that is written for them makes the proof pass again. */
class DifferencesIT {
    private static final String DDL =
            """
            CREATE TABLE sales (id NUMBER(9) PRIMARY KEY, sold DATE NOT NULL, amount NUMBER(12,2), note VARCHAR2(40),
              code CHAR(4), mark RAW(8))
            PARTITION BY RANGE (sold) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE items (id NUMBER(9), no NUMBER(3), sale_id NUMBER(9) NOT NULL, price NUMBER,
              CONSTRAINT items_pk PRIMARY KEY (id, no),
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales (id))
            PARTITION BY REFERENCE (items_fk);
            """;
    private static final String SALES =
            """
            ID,SOLD,AMOUNT,NOTE,CODE,MARK
            1,2023-05-01 00:00:00,10.50,it's,AB,00FF
            2,2023-06-01 12:30:00,-3,back\\slash $$ $repair$,,
            3,2024-05-01 00:00:00,,100% done,ABCD,0A
            4,2024-06-01 00:00:00,4,,,
            11,2024-07-01 00:00:00,5,eleven,,
            """;
    private static final String ITEMS =
            "ID,NO,SALE_ID,PRICE\n1,1,1,0.5\n1,2,1,7\n2,1,2,8\n3,1,3,1e-10\n4,1,4,9\n5,1,11,10\n";

    @Test
    void areListedByKeyAndRepaired() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "", DDL, "SALES", SALES, "ITEMS", ITEMS)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(differences(migrated, 100, new StringWriter())).isEmpty();
            migrated.database()
                    .execute("UPDATE sales SET amount = 10.51, mark = NULL WHERE id = 1;"
                            + " UPDATE sales SET note = '' WHERE id = 4;"
                            + " DELETE FROM items WHERE id = 2; DELETE FROM sales WHERE id = 2;"
                            + " DELETE FROM items WHERE id = 1 AND no = 1;"
                            + " INSERT INTO sales (id, sold, note) VALUES (77, '2024-02-02', 'new');"
                            + " INSERT INTO items (id, no, sale_id, price, sold) VALUES (77, 1, 77, 1, '2024-02-02');"
                            + " UPDATE items SET price = 1.0000000001e-10 WHERE id = 3");
            StringWriter script = new StringWriter();

            assertThat(differences(migrated, 100, script))
                    .containsExactly(
                            "public.sales by (id)|4 rows|1 missing, 1 only in the target, 2 with other values",
                            "(id)=(1): other values in amount, mark",
                            "(id)=(2): missing in the target",
                            "(id)=(4): other values in note",
                            "(id)=(77): only in the target",
                            "public.items by (id, no)|4 rows|2 missing, 1 only in the target, 1 with other values",
                            "(id, no)=(1, 1): missing in the target",
                            "(id, no)=(2, 1): missing in the target",
                            "(id, no)=(3, 1): other values in price",
                            "(id, no)=(77, 1): only in the target");
            assertThat(migrated.alone().passed()).isFalse();

            migrated.database().execute(script.toString());

            ValidationReport after = migrated.alone();
            assertThat(after.checks()).filteredOn(c -> !c.passed()).isEmpty();
            assertThat(after.passed()).isTrue();
        }
    }

    @Test
    void areToldWithTheirPlacesAndBothValues() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "mask@ITEMS=columns:price", DDL, "SALES", SALES, "ITEMS", ITEMS)) {
            migrated.database()
                    .execute("UPDATE sales SET amount = 10.51, mark = NULL WHERE id = 1;"
                            + " UPDATE sales SET note = repeat('x', 40) WHERE id = 4; DELETE FROM items WHERE id = 5;"
                            + " DELETE FROM items WHERE id = 2; DELETE FROM sales WHERE id = 2;"
                            + " INSERT INTO sales (id, sold, note) VALUES (77, '2024-02-02', 'new');"
                            + " UPDATE items SET price = 8 WHERE id = 3");
            StringWriter script = new StringWriter();
            Events events = new Events();

            assertThat(migrated.search(events, 100, script).stream()
                            .flatMap(t -> t.rows().stream().map(r -> t.postgres() + "|" + row(r))))
                    .containsExactly(
                            "public.sales|VALUES|1|P1|amount 10.50 10.51|mark \\x00ff null",
                            "public.sales|SOURCE_ONLY|2|P1",
                            "public.sales|VALUES|4|P2|note null xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                            "public.sales|TARGET_ONLY|77|P2",
                            // the parent of the first is gone, that of the last is there and tells the partition
                            "public.items|SOURCE_ONLY|2, 1|",
                            "public.items|VALUES|3, 1|P2|price [masked] [masked]",
                            "public.items|SOURCE_ONLY|5, 1|P2");
            // values that must not be told are those of the repair all the same
            assertThat(script.toString()).contains("'0.0000000001'");
            events.checkOrder();
            assertThat(events.of(RunEvent.Started.class)).singleElement().satisfies(e -> assertThat(e.steps())
                    .extracting(p -> p.title() + " " + p.units() + " " + p.rows())
                    .containsExactly(
                            // five on each side; six, of which four are left
                            "Look for rows of SALES that differ 3 25", "Look for rows of ITEMS that differ 3 26"));
            assertThat(events.of(RunEvent.StepFinished.class))
                    .extracting(e -> e.step() + " " + e.rows())
                    .containsExactly("differences table:SALES 25", "differences table:ITEMS 26");
        }
    }

    private static String row(ValidationDifferences.Row row) {
        return row.kind() + "|" + String.join(", ", row.key()) + "|" + row.place()
                + row.values().stream()
                        .map(v -> "|" + v.column() + " " + v.source() + " " + v.target())
                        .collect(Collectors.joining());
    }

    @Test
    void changesNothingWhereAStatementMeetsOtherRows() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "", DDL, "SALES", SALES, "ITEMS", ITEMS)) {
            migrated.database().execute("DELETE FROM items WHERE id = 5; UPDATE sales SET amount = 6 WHERE id = 4");
            StringWriter script = new StringWriter();
            assertThat(differences(migrated, 100, script)).hasSize(4);
            // the parent is gone meanwhile, so that the child's partition cannot be told
            migrated.database().execute("DELETE FROM sales WHERE id = 11");

            assertThat(catchThrowable(() -> migrated.database().execute(script.toString())))
                    .hasMessageContaining("(id, no)=(5, 1): missing in the target: leaves 0 rows instead of 1");
            assertThat(migrated.query("SELECT amount FROM sales WHERE id = 4")).containsExactly("6.00");
        }
    }

    /** Its triggers send rows on, so that no statement tells of any. */
    @Test
    void areRepairedThroughTheTriggersOfAnInheritanceParent() throws SQLException, IOException {
        repairedThroughTriggers(18);
    }

    @Test
    @Tag("deep")
    void areRepairedThroughTheTriggersOfTheOldestServer() throws SQLException, IOException {
        repairedThroughTriggers(9);
    }

    private static void repairedThroughTriggers(int major) throws SQLException, IOException {
        String ddl = DDL.substring(0, DDL.indexOf("CREATE TABLE items"));
        try (Migrated migrated = Migrated.of(major, "strategy=inheritance", ddl, "SALES", SALES)) {
            assertThat(migrated.wrong()).isEmpty();
            migrated.database()
                    .execute("UPDATE sales SET sold = '2024-09-09' WHERE id = 1; DELETE FROM sales WHERE id = 3;"
                            + " INSERT INTO sales (id, sold) VALUES (8, '2023-02-02')");
            StringWriter script = new StringWriter();
            assertThat(differences(migrated, 100, script))
                    .containsExactly(
                            "public.sales by (id)|3 rows|1 missing, 1 only in the target, 1 with other values",
                            "(id)=(1): other values in sold",
                            "(id)=(3): missing in the target",
                            "(id)=(8): only in the target");
            migrated.database().execute(script.toString());
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    @Test
    void rejectedRowsAreNotMissing() throws SQLException, IOException {
        // 6 does not fit, 1 is there twice, and the items of both go with them
        String sales = SALES + "6,2024-07-01 00:00:00,1,ok,TOOLONG,\n1,2024-07-02 00:00:00,2,twice,,\n";
        String items = ITEMS + "6,1,6,1\n7,1,4,3\n";
        try (Migrated migrated = Migrated.of(18, "keys=registry", DDL, "SALES", sales, "ITEMS", items)) {
            assertThat(migrated.rejects()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(migrated.alone().passed()).isTrue();
            migrated.database().execute("DELETE FROM items WHERE id IN (5, 7); DELETE FROM sales WHERE id = 11");
            StringWriter script = new StringWriter();

            List<String> found = differences(migrated, 100, script);

            assertThat(found)
                    .filteredOn(line -> line.startsWith("("))
                    .containsExactly(
                            "(id)=(11): missing in the target",
                            "(id, no)=(5, 1): missing in the target",
                            "(id, no)=(7, 1): missing in the target");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void areCutAndSaySo(int most) throws SQLException, IOException {
        String rows = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> i + "," + i)
                .collect(Collectors.joining("\n", "ID,V\n", "\n"));
        try (Migrated migrated =
                Migrated.of(18, "", "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, v NUMBER(9));", "T", rows)) {
            migrated.database().execute("UPDATE t SET v = v + 1 WHERE id % 50 = 0");
            StringWriter script = new StringWriter();
            List<String> found = differences(migrated, most, script);
            assertThat(found).hasSize(1 + most);
            assertThat(found.get(0)).endsWith(most + " with other values: the first " + most + ", there are more");
            migrated.database().execute(script.toString());
            assertThat(migrated.query("SELECT count(*) FROM t WHERE id % 50 = 0 AND v = id + 1"))
                    .containsExactly(String.valueOf(10 - most));
        }
    }

    @Test
    void tellsWhyItDoesNotLook() throws SQLException, IOException {
        try (Migrated migrated =
                Migrated.of(18, "", "CREATE TABLE t (id NUMBER(9), v NUMBER(9));", "T", "ID,V\n1,1\n2,2\n")) {
            migrated.database().execute("UPDATE t SET v = 3 WHERE id = 2");
            assertThat(differences(migrated, 100, new StringWriter()))
                    .containsExactly("public.t|0 rows|not looked for: no primary key, nor a unique key without NULL,"
                            + " tells its rows apart");
        }
    }

    /** PostgreSQL takes more spellings of an interval than Oracle writes. */
    @Test
    void tellsOfValuesThatCannotBeCompared() throws SQLException, IOException {
        String ddl = "CREATE TABLE t (id NUMBER(9) PRIMARY KEY, d INTERVAL DAY TO SECOND);";
        try (Migrated migrated = Migrated.of(18, "", ddl, "T", "ID,D\n1,+01 00:00:00.000000\n2,3 days\n")) {
            migrated.database().execute("DELETE FROM t");
            assertThat(differences(migrated, 100, new StringWriter()))
                    .singleElement()
                    .asString()
                    .startsWith("public.t|0 rows|not looked for: ")
                    .endsWith("(T.csv:3)");
        }
    }

    @Test
    void takesAUniqueKeyAndRowsThatAreThereTwice() throws SQLException, IOException {
        String ddl = "CREATE TABLE t (a VARCHAR2(9) NOT NULL, b NUMBER(9) NOT NULL, v NUMBER(9),"
                + " CONSTRAINT t_uk UNIQUE (a, b)) PARTITION BY LIST (b) (PARTITION p1 VALUES (1),"
                + " PARTITION p2 VALUES (2));";
        try (Migrated migrated = Migrated.of(18, "", ddl, "T", "A,B,V\nx,1,1\ny,2,\n")) {
            migrated.database().execute("ALTER TABLE t DROP CONSTRAINT t_uk; INSERT INTO t VALUES ('x', 1, 1)");
            StringWriter script = new StringWriter();
            assertThat(differences(migrated, 100, script))
                    .containsExactly(
                            "public.t by (a, b)|1 row|1 more or less often there",
                            "(a, b)=(x, 1): 1 row in the source, 2 in the target");
            migrated.database().execute(script.toString());
            assertThat(migrated.query("SELECT a, b, v FROM t ORDER BY 1")).containsExactly("x|1|1", "y|2|null");
        }
    }

    private static List<String> differences(Migrated migrated, int most, StringWriter script)
            throws SQLException, IOException {
        ValidationReport report = migrated.alone(new DifferenceSettings(most, Optional.of(() -> script)));
        return report.checks().stream()
                .filter(line -> line.kind().equals(CheckLine.DIFFERENCES))
                .flatMap(line -> Stream.concat(
                        Stream.of(line.what() + "|" + line.scope() + "|" + line.found()),
                        line.detail().lines()))
                .toList();
    }
}
