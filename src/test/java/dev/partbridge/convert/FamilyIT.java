package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.rule.KeysRule;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partitions that a chain gets and loses later, by its procedures, on real servers. */
class FamilyIT {
    private static final String CHAIN =
            """
            CREATE TABLE sales (sale_id NUMBER(9) PRIMARY KEY, sold DATE NOT NULL)
              PARTITION BY RANGE (sold) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
                PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE items (item_id NUMBER(9) PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales) PARTITION BY REFERENCE (items_fk);
            CREATE TABLE details (detail_id NUMBER(9) PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items) PARTITION BY REFERENCE (details_fk);
            CREATE TABLE notes (note_id NUMBER(9) PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT notes_fk FOREIGN KEY (sale_id) REFERENCES sales) PARTITION BY REFERENCE (notes_fk);
            """;

    private static final String ROWS = "INSERT INTO sales VALUES (1, '2023-05-05'), (2, '2024-05-05');"
            + " INSERT INTO items (item_id, sale_id) VALUES (10, 1), (20, 2);"
            + " INSERT INTO details (detail_id, item_id) VALUES (100, 10), (200, 20), (201, 20);"
            + " INSERT INTO notes (note_id, sale_id) VALUES (7, 1), (8, 2)";

    private static final String PLACES = "SELECT 'sales', sale_id, tableoid::regclass FROM sales"
            + " UNION ALL SELECT 'items', item_id, tableoid::regclass FROM items"
            + " UNION ALL SELECT 'details', detail_id, tableoid::regclass FROM details"
            + " UNION ALL SELECT 'notes', note_id, tableoid::regclass FROM notes ORDER BY 1, 2";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void newPartitionsServeTheWholeFamily(int major) throws SQLException, IOException {
        serve(major);
    }

    @ParameterizedTest
    @Tag("deep")
    @ValueSource(ints = {13, 14, 16, 17})
    void newPartitionsServeTheWholeFamilyElsewhere(int major) throws SQLException, IOException {
        serve(major);
    }

    private void serve(int major) throws SQLException, IOException {
        try (TestDatabase database = made(major, CHAIN, Choices.defaults().with(KeysRule.ID, "registry"))) {
            database.execute(ROWS);
            database.execute("CALL sales_add_partition('p3', '2025-01-01', NULL)");
            database.execute("INSERT INTO sales VALUES (3, '2030-05-05');"
                    + " INSERT INTO items (item_id, sale_id) VALUES (30, 3);"
                    + " INSERT INTO details (detail_id, item_id) VALUES (300, 30);"
                    + " INSERT INTO notes (note_id, sale_id) VALUES (9, 3);"
                    // a new parent in the new partition, and one row as a replica's client sends it
                    + " UPDATE notes SET sale_id = 3 WHERE note_id = 7;"
                    + " SET session_replication_role = replica;"
                    + " INSERT INTO notes (note_id, sale_id) VALUES (11, 3);"
                    + " SET session_replication_role = origin");
            assertThat(database.query(PLACES))
                    .containsExactly(
                            "details|100|details_p1",
                            "details|200|details_p2",
                            "details|201|details_p2",
                            "details|300|details_p3",
                            "items|10|items_p1",
                            "items|20|items_p2",
                            "items|30|items_p3",
                            "notes|7|notes_p3",
                            "notes|8|notes_p2",
                            "notes|9|notes_p3",
                            "notes|11|notes_p3",
                            "sales|1|sales_p1",
                            "sales|2|sales_p2",
                            "sales|3|sales_p3");
            assertThat(database.query("SELECT sale_id FROM sales_uk ORDER BY 1"))
                    .containsExactly("1", "2", "3");
            // out of the new partition and into it, with all that belongs to the row
            database.execute("UPDATE sales SET sold = '2023-06-06' WHERE sale_id = 3;"
                    + " UPDATE sales SET sold = '2031-01-01' WHERE sale_id = 1");
            assertThat(database.query(PLACES))
                    .containsExactly(
                            "details|100|details_p3",
                            "details|200|details_p2",
                            "details|201|details_p2",
                            "details|300|details_p1",
                            "items|10|items_p3",
                            "items|20|items_p2",
                            "items|30|items_p1",
                            "notes|7|notes_p1",
                            "notes|8|notes_p2",
                            "notes|9|notes_p1",
                            "notes|11|notes_p1",
                            "sales|1|sales_p3",
                            "sales|2|sales_p2",
                            "sales|3|sales_p1");
            // the leaf's own triggers are made too
            database.execute("DELETE FROM details WHERE detail_id = 200; TRUNCATE details_p3");
            assertThat(database.query("SELECT detail_id FROM details_uk ORDER BY 1"))
                    .containsExactly("201", "300");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void takenPartitionsStayTogether(int major) throws SQLException, IOException {
        take(major);
    }

    @ParameterizedTest
    @Tag("deep")
    @ValueSource(ints = {13, 14, 16, 17})
    void takenPartitionsStayTogetherElsewhere(int major) throws SQLException, IOException {
        take(major);
    }

    private void take(int major) throws SQLException, IOException {
        try (TestDatabase database = made(major, CHAIN, Choices.defaults().with(KeysRule.ID, "registry"))) {
            database.execute(ROWS);
            database.execute("CALL sales_remove_partition('sales_p1', false)");
            assertThat(database.query(PLACES))
                    .containsExactly(
                            "details|200|details_p2",
                            "details|201|details_p2",
                            "items|20|items_p2",
                            "notes|8|notes_p2",
                            "sales|2|sales_p2");
            assertThat(database.query("SELECT sale_id FROM sales_uk")).containsExactly("2");
            assertThat(database.query("SELECT count(*) FROM details_p1 JOIN items_p1 USING (item_id)"
                            + " JOIN sales_p1 USING (sale_id)"))
                    .containsExactly("1");
            assertThat(database.query("SELECT conrelid::regclass, confrelid::regclass FROM pg_constraint"
                            + " WHERE contype = 'f' AND conrelid IN ('details_p1'::regclass, 'items_p1'::regclass,"
                            + " 'notes_p1'::regclass) ORDER BY 1, 2"))
                    .containsExactlyInAnyOrder("details_p1|items_p1", "items_p1|sales_p1", "notes_p1|sales_p1");
            // nothing of the family works on them any more
            assertThat(database.query("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN"
                            + " ('details_p1'::regclass, 'items_p1'::regclass, 'sales_p1'::regclass,"
                            + " 'notes_p1'::regclass)"))
                    .isEmpty();
            database.execute("INSERT INTO sales VALUES (1, '2024-06-06');"
                    + " CALL sales_remove_partition('sales_p2', p_drop => true);"
                    + " CALL sales_add_partition('p0', NULL, '2025-01-01')");
            assertThat(database.query("SELECT to_regclass('items_p2') IS NULL AND to_regclass('sales_p2') IS NULL"))
                    .containsExactly("t");
            assertThat(database.query("SELECT count(*) FROM sales_uk")).containsExactly("0");
            database.execute("INSERT INTO sales VALUES (2, '2020-01-01');"
                    + " INSERT INTO items (item_id, sale_id) VALUES (20, 2)");
            assertThat(database.query(PLACES)).containsExactly("items|20|items_p0", "sales|2|sales_p0");
        }
    }

    /** By a row outside the family, through the registry. */
    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void referencedPartitionStays(int major) throws SQLException, IOException {
        String bills = "CREATE TABLE bills (bill_id NUMBER(9) PRIMARY KEY, sale_id NUMBER(9),"
                + " CONSTRAINT bills_fk FOREIGN KEY (sale_id) REFERENCES sales);";
        try (AppliedScript family = AppliedScript.of(major, "", CHAIN + bills)) {
            family.execute(ROWS + "; INSERT INTO bills VALUES (5, 1)");
            List<String> before = family.query(PLACES);
            for (String call : List.of(
                    "CALL sales_remove_partition('sales_p1', true)",
                    "CALL sales_remove_partition('sales_p1', false)")) {
                assertThat(family.refused(call))
                        .containsExactly(
                                "23503",
                                "partition \"sales_p1\" of \"sales\" stays: update or delete on table \"sales_uk\""
                                        + " violates foreign key constraint \"bills_fk\" on table \"bills\"",
                                "Key (sale_id)=(1) is still referenced from table \"bills\".",
                                "Delete the rows that reference it, or give them another parent, and call again; nothing"
                                        + " was taken away.");
                assertThat(family.query(PLACES)).isEqualTo(before);
            }
            family.execute("DELETE FROM bills; CALL sales_remove_partition('sales_p1', true)");
            assertThat(family.query("SELECT sale_id FROM sales")).containsExactly("2");
        }
    }

    @Test
    void wrongNamesAreRefusedInWords() throws SQLException, IOException {
        try (TestDatabase database = made(18, CHAIN, Choices.defaults())) {
            assertThatThrownBy(() -> database.execute("CALL sales_remove_partition('items_p1', false)"))
                    .hasMessageContaining("\"items_p1\" is no partition of \"sales\"")
                    .hasMessageContaining("Give the name of a partition of the first level");
            assertThatThrownBy(() -> database.execute("CALL sales_add_partition('', '2025-01-01', '2026-01-01')"))
                    .hasMessageContaining("\"\" is no name for a partition");
            // the second table's name is taken: the first table's partition is not made either
            database.execute("CREATE TABLE items_p3 ()");
            assertThatThrownBy(() -> database.execute("CALL sales_add_partition('p3', '2025-01-01', '2026-01-01')"))
                    .hasMessageContaining("\"items_p3\" already exists");
            assertThat(database.query("SELECT to_regclass('sales_p3') IS NULL")).containsExactly("t");
        }
    }

    @Test
    void listsAndSubpartitionsAreMadeAlike() throws SQLException, IOException {
        String chain =
                """
                CREATE TABLE "Ord%ers" (order_id NUMBER(9) PRIMARY KEY, land VARCHAR2(2) NOT NULL, paid DATE NOT NULL)
                  PARTITION BY LIST (land) SUBPARTITION BY RANGE (paid)
                  (PARTITION de VALUES ('DE') (SUBPARTITION de_old VALUES LESS THAN (DATE '2024-01-01'),
                    SUBPARTITION de_new VALUES LESS THAN (MAXVALUE)));
                CREATE TABLE parcels (parcel_id NUMBER(9) PRIMARY KEY, order_id NUMBER(9) NOT NULL,
                  CONSTRAINT parcels_fk FOREIGN KEY (order_id) REFERENCES "Ord%ers") PARTITION BY REFERENCE (parcels_fk);
                """;
        try (TestDatabase database = made(15, chain, Choices.defaults())) {
            database.execute("CALL \"Ord%ers_add_partition\"('rest', 'FR', ''')')");
            database.execute(
                    "INSERT INTO \"Ord%ers\" VALUES (1, 'FR', '2020-01-01'), (2, 'FR', '2025-01-01'),"
                            + " (3, 'DE', '2025-01-01'); INSERT INTO parcels (parcel_id, order_id) VALUES (1, 1), (2, 2), (3, 3)");
            assertThat(database.query("SELECT parcel_id, tableoid::regclass FROM parcels ORDER BY 1"))
                    .containsExactly("1|parcels_rest_old", "2|parcels_rest_new", "3|parcels_de_new");
            database.execute("CALL \"Ord%ers_remove_partition\"('Ord%ers_rest', true)");
            assertThat(database.query("SELECT parcel_id FROM parcels")).containsExactly("3");
            assertThat(database.query("SELECT relname FROM pg_class WHERE relname LIKE '%\\_rest%'"))
                    .isEmpty();
        }
    }

    @Test
    void defaultStaysWhereRowsComeIn() throws SQLException, IOException {
        String chain =
                """
                CREATE TABLE shops (shop_id NUMBER(9) PRIMARY KEY, land VARCHAR2(2) NOT NULL)
                  PARTITION BY LIST (land) (PARTITION de VALUES ('DE'), PARTITION rest VALUES (DEFAULT));
                CREATE TABLE tills (till_id NUMBER(9) PRIMARY KEY, shop_id NUMBER(9) NOT NULL,
                  CONSTRAINT tills_fk FOREIGN KEY (shop_id) REFERENCES shops) PARTITION BY REFERENCE (tills_fk);
                """;
        try (TestDatabase database = made(18, chain, Choices.defaults())) {
            assertThatThrownBy(() -> database.execute("CALL shops_remove_partition('shops_rest', true)"))
                    .hasMessageContaining("the DEFAULT partition \"shops_rest\" of \"shops\" stays");
        }
    }

    @Test
    void jobMakesPartitionsOfTheFamily() throws SQLException, IOException {
        String chain =
                """
                CREATE TABLE calls (call_id NUMBER(9) PRIMARY KEY, nr NUMBER(9) NOT NULL)
                  PARTITION BY RANGE (nr) INTERVAL (10) (PARTITION c0 VALUES LESS THAN (10));
                CREATE TABLE hops (hop_id NUMBER(9) PRIMARY KEY, call_id NUMBER(9) NOT NULL,
                  CONSTRAINT hops_fk FOREIGN KEY (call_id) REFERENCES calls) PARTITION BY REFERENCE (hops_fk);
                """;
        Choices choices = Choices.defaults().with("interval-future", "job");
        try (TestDatabase database = made(18, chain, choices)) {
            String leaves = "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                    + " WHERE inhparent = 'hops'::regclass AND c.relname <> 'hops_landing' ORDER BY c.oid";
            int before = database.query(leaves).size();
            database.execute("INSERT INTO calls VALUES (1, 5); CALL calls_add_partitions(" + (before + 2) + ")");
            assertThat(database.query(leaves)).hasSize(before + 3).endsWith("hops_p" + 10 * (before + 2));
            database.execute("INSERT INTO calls VALUES (2, " + (10 * (before + 2) + 3)
                    + "); INSERT INTO hops (hop_id, call_id) VALUES (1, 2)");
            assertThat(database.query("SELECT tableoid::regclass FROM hops"))
                    .containsExactly("hops_p" + 10 * (before + 2));
        }
    }

    private TestDatabase made(int major, String chain, Choices choices) throws SQLException, IOException {
        Path script = folder.resolve("chain.sql");
        Files.writeString(script, chain);
        OracleModel model = ScriptReader.read(script, Cancellation.none()).model();
        Conversion conversion =
                Converter.convert(model, new ConvertOptions(new Identifier("public"), major, Set.of(), choices));
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
        Apply.together(Planner.plan(conversion, Map.of(), "none"), database);
        return database;
    }
}
