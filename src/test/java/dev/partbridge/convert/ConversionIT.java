package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** What a plan's statements make on real servers. */
class ConversionIT {
    private static final String PARENTS = "INSERT INTO sales (sale_id, sale_date) VALUES (1, '2024-01-31 23:59:59'),"
            + " (2, '2024-02-01'), (3, '2024-03-31 23:59:59')";
    private static final String WHERE_ARE_ITEMS =
            "SELECT item_id, sale_id, sale_date, tableoid::regclass FROM items ORDER BY 1";
    private static final String WHERE_ARE_DETAILS =
            "SELECT detail_id, sale_date, tableoid::regclass FROM item_details ORDER BY 1";
    private static final String ONE_ITEM_WITH_DETAILS =
            "INSERT INTO items (item_id, sale_id, product) VALUES (10, 1, 'a');"
                    + " INSERT INTO item_details (detail_id, item_id) VALUES (100, 10), (101, 10)";

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void undoLeavesNothing(int major) throws SQLException {
        try (TestDatabase database = database(major)) {
            Plan plan = plan(major, Choices.defaults());
            Apply.all(plan, database);
            assertThat(database.query("SELECT count(*) > 0 FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .containsExactly("t");
            Apply.undo(plan, database);
            assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                            + " UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    @Test
    void sampleAppliesAndIsTakenBack() throws SQLException {
        try (TestDatabase database = database(18)) {
            ConvertOptions options = ConvertOptions.defaults();
            Plan plan = Planner.plan(Converter.convert(Sample.model(), options), Map.of(), "none");
            Apply.all(plan, database);
            assertThat(database.query("SELECT count(*) FROM pg_inherits i JOIN pg_class c ON c.oid = inhrelid"
                            + " WHERE relkind = 'r'"))
                    .containsExactly(String.valueOf(3 * 12 + 2 + 3 + 3));
            Apply.undo(plan, database);
            assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void rowWithoutKeyLandsInItsParentsPartition(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults())) {
            database.execute(PARENTS);
            database.execute(
                    "INSERT INTO items (item_id, sale_id, product) VALUES (10, 1, 'a'), (11, 2, 'b'), (12, 3, 'c')");
            database.execute(
                    "INSERT INTO items (item_id, sale_id, product, sale_date) VALUES (13, 1, 'd', '2024-01-31 23:59:59')");
            database.execute("INSERT INTO item_details (detail_id, item_id) VALUES (100, 10), (101, 12)");
            assertThat(database.query(WHERE_ARE_ITEMS))
                    .containsExactly(
                            "10|1|2024-01-31 23:59:59|items_p2024_01",
                            "11|2|2024-02-01 00:00:00|items_p2024_02",
                            "12|3|2024-03-31 23:59:59|items_p2024_03",
                            "13|1|2024-01-31 23:59:59|items_p2024_01");
            assertThat(database.query(WHERE_ARE_DETAILS))
                    .containsExactly(
                            "100|2024-01-31 23:59:59|item_details_p2024_01",
                            "101|2024-03-31 23:59:59|item_details_p2024_03");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void missingParentIsToldAsTheForeignKeyWould(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults())) {
            database.execute(PARENTS);
            PSQLException missing =
                    refused(database, "INSERT INTO items (item_id, sale_id, product) VALUES (10, 4711, 'a')");
            assertThat(told(missing))
                    .containsExactly(
                            "23503",
                            "insert or update on table \"items\" violates foreign key constraint \"items_sales_fk\"",
                            "Key (sale_id)=(4711) is not present in table \"sales\", so the partition key sale_date of"
                                    + " the row is unknown.",
                            "Insert the parent row first (Oracle: ORA-02291 / ORA-14400).",
                            "items_sales_fk");
            PSQLException outside = refused(
                    database,
                    "INSERT INTO items (item_id, sale_id, product, sale_date) VALUES (10, 1, 'a', '2031-01-01')");
            assertThat(told(outside))
                    .containsExactly(
                            "23514",
                            "no partition of relation \"items\" found for row",
                            "Partition key of the failing row contains (sale_date) = (2031-01-01 00:00:00).",
                            "Create the partition in \"sales\" and in all its children (Oracle: ORA-14400).",
                            "null");
            PSQLException empty = refused(database, "INSERT INTO items (item_id, product) VALUES (10, 'a')");
            assertThat(told(empty))
                    .startsWith(
                            "23502",
                            "null value in column \"sale_id\" of relation \"items\" violates not-null constraint");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void movedParentTakesTwoLevelsAlong(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults())) {
            database.execute(PARENTS);
            database.execute(ONE_ITEM_WITH_DETAILS);
            database.execute("UPDATE sales SET sale_date = '2024-03-15' WHERE sale_id = 1");
            assertThat(database.query(WHERE_ARE_ITEMS)).containsExactly("10|1|2024-03-15 00:00:00|items_p2024_03");
            assertThat(database.query(WHERE_ARE_DETAILS))
                    .containsExactly(
                            "100|2024-03-15 00:00:00|item_details_p2024_03",
                            "101|2024-03-15 00:00:00|item_details_p2024_03");
        }
    }

    /** As its finding says: with or without triggers for it, and nothing is lost. */
    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void movedParentIsRefusedByChoice(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults().with("key-moves", "refuse"))) {
            database.execute(PARENTS);
            database.execute(ONE_ITEM_WITH_DETAILS);
            for (String date : List.of("2024-01-15", "2024-03-15")) {
                assertThat(told(refused(database, "UPDATE sales SET sale_date = '" + date + "' WHERE sale_id = 1")))
                        .containsExactly(
                                "23503",
                                "update on table \"sales\" violates foreign key constraint \"items_sales_fk\" on table"
                                        + " \"items\"",
                                "Key (sale_id, sale_date)=(1, 2024-01-31 23:59:59) is still referenced from table"
                                        + " \"items\", whose rows lie in the partition of their parent.",
                                "Delete the rows of \"items\" first, or convert with rule key-moves set to triggers,"
                                        + " which takes them along.",
                                "items_sales_fk");
            }
            // what has no children moves
            database.execute("UPDATE sales SET sale_date = '2024-03-15' WHERE sale_id = 2;"
                    + " UPDATE sales SET status = 'PAID' WHERE sale_id = 1");
            PSQLException moved = refused(database, "UPDATE items SET sale_id = 2 WHERE item_id = 10");
            assertThat(moved.getSQLState()).isEqualTo("23503");
            assertThat(database.query("SELECT count(*) FROM item_details")).containsExactly("2");
            // Oracle's ON DELETE CASCADE stays
            database.execute("DELETE FROM items WHERE item_id = 10");
            assertThat(database.query("SELECT count(*) FROM item_details")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void newParentGivesItsKey(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults())) {
            database.execute(PARENTS);
            database.execute("INSERT INTO items (item_id, sale_id, product) VALUES (10, 1, 'a')");
            database.execute("UPDATE items SET sale_id = 3 WHERE item_id = 10");
            assertThat(database.query(WHERE_ARE_ITEMS)).containsExactly("10|3|2024-03-31 23:59:59|items_p2024_03");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void triggersFireForReplicationToo(int major) throws SQLException {
        try (TestDatabase database = applied(major, Choices.defaults())) {
            assertThat(database.query("SELECT DISTINCT tgenabled FROM pg_trigger WHERE NOT tgisinternal"))
                    .containsExactly("A");
            database.execute(PARENTS);
            database.execute("SET session_replication_role = replica;"
                    + " INSERT INTO items (item_id, sale_id, product) VALUES (10, 1, 'a');"
                    + " UPDATE items SET sale_id = 3 WHERE item_id = 10");
            assertThat(database.query(WHERE_ARE_ITEMS)).containsExactly("10|3|2024-03-31 23:59:59|items_p2024_03");
        }
    }

    @Test
    void lookupIsForThoseWhoAreGrantedIt() throws SQLException {
        try (TestDatabase database = applied(18, Choices.defaults())) {
            database.execute(PARENTS);
            String insert = "INSERT INTO items (item_id, sale_id, product) VALUES (10, 1, 'a')";
            database.execute("CREATE ROLE clerk_of_" + database.name() + "; GRANT INSERT ON items TO clerk_of_"
                    + database.name());
            try {
                String clerk = "SET ROLE clerk_of_" + database.name() + "; ";
                assertThat(refused(database, clerk + insert).getSQLState()).isEqualTo("42501");
                database.execute("GRANT EXECUTE ON FUNCTION items_parent_key TO clerk_of_" + database.name());
                database.execute(clerk + insert);
                assertThat(database.query(WHERE_ARE_ITEMS)).containsExactly("10|1|2024-01-31 23:59:59|items_p2024_01");
            } finally {
                database.execute(
                        "DROP OWNED BY clerk_of_" + database.name() + "; DROP ROLE clerk_of_" + database.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void inheritanceRoutesAndMovesAsOracleDoes(int major) throws SQLException {
        Choices choices =
                Choices.defaults().with("strategy@PERSON", "inheritance").with("strategy@PERSON_LIST", "inheritance");
        try (TestDatabase database = applied(major, choices)) {
            database.execute("INSERT INTO person (id, create_dt) VALUES (1, '2016-12-31 23:59:59'), (2, '2017-01-01'),"
                    + " (3, '2018-01-01'), (4, NULL); INSERT INTO person_list (id, gender)"
                    + " VALUES (1, 'M'), (2, 'F'), (3, 'x'), (4, NULL)");
            assertThat(database.query("SELECT id, tableoid::regclass FROM person ORDER BY 1"))
                    .containsExactly("1|person_p1", "2|person_p2", "3|person_p3", "4|person_p3");
            assertThat(database.query("SELECT id, tableoid::regclass FROM person_list ORDER BY 1"))
                    .containsExactly("1|person_list_m", "2|person_list_f", "3|person_list_o", "4|person_list_o");
            database.execute("UPDATE person SET create_dt = '2017-06-01' WHERE id = 1;"
                    + " UPDATE person SET create_dt = NULL WHERE id = 2;"
                    + " UPDATE person SET create_dt = '2000-01-01' WHERE id = 4;"
                    + " UPDATE person SET create_dt = '2019-01-01' WHERE id = 3");
            assertThat(database.query("SELECT id, tableoid::regclass FROM person ORDER BY 1"))
                    .containsExactly("1|person_p2", "2|person_p3", "3|person_p3", "4|person_p1");
            assertThat(database.query("SELECT count(*) FROM ONLY person")).containsExactly("0");
            assertThat(refused(database, "INSERT INTO person_p1 (id, create_dt) VALUES (9, NULL)")
                            .getSQLState())
                    .isEqualTo("23514");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 15, 12})
    void keysOfSeveralColumnsAndCatchAllParents(int major) throws SQLException {
        try (TestDatabase database = database(major)) {
            ConvertOptions options = new ConvertOptions(new Identifier("app"), major, Set.of(), Choices.defaults());
            Plan plan = Planner.plan(Converter.convert(Variations.model(), options), Map.of(), "none");
            Apply.all(plan, database);
            database.execute("INSERT INTO app.\"Order\" (\"Region\", no, year) VALUES ('A', 1, 2020), ('Z', 2, 2020),"
                    + " ('A', 3, 2021); INSERT INTO app.line (\"Region\", \"order\", qty, price)"
                    + " VALUES ('A', 1, 2, 1.5), ('Z', 2, 1, 1), ('A', 3, 1, 1);"
                    + " UPDATE app.line SET \"order\" = 3 WHERE \"order\" = 1");
            assertThat(database.query(
                            "SELECT id, \"order\", year_2, total, tableoid::regclass FROM app.line ORDER BY 1"))
                    .containsExactly(
                            "100|3|2021|3.00|app.line_l3",
                            "105|2|2020|1.00|app.line_l2",
                            "110|3|2021|1.00|app.line_l3");
            database.execute(
                    "INSERT INTO app.account VALUES (99), (100); INSERT INTO app.booking VALUES (1, 99), (2, 100)");
            assertThat(database.query("SELECT id, tableoid::regclass FROM app.booking ORDER BY 1"))
                    .containsExactly("1|app.booking_low", "2|app.booking_high");
            database.execute("INSERT INTO app.shop VALUES (1, 'DE'), (2, 'FR');"
                    + " INSERT INTO app.stock (id, shop_id) VALUES (1, 1), (2, 2);"
                    + " INSERT INTO app.stock (id, shop_id, land) VALUES (3, 2, 'FR')");
            assertThat(database.query("SELECT id, land, tableoid::regclass FROM app.stock ORDER BY 1"))
                    .containsExactly("1|DE|app.stock_de", "2|FR|app.stock_rest", "3|FR|app.stock_rest");
            database.execute("INSERT INTO app.names VALUES ('Anna'), ('M\u00fcller'), ('Nora')");
            assertThat(database.query("SELECT name, tableoid::regclass FROM app.names ORDER BY 1"))
                    .containsExactly("Anna|app.names_a_m", "M\u00fcller|app.names_a_m", "Nora|app.names_n_z");
            Apply.undo(plan, database);
            assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'app'"))
                    .isEmpty();
        }
    }

    private static TestDatabase database(int major) {
        return PostgresServers.freshDatabase(PostgresServers.major(major));
    }

    private static TestDatabase applied(int major, Choices choices) throws SQLException {
        TestDatabase database = database(major);
        Apply.all(plan(major, choices), database);
        return database;
    }

    private static Plan plan(int major, Choices choices) {
        ConvertOptions options = new ConvertOptions(new Identifier("public"), major, Set.of(), choices);
        return Planner.plan(Converter.convert(SalesChain.model(), options), Map.of(), "none");
    }

    private static PSQLException refused(TestDatabase database, String sql) {
        return catchThrowableOfType(PSQLException.class, () -> database.execute(sql));
    }

    private static List<String> told(PSQLException refused) {
        var server = refused.getServerErrorMessage();
        return server == null
                ? List.of()
                : List.of(
                        String.valueOf(server.getSQLState()),
                        String.valueOf(server.getMessage()),
                        String.valueOf(server.getDetail()),
                        String.valueOf(server.getHint()),
                        String.valueOf(server.getConstraint()));
    }
}
