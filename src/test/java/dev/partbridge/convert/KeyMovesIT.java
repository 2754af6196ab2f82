package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.catalog.Differences;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What becomes of the rows of a family when keys of their parents change, by cascade and by triggers. */
class KeyMovesIT {
    /** Three levels, two children of one parent, ON DELETE CASCADE on one branch. */
    static final String FAMILY =
            """
            CREATE TABLE sales (sale_id NUMBER(9) CONSTRAINT sales_pk PRIMARY KEY, sale_date DATE NOT NULL, note VARCHAR2(9))
            PARTITION BY RANGE (sale_date) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-02-01'), PARTITION p2 VALUES LESS THAN (DATE '2024-03-01'),
              PARTITION p3 VALUES LESS THAN (DATE '2024-04-01'));
            CREATE TABLE items (item_id NUMBER(9) CONSTRAINT items_pk PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales ON DELETE CASCADE)
            PARTITION BY REFERENCE (items_fk);
            CREATE TABLE details (detail_id NUMBER(9) CONSTRAINT details_pk PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items ON DELETE CASCADE)
            PARTITION BY REFERENCE (details_fk);
            CREATE TABLE payments (payment_id NUMBER(9) CONSTRAINT payments_pk PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT payments_fk FOREIGN KEY (sale_id) REFERENCES sales)
            PARTITION BY REFERENCE (payments_fk);
            """;

    static final String ROWS =
            """
            INSERT INTO sales VALUES (1, '2024-01-05'), (2, '2024-02-05'), (3, '2024-03-05');
            INSERT INTO items (item_id, sale_id) VALUES (10, 1), (11, 1), (20, 2);
            INSERT INTO details (detail_id, item_id) VALUES (100, 10), (101, 10), (110, 11), (200, 20);
            INSERT INTO payments (payment_id, sale_id) VALUES (1000, 1);
            """;
    static final String STATE = "SELECT * FROM (SELECT 'sale ' || sale_id || ' ' || to_char(sale_date, 'MM-DD ') ||"
            + " tableoid::regclass AS r FROM sales UNION ALL SELECT 'item ' || item_id || ' of ' || sale_id ||"
            + " to_char(sale_date, ' MM-DD ') || tableoid::regclass FROM items UNION ALL SELECT 'detail ' || detail_id"
            + " || ' of ' || item_id || to_char(sale_date, ' MM-DD ') || tableoid::regclass FROM details"
            + " UNION ALL SELECT 'payment ' || payment_id || ' of ' || sale_id || to_char(sale_date, ' MM-DD ') ||"
            + " tableoid::regclass FROM payments) x ORDER BY split_part(r, ' ', 1) COLLATE \"C\" DESC, r COLLATE \"C\"";
    static final List<String> BEFORE = List.of(
            "sale 1 01-05 sales_p1",
            "sale 2 02-05 sales_p2",
            "sale 3 03-05 sales_p3",
            "payment 1000 of 1 01-05 payments_p1",
            "item 10 of 1 01-05 items_p1",
            "item 11 of 1 01-05 items_p1",
            "item 20 of 2 02-05 items_p2",
            "detail 100 of 10 01-05 details_p1",
            "detail 101 of 10 01-05 details_p1",
            "detail 110 of 11 01-05 details_p1",
            "detail 200 of 20 02-05 details_p2");

    private interface Scenario {
        void on(AppliedScript family) throws SQLException;
    }

    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("a move inside the partition", KeyMovesIT::inside);
        SCENARIOS.put("a move to another partition", KeyMovesIT::across);
        SCENARIOS.put("all parents at once", KeyMovesIT::all);
        SCENARIOS.put("another Oracle key", KeyMovesIT::oracleKey);
        SCENARIOS.put("another parent for a row with children", KeyMovesIT::newParent);
        SCENARIOS.put("no partition for the new key", KeyMovesIT::nowhere);
        SCENARIOS.put("a move that is taken back", KeyMovesIT::takenBack);
        SCENARIOS.put("an application's trigger has the last word", KeyMovesIT::applicationsTrigger);
        SCENARIOS.put("a role with rights on the parent alone", KeyMovesIT::clerk);
        SCENARIOS.put("parents that go", KeyMovesIT::deleted);
        SCENARIOS.put("partitions that go", KeyMovesIT::partitionsThatGo);
    }

    @TestFactory
    List<DynamicTest> takesTheFamilyAlong() {
        return tests(List.of(12, 15, 18));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> takesTheFamilyAlongOnOtherMajors() {
        return tests(List.of(13, 14, 16, 17));
    }

    @TestFactory
    List<DynamicTest> takesKeysOfSeveralColumnsAlong() {
        return composites(List.of(12, 15, 18));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> takesKeysOfSeveralColumnsAlongOnOtherMajors() {
        return composites(List.of(13, 14, 16, 17));
    }

    private static List<DynamicTest> composites(List<Integer> majors) {
        return majors.stream()
                .flatMap(major -> choices(major).stream()
                        .map(choices -> DynamicTest.dynamicTest(
                                "on " + major + " " + choices, () -> composite(major, choices))))
                .toList();
    }

    private static List<DynamicTest> tests(List<Integer> majors) {
        List<DynamicTest> tests = new ArrayList<>();
        for (int major : majors) {
            for (String choices : choices(major)) {
                SCENARIOS.forEach((name, scenario) -> tests.add(DynamicTest.dynamicTest(
                        name + " on " + major + " " + choices, () -> run(scenario, major, choices))));
            }
        }
        return tests;
    }

    /** The default is by triggers before 15. */
    static List<String> choices(int major) {
        return major < 15
                ? List.of("", "keys=registry")
                : List.of("", "keys=registry", "key-moves=triggers", "key-moves=triggers keys=registry");
    }

    static boolean triggers(AppliedScript family) throws SQLException {
        return !family.query("SELECT 1 FROM pg_trigger WHERE tgname = 'zzz_refpart_keymove'")
                .isEmpty();
    }

    private static void run(Scenario scenario, int major, String choices) throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(major, choices, FAMILY)) {
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .isEmpty();
            assertThat(triggers(family)).isEqualTo(major < 15 || choices.contains("triggers"));
            family.execute(ROWS);
            assertThat(family.query(STATE)).isEqualTo(BEFORE);
            scenario.on(family);
            assertThat(family.query("SELECT count(*) FROM items LEFT JOIN sales USING (sale_id, sale_date)"
                            + " WHERE sales.sale_id IS NULL UNION ALL SELECT count(*) FROM details LEFT JOIN items"
                            + " USING (item_id, sale_date) WHERE items.item_id IS NULL"))
                    .as("orphans")
                    .containsExactly("0", "0");
            if (choices.contains("registry")) {
                assertThat(family.query("SELECT sale_id, sale_date FROM sales EXCEPT SELECT sale_id, sale_date FROM"
                                + " sales_uk UNION ALL (SELECT sale_id, sale_date FROM sales_uk EXCEPT SELECT sale_id,"
                                + " sale_date FROM sales)"))
                        .isEmpty();
            }
        }
    }

    /** The rows as they were, with pieces of text replaced. */
    private static List<String> replaced(String... pairs) {
        return BEFORE.stream()
                .map(row -> {
                    String changed = row;
                    for (int i = 0; i < pairs.length; i += 2) {
                        changed = changed.replace(pairs[i], pairs[i + 1]);
                    }
                    return changed;
                })
                .toList();
    }

    private static void inside(AppliedScript family) throws SQLException {
        family.execute("UPDATE sales SET sale_date = '2024-01-31 23:59:59' WHERE sale_id = 1");
        assertThat(family.query(STATE)).isEqualTo(replaced("01-05", "01-31"));
    }

    private static void across(AppliedScript family) throws SQLException {
        family.execute("UPDATE sales SET sale_date = '2024-03-31' WHERE sale_id = 1");
        assertThat(family.query(STATE))
                .isEqualTo(replaced(
                        "01-05",
                        "03-31",
                        "31 payments_p1",
                        "31 payments_p3",
                        "31 sales_p1",
                        "31 sales_p3",
                        "31 items_p1",
                        "31 items_p3",
                        "31 details_p1",
                        "31 details_p3"));
        family.execute("UPDATE sales SET sale_date = '2024-01-05' WHERE sale_id = 1");
        assertThat(family.query(STATE)).isEqualTo(BEFORE);
    }

    private static void all(AppliedScript family) throws SQLException {
        family.execute("UPDATE sales SET sale_date = CASE sale_id WHEN 1 THEN timestamp '2024-02-05' WHEN 2 THEN"
                + " timestamp '2024-03-05' ELSE timestamp '2024-01-05' END");
        assertThat(family.query(STATE))
                .containsExactly(
                        "sale 1 02-05 sales_p2",
                        "sale 2 03-05 sales_p3",
                        "sale 3 01-05 sales_p1",
                        "payment 1000 of 1 02-05 payments_p2",
                        "item 10 of 1 02-05 items_p2",
                        "item 11 of 1 02-05 items_p2",
                        "item 20 of 2 03-05 items_p3",
                        "detail 100 of 10 02-05 details_p2",
                        "detail 101 of 10 02-05 details_p2",
                        "detail 110 of 11 02-05 details_p2",
                        "detail 200 of 20 03-05 details_p3");
    }

    /** Oracle refuses it to a parent that has children (ORA-02292); a cascade takes them along, and so do the triggers. */
    private static void oracleKey(AppliedScript family) throws SQLException {
        family.execute(
                "UPDATE sales SET sale_id = 5 WHERE sale_id = 1; UPDATE items SET item_id = 15 WHERE item_id = 10");
        assertThat(family.query(STATE))
                .contains(
                        "sale 5 01-05 sales_p1",
                        "payment 1000 of 5 01-05 payments_p1",
                        "item 15 of 5 01-05 items_p1",
                        "item 11 of 5 01-05 items_p1",
                        "detail 100 of 15 01-05 details_p1",
                        "detail 101 of 15 01-05 details_p1");
        family.execute("UPDATE sales SET sale_id = 6, sale_date = '2024-03-09' WHERE sale_id = 5");
        assertThat(family.query(STATE))
                .contains(
                        "payment 1000 of 6 03-09 payments_p3",
                        "item 15 of 6 03-09 items_p3",
                        "detail 100 of 15 03-09 details_p3");
    }

    private static void newParent(AppliedScript family) throws SQLException {
        family.execute("UPDATE items SET sale_id = 3 WHERE item_id = 10");
        assertThat(family.query(STATE))
                .contains(
                        "item 10 of 3 03-05 items_p3",
                        "detail 100 of 10 03-05 details_p3",
                        "detail 101 of 10 03-05 details_p3")
                .contains("item 11 of 1 01-05 items_p1", "detail 110 of 11 01-05 details_p1");
        // what was told of a move must not linger in the transaction
        family.execute("BEGIN; UPDATE sales SET sale_date = '2024-02-20' WHERE sale_id = 1;"
                + " UPDATE items SET sale_id = 3 WHERE item_id = 11; COMMIT");
        assertThat(family.query(STATE)).contains("item 11 of 3 03-05 items_p3", "detail 110 of 11 03-05 details_p3");
        assertThat(family.refused("UPDATE items SET sale_id = 4711 WHERE item_id = 10"))
                .containsExactly(
                        "23503",
                        "insert or update on table \"items\" violates foreign key constraint \"items_fk\"",
                        "Key (sale_id)=(4711) is not present in table \"sales\", so the partition key sale_date of the"
                                + " row is unknown.",
                        "Insert the parent row first (Oracle: ORA-02291 / ORA-14400).");
    }

    private static void nowhere(AppliedScript family) throws SQLException {
        assertThat(family.refused("UPDATE sales SET sale_date = '2031-01-01' WHERE sale_id = 1"))
                .first()
                .isEqualTo("23514");
        assertThat(family.query(STATE)).isEqualTo(BEFORE);
    }

    private static void takenBack(AppliedScript family) throws SQLException {
        try (Connection connection = family.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            statement.execute("UPDATE sales SET sale_date = '2024-03-31' WHERE sale_id = 1");
            connection.rollback(before);
            // it moves again, and a row with another parent is looked up
            statement.execute("UPDATE sales SET sale_date = '2024-02-29' WHERE sale_id = 1;"
                    + " UPDATE items SET sale_id = 3 WHERE item_id = 20");
            connection.commit();
        }
        assertThat(family.query(STATE))
                .hasSameSizeAs(BEFORE)
                .contains(
                        "item 10 of 1 02-29 items_p2",
                        "detail 110 of 11 02-29 details_p2",
                        "detail 200 of 20 03-05 details_p3");
    }

    private static void applicationsTrigger(AppliedScript family) throws SQLException {
        String function = "CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.sale_date :="
                + " NEW.sale_date + interval '1 month'; RETURN NEW; END $$;";
        StringBuilder triggers = new StringBuilder(function);
        for (String leaf : List.of("sales_p1", "sales_p2", "sales_p3")) {
            triggers.append("CREATE TRIGGER app_later BEFORE UPDATE OF sale_date ON " + leaf
                    + " FOR EACH ROW EXECUTE PROCEDURE later();");
        }
        family.execute(triggers.toString());
        family.execute("UPDATE sales SET sale_date = '2024-02-10' WHERE sale_id = 1");
        assertThat(family.query(STATE))
                .contains(
                        "sale 1 03-10 sales_p3",
                        "payment 1000 of 1 03-10 payments_p3",
                        "item 10 of 1 03-10 items_p3",
                        "detail 100 of 10 03-10 details_p3");
    }

    private static void clerk(AppliedScript family) throws SQLException {
        String role = "clerk_of_" + family.database().name();
        family.execute("CREATE ROLE " + role + "; GRANT SELECT, UPDATE ON sales TO " + role);
        try {
            family.execute("SET ROLE " + role + "; UPDATE sales SET sale_date = '2024-03-31' WHERE sale_id = 1");
            assertThat(family.query(STATE)).contains("detail 100 of 10 03-31 details_p3");
        } finally {
            family.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    private static void deleted(AppliedScript family) throws SQLException {
        family.execute("DELETE FROM sales WHERE sale_id = 2");
        assertThat(family.query(STATE))
                .isEqualTo(BEFORE.stream()
                        .filter(r -> !r.startsWith("sale 2") && !r.contains(" of 2"))
                        .toList());
        List<String> refused = family.refused("DELETE FROM sales WHERE sale_id = 1");
        assertThat(refused).first().isEqualTo("23503");
        assertThat(refused.get(1)).contains("on table \"sales_p1\"", "on table \"payments\"");
        assertThat(refused.get(2))
                .isEqualTo("Key (sale_id, sale_date)=(1, 2024-01-05 00:00:00) is still referenced from table"
                        + " \"payments\".");
        assertThat(family.query("SELECT count(*) FROM details")).containsExactly("3");
        // Oracle's way round: children first
        family.execute("DELETE FROM payments WHERE sale_id = 1; DELETE FROM sales WHERE sale_id = 1");
        assertThat(family.query(STATE)).containsExactly("sale 3 03-05 sales_p3");
    }

    private static void partitionsThatGo(AppliedScript family) throws SQLException {
        assertThat(family.refused("DROP TABLE sales_p1")).first().isEqualTo("2BP01");
        List<String> truncated = family.refused("TRUNCATE sales_p1");
        assertThat(truncated.get(0)).isEqualTo("0A000");
        assertThat(truncated.get(2)).contains("references \"sales_p1\"");
        List<String> detached = family.refused("ALTER TABLE sales DETACH PARTITION sales_p1");
        assertThat(detached.get(0)).isEqualTo("23503");
        assertThat(detached.get(1)).contains("removing partition \"sales_p1\" violates foreign key constraint");
        assertThat(detached.get(2))
                .contains("Key (sale_id, sale_date)=(1, 2024-01-05 00:00:00) is still referenced from table");
        assertThat(family.query(STATE)).isEqualTo(BEFORE);
        // leaf by leaf, children first
        family.execute("TRUNCATE details_p1; DELETE FROM items WHERE sale_date < '2024-02-01';"
                + " DELETE FROM payments WHERE sale_date < '2024-02-01'");
        family.execute("DELETE FROM sales WHERE sale_date < '2024-02-01'");
        family.execute("ALTER TABLE sales DETACH PARTITION sales_p1");
        assertThat(family.query("SELECT count(*) FROM sales")).containsExactly("2");
    }

    /** One column of the partition key is in the foreign key, the other is added; the parent has lists below ranges. */
    private static void composite(int major, String choices) throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE orders (region VARCHAR2(1) NOT NULL, no NUMBER(9) NOT NULL, ordered DATE NOT NULL,
                  CONSTRAINT orders_pk PRIMARY KEY (region, no), CONSTRAINT orders_no UNIQUE (no))
                PARTITION BY RANGE (ordered) SUBPARTITION BY LIST (region)
                SUBPARTITION TEMPLATE (SUBPARTITION n VALUES ('N'), SUBPARTITION s VALUES ('S'))
                (PARTITION y23 VALUES LESS THAN (DATE '2024-01-01'), PARTITION y24 VALUES LESS THAN (DATE '2025-01-01'));
                CREATE TABLE lines (id NUMBER(9) CONSTRAINT lines_pk PRIMARY KEY, region VARCHAR2(1) NOT NULL, no NUMBER(9) NOT NULL,
                  CONSTRAINT lines_fk FOREIGN KEY (region, no) REFERENCES orders ON DELETE CASCADE) PARTITION BY REFERENCE (lines_fk);
                CREATE TABLE parcels (id NUMBER(9) CONSTRAINT parcels_pk PRIMARY KEY, order_no NUMBER(9) NOT NULL,
                  CONSTRAINT parcels_fk FOREIGN KEY (order_no) REFERENCES orders (no)) PARTITION BY REFERENCE (parcels_fk);
                """;
        try (AppliedScript family = AppliedScript.of(major, choices, ddl)) {
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .isEmpty();
            family.execute("INSERT INTO orders VALUES ('N', 1, '2023-05-05'), ('S', 2, '2024-05-05');"
                    + " INSERT INTO lines (id, region, no) VALUES (10, 'N', 1), (20, 'S', 2);"
                    + " INSERT INTO parcels (id, order_no) VALUES (10, 1), (20, 2)");
            String where = "SELECT 'line', id, no, tableoid::regclass::text FROM lines UNION ALL"
                    + " SELECT 'parcel', id, order_no, tableoid::regclass::text FROM parcels ORDER BY 1, 2";
            family.execute("UPDATE orders SET ordered = '2024-02-02' WHERE no = 1");
            assertThat(family.query(where))
                    .containsExactly(
                            "line|10|1|lines_y24_n",
                            "line|20|2|lines_y24_s",
                            "parcel|10|1|parcels_y24_n",
                            "parcel|20|2|parcels_y24_s");
            family.execute("UPDATE orders SET region = 'S' WHERE no = 1");
            assertThat(family.query(where)).contains("line|10|1|lines_y24_s", "parcel|10|1|parcels_y24_s");
            family.execute("UPDATE orders SET no = 3, ordered = '2023-01-01' WHERE no = 1");
            assertThat(family.query(where)).contains("line|10|3|lines_y23_s", "parcel|10|3|parcels_y23_s");
        }
    }
}
