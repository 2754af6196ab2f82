package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.ValidationSql;
import dev.partbridge.postgres.catalog.Differences;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chain is without its landings, once their procedures have dropped them, on real servers. */
class DropLandingIT {
    private static final String DROP =
            "CALL items_drop_landing(); CALL details_drop_landing(); CALL payments_drop_landing();";
    private static final String WITH_KEYS =
            "INSERT INTO items (item_id, sale_id, sale_date) VALUES (30, 3, '2024-03-05');"
                    + " INSERT INTO details (detail_id, item_id, sale_date) VALUES (300, 30, '2024-03-05')";

    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({
        "12, ''",
        "12, keys=registry",
        "15, ''",
        "15, key-moves=triggers keys=registry",
        "18, ''",
        "18, keys=registry"
    })
    void chainWorksWithoutLandings(int major, String choices) throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(major, choices, KeyMovesIT.FAMILY)) {
            family.execute(KeyMovesIT.ROWS + DROP);
            assertThat(family.query(KeyMovesIT.STATE)).isEqualTo(KeyMovesIT.BEFORE);
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .isEmpty();
            assertThat(family.query("SELECT relname FROM pg_class WHERE relname LIKE '%landing%'"
                            + " UNION SELECT proname FROM pg_proc WHERE proname LIKE '%refpart_landing'"))
                    .isEmpty();
            refusesRowsWithoutKey(family);
            movesRows(family);
            addsAndRemovesPartitions(family);
            // a second call finds nothing to do
            family.execute(DROP);
            for (String query : ValidationSql.of(family.conversion())) {
                family.query(query);
            }
            Apply.undo(Planner.plan(family.conversion(), Map.of(), "none"), family.database());
            assertThat(family.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                            // taken off and kept
                            + " AND relname NOT LIKE '%\\_p4%'"))
                    .isEmpty();
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({"13, ''", "14, keys=registry", "16, ''", "17, key-moves=triggers"})
    void chainWorksWithoutLandingsElsewhere(int major, String choices) throws SQLException, IOException {
        chainWorksWithoutLandings(major, choices);
    }

    private static void refusesRowsWithoutKey(AppliedScript family) {
        List<String> refused = family.refused("INSERT INTO items (item_id, sale_id) VALUES (30, 3)");
        assertThat(refused.subList(0, 2)).containsExactly("23514", "no partition of relation \"items\" found for row");
        assertThat(family.refused("INSERT INTO details (detail_id, item_id) VALUES (300, 20)"))
                .first()
                .isEqualTo("23514");
    }

    private static void movesRows(AppliedScript family) throws SQLException {
        family.execute(WITH_KEYS);
        // an UPDATE of the foreign key alone, one that takes the key away, one of the parent's key
        family.execute("UPDATE items SET sale_id = 3 WHERE item_id = 20;"
                + " UPDATE items SET sale_date = NULL WHERE item_id = 11;"
                + " UPDATE sales SET sale_date = '2024-02-20' WHERE sale_id = 1");
        assertThat(family.query(KeyMovesIT.STATE))
                .containsExactly(
                        "sale 1 02-20 sales_p2",
                        "sale 2 02-05 sales_p2",
                        "sale 3 03-05 sales_p3",
                        "payment 1000 of 1 02-20 payments_p2",
                        "item 10 of 1 02-20 items_p2",
                        "item 11 of 1 02-20 items_p2",
                        "item 20 of 3 03-05 items_p3",
                        "item 30 of 3 03-05 items_p3",
                        "detail 100 of 10 02-20 details_p2",
                        "detail 101 of 10 02-20 details_p2",
                        "detail 110 of 11 02-20 details_p2",
                        "detail 200 of 20 03-05 details_p3",
                        "detail 300 of 30 03-05 details_p3");
        assertThat(family.refused("UPDATE items SET sale_id = 4711 WHERE item_id = 10"))
                .first()
                .isEqualTo("23503");
    }

    private static void addsAndRemovesPartitions(AppliedScript family) throws SQLException {
        family.execute("CALL sales_add_partition('p4', '2024-04-01', '2024-05-01')");
        family.execute("UPDATE sales SET sale_date = '2024-04-20' WHERE sale_id = 1");
        assertThat(family.query(KeyMovesIT.STATE))
                .contains("item 10 of 1 04-20 items_p4", "detail 110 of 11 04-20 details_p4");
        family.execute("UPDATE items SET sale_id = 1 WHERE item_id = 30");
        assertThat(family.query(KeyMovesIT.STATE)).contains("item 30 of 1 04-20 items_p4");
        assertThat(family.refused("INSERT INTO items (item_id, sale_id) VALUES (50, 1)"))
                .first()
                .isEqualTo("23514");
        family.execute("CALL sales_remove_partition('sales_p4', false); CALL sales_remove_partition('sales_p1', true)");
        assertThat(family.query("SELECT item_id FROM items_p4 ORDER BY 1")).containsExactly("10", "11", "30");
        assertThat(family.query(KeyMovesIT.STATE))
                .containsExactly(
                        "sale 2 02-05 sales_p2",
                        "sale 3 03-05 sales_p3",
                        "item 20 of 3 03-05 items_p3",
                        "detail 200 of 20 03-05 details_p3");
    }

    @ParameterizedTest
    @CsvSource({"12", "15", "18"})
    void landingWithRowsStays(int major) throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(major, "", KeyMovesIT.FAMILY)) {
            family.execute(KeyMovesIT.ROWS);
            // somebody switched it off, and the guard with it
            family.execute("ALTER TABLE items_landing DROP CONSTRAINT items_landing_empty, DISABLE TRIGGER ALL;"
                    + " INSERT INTO sales VALUES (9, '2024-03-09');"
                    + " INSERT INTO items_landing (item_id, sale_id, sale_date) VALUES (90, 9, '2025-03-09')");
            assertThat(family.refused("CALL items_drop_landing()"))
                    .containsExactly(
                            "55006",
                            "the landing partition \"items_landing\" of \"items\" is not empty: 1 row(s)",
                            "Delete them from \"items_landing\", insert them into \"items\" with their parent's"
                                    + " sale_date and call again.");
            assertThat(family.query("SELECT item_id FROM items_landing")).containsExactly("90");
            family.execute("DELETE FROM items_landing; CALL items_drop_landing()");
            assertThat(family.query("SELECT to_regclass('items_landing') IS NULL"))
                    .containsExactly("t");
        }
    }

    /** The DEFAULT partition, or the hash partition of NULL, has rows of its own and stays. */
    @ParameterizedTest
    @CsvSource({"12", "15", "18"})
    void leafWithRowsOfItsOwnStays(int major) throws SQLException, IOException {
        String chains =
                """
                CREATE TABLE shops (shop_id NUMBER(9) PRIMARY KEY, land VARCHAR2(2) NOT NULL)
                  PARTITION BY LIST (land) (PARTITION de VALUES ('DE'), PARTITION rest VALUES (DEFAULT));
                CREATE TABLE tills (till_id NUMBER(9) PRIMARY KEY, shop_id NUMBER(9) NOT NULL,
                  CONSTRAINT tills_fk FOREIGN KEY (shop_id) REFERENCES shops) PARTITION BY REFERENCE (tills_fk);
                CREATE TABLE carts (cart_id NUMBER(9) PRIMARY KEY, who NUMBER(9) NOT NULL)
                  PARTITION BY HASH (who) PARTITIONS 4;
                CREATE TABLE goods (good_id NUMBER(9) PRIMARY KEY, cart_id NUMBER(9) NOT NULL,
                  CONSTRAINT goods_fk FOREIGN KEY (cart_id) REFERENCES carts) PARTITION BY REFERENCE (goods_fk);
                """;
        try (AppliedScript family = AppliedScript.of(major, "", chains)) {
            family.execute("INSERT INTO shops VALUES (1, 'DE'), (2, 'FR'); INSERT INTO carts VALUES (1, 1), (2, 2);"
                    + " INSERT INTO tills (till_id, shop_id) VALUES (10, 1), (20, 2);"
                    + " INSERT INTO goods (good_id, cart_id) VALUES (10, 1), (20, 2);"
                    + " CALL tills_drop_landing(); CALL goods_drop_landing()");
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .isEmpty();
            assertThat(family.query("SELECT count(*) FROM tills UNION ALL SELECT count(*) FROM goods"))
                    .containsExactly("2", "2");
            for (String refused : List.of(
                    "INSERT INTO tills (till_id, shop_id) VALUES (30, 2)",
                    "INSERT INTO goods (good_id, cart_id) VALUES (30, 2)")) {
                assertThat(family.refused(refused)).first().isEqualTo("23502");
            }
            family.execute(
                    "UPDATE tills SET shop_id = 1 WHERE till_id = 20; UPDATE carts SET who = 7 WHERE cart_id = 1;"
                            + " UPDATE goods SET cart_id = 1 WHERE good_id = 20");
            assertThat(family.query("SELECT land FROM tills UNION ALL SELECT who::text FROM goods"))
                    .containsExactly("DE", "DE", "7", "7");
        }
    }

    @Test
    void halfALandingIsADifference() throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(18, "", KeyMovesIT.FAMILY)) {
            family.execute("DROP TRIGGER \"00_refpart_landing\" ON details_landing;"
                    + " ALTER TABLE details DETACH PARTITION details_landing; DROP TABLE details_landing");
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .containsExactly(
                            "partition:public.details/details_landing: missing (planned: DEFAULT)",
                            "trigger:public.details_landing#00_refpart_landing: missing (planned: BEFORE INSERT)");
        }
    }

    @Test
    void viewStillFetchesTheKey() throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(18, "landing=view", KeyMovesIT.FAMILY)) {
            family.execute(
                    KeyMovesIT.ROWS + "CALL items_drop_landing(); INSERT INTO items (item_id, sale_id) VALUES (50, 3)");
            assertThat(family.query("SELECT tableoid::regclass FROM items_tab WHERE item_id = 50"))
                    .containsExactly("items_tab_p3");
            assertThat(family.refused("INSERT INTO items_tab (item_id, sale_id) VALUES (51, 3)"))
                    .first()
                    .isEqualTo("23514");
        }
    }
}
