package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;

/** Every kind that inheritance holds on a server of one major: rows come, move and are found where Oracle has them. */
final class InheritedKinds implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/resources/convert/inherited/source.sql");
    private static final String BACKENDS_WAITING =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('transactionid', 'tuple')";

    private final int major;
    private final Plan plan;
    private final TestDatabase database;

    InheritedKinds(int major) throws SQLException {
        this.major = major;
        ConvertOptions options = new ConvertOptions(
                new Identifier("public"), major, Set.of(), Choices.defaults().with("strategy", "inheritance"));
        plan = Planner.plan(
                Converter.convert(ScriptReader.read(SOURCE, Cancellation.none()).model(), options), Map.of(), "none");
        database = PostgresServers.freshDatabase(PostgresServers.major(major));
        database.execute(sql(plan.steps(), Step.Execute::sql));
    }

    /** In one go: a connection for each of these many statements takes longer than they do. */
    private static String sql(List<Step> steps, Function<Step.Execute, String> of) {
        return steps.stream()
                .filter(s -> s instanceof Step.Execute)
                .map(s -> of.apply((Step.Execute) s))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(";\n"));
    }

    @Override
    public void close() {
        database.close();
    }

    void routes() throws SQLException {
        routes(
                "by_two",
                "id, y, m",
                "1, 2019, NULL|y2019",
                "2, 2020, 0|y2019",
                "3, 2020, 1|h1",
                "4, 2020, 6|h1",
                "5, 2020, 7|h2",
                "6, 2020, NULL|h2",
                "7, 2021, 1|later",
                "8, NULL, 1|later",
                "9, NULL, NULL|later");
        assertThat(database.query("SELECT DISTINCT note FROM by_two")).containsExactly("none");
        routes("by_two_closed", "y, m", "2019, NULL|a", "2020, 1.4|a", "2020, 1.5|b", "2020, NULL|b", "2021, 0.9|b");
        refused("by_two_closed", "y, m", "2021, 1", "(y, m) = (2021, 1.0)");
        refused("by_two_closed", "y, m", "2021, NULL", "(y, m) = (2021, null)");
        routes(
                "monthly",
                "d",
                "'2023-12-31 23:59:59'|p0",
                "'2024-01-01'|p2024_01",
                "'2024-07-31 23:59:59'|p2024_07",
                "'2024-12-31 23:59:59'|p2024_12");
        assertThat(database.query("SELECT id FROM monthly ORDER BY d")).containsExactly("10", "12", "14", "16");
        refused("monthly", "d", "'2025-01-01'", "(d) = (2025-01-01 00:00:00)");
        routes(
                "regions",
                "region, id",
                "'N', 1|north",
                "'NW', 2|north",
                "'S', 1|South",
                "NULL, 3|South",
                "'x', 4|rest");
        routes(
                "pairs",
                "a, b",
                "1, 'x'|p1",
                "1, 'y'|p1",
                "2, NULL|p1",
                "2, 'x'|p2",
                "NULL, NULL|p2",
                "1, NULL|pr",
                "NULL, 'x'|pr",
                "2, 'y'|pr");
        routes("words", "w", "'a'|one", "'a  '|one", "'b'|default", "NULL|default");
        routes(
                "sales_regions",
                "sale_id, d, region",
                "1, '2023-12-31', 'N'|p2023_n",
                "2, '2023-12-31', NULL|p2023_o",
                "3, '2024-12-31 23:59:59', 'S'|p2024_o",
                "4, NULL, 'N'|pmax_n",
                "5, '2025-01-01', NULL|pmax_o");
        routes("list_range", "k, n", "'A', 9|a_low", "'A', 10|a_high", "'A', NULL|a_high", "'B', 99|b_all");
        refused("list_range", "k, n", "'B', 100", "(k, n) = (B, 100)");
        refused("list_range", "k, n", "'C', 1", "(k, n) = (C, 1)");
        database.execute("SET TimeZone = 'America/New_York';"
                + " INSERT INTO range_hash VALUES (1, '2023-12-31 18:59:59'), (2, '2023-12-31 19:00:00')");
        assertThat(database.query("SELECT id, tableoid::regclass FROM range_hash ORDER BY 1"))
                .containsExactly("1|range_hash_p1", "2|range_hash_p2");
        routes("by_virtual", "id, name", "1, 'm'|a_m", "2, 'n'|n_z", "3, NULL|n_z");
        database.execute("INSERT INTO \"Odd 'Names'\" VALUES (E'\\\\x7fff', 'a'), (E'\\\\x80', NULL)");
        assertThat(database.query("SELECT \"Key of %s\", tableoid::regclass FROM \"Odd 'Names'\" ORDER BY 1"))
                .containsExactly("\\x7fff|\"Odd 'Names'_p'1\"", "\\x80|\"Odd 'Names'_$$\"");
        for (String parent : List.of("by_two", "monthly", "sales_regions", "sales_regions_p2023", "by_virtual")) {
            assertThat(database.query("SELECT count(*) FROM ONLY " + parent)).containsExactly("0");
        }
    }

    private void routes(String table, String columns, String... rows) throws SQLException {
        Map<String, Long> expected = new TreeMap<>();
        for (String row : rows) {
            String[] parts = row.split("\\|");
            expected.merge(table + "_" + parts[1], 1L, Long::sum);
            database.execute("INSERT INTO " + table + " (" + columns + ") VALUES (" + parts[0] + ")");
            Map<String, Long> found = new TreeMap<>();
            database.query("SELECT relname, count(*) FROM " + table
                            + " t JOIN pg_class c ON c.oid = t.tableoid GROUP BY 1")
                    .forEach(l -> found.put(l.split("\\|")[0], Long.valueOf(l.split("\\|")[1])));
            assertThat(found).as(row).isEqualTo(expected);
        }
    }

    private void refused(String table, String columns, String row, String key) {
        PSQLException e = catchThrowableOfType(
                PSQLException.class,
                () -> database.execute("INSERT INTO " + table + " (" + columns + ") VALUES (" + row + ")"));
        assertThat(e.getSQLState()).isEqualTo("23514");
        assertThat(e.getServerErrorMessage().getMessage())
                .isEqualTo("no partition of relation \"" + table + "\" found for row");
        assertThat(e.getServerErrorMessage().getDetail())
                .isEqualTo("Partition key of the failing row contains " + key + ".");
    }

    void moves() throws SQLException {
        database.execute("INSERT INTO by_two (id, y, m, note) VALUES (1, 2019, 1, 'a'), (2, NULL, NULL, NULL);"
                + " UPDATE by_two SET y = 2020, m = 7, note = 'b' WHERE id = 1; UPDATE by_two SET y = 2020 WHERE id = 2;"
                + " INSERT INTO sales_regions VALUES (1, '2023-05-05', 'N'), (2, '2023-05-05', 'N');"
                + " UPDATE sales_regions SET region = 'S' WHERE sale_id = 1;"
                + " UPDATE sales_regions SET d = NULL WHERE sale_id = 2;"
                // no key: by their place
                + " INSERT INTO pairs VALUES (1, 'x'), (1, 'x'), (3, 'z');"
                + " UPDATE pairs SET a = 2; INSERT INTO by_virtual (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'z');"
                + " UPDATE by_virtual SET name = 'z' WHERE id = 1; UPDATE by_virtual SET id = 20 WHERE id = 2");
        assertThat(database.query("SELECT id, y, m, note, tableoid::regclass FROM by_two ORDER BY 1"))
                .containsExactly("1|2020|7|b|by_two_h2", "2|2020|null|null|by_two_h2");
        assertThat(database.query("SELECT sale_id, tableoid::regclass FROM sales_regions ORDER BY 1"))
                .containsExactly("1|sales_regions_p2023_o", "2|sales_regions_pmax_n");
        assertThat(database.query("SELECT a, b, tableoid::regclass FROM pairs ORDER BY 2"))
                .containsExactly("2|x|pairs_p2", "2|x|pairs_p2", "2|z|pairs_pr");
        assertThat(database.query("SELECT id, name, tableoid::regclass FROM by_virtual ORDER BY 1"))
                .containsExactly("1|z|by_virtual_n_z", "3|z|by_virtual_n_z", "20|b|by_virtual_a_m");
        PSQLException nowhere = catchThrowableOfType(
                PSQLException.class,
                () -> database.execute("INSERT INTO list_range VALUES ('B', 1); UPDATE list_range SET n = 100"));
        assertThat(nowhere.getSQLState()).isEqualTo("23514");
        PSQLException direct = catchThrowableOfType(
                PSQLException.class, () -> database.execute("INSERT INTO by_two_h1 (id) VALUES (99)"));
        assertThat(direct.getSQLState()).isEqualTo("23514");
        for (String empty : List.of("sales_regions_p2024", "by_two")) {
            PSQLException guarded = catchThrowableOfType(
                    PSQLException.class,
                    () -> database.execute("SET session_replication_role = replica; ALTER TABLE by_two DISABLE TRIGGER"
                            + " \"00_inherit_route\"; INSERT INTO " + empty + " SELECT (r).* FROM (SELECT NULL::"
                            + empty + " AS r) x"));
            assertThat(guarded.getSQLState()).as(empty).isIn("23514", "23502");
        }
    }

    /** A row that another session is changing moves with that change, once; a row it deletes does not come back. */
    void movesBesideOthers() throws SQLException, InterruptedException, ExecutionException {
        database.execute("INSERT INTO pairs VALUES (1, 'x'), (7, 'z')");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection first = database.connect()) {
            first.setAutoCommit(false);
            first.createStatement().execute("UPDATE pairs SET b = 'y' WHERE a = 1");
            Future<?> move = other.submit(() -> {
                database.execute("UPDATE pairs SET a = 9 WHERE a = 1");
                return null;
            });
            waitUntilBlocked();
            first.commit();
            move.get();
            assertThat(database.query("SELECT a, b, tableoid::regclass FROM pairs ORDER BY 1"))
                    .containsExactly("7|z|pairs_pr", "9|y|pairs_pr");
            first.createStatement().execute("DELETE FROM pairs WHERE a = 9");
            Future<?> gone = other.submit(() -> {
                database.execute("UPDATE pairs SET a = 1 WHERE a = 9");
                return null;
            });
            waitUntilBlocked();
            first.commit();
            gone.get();
            // both move the same row: the second finds that it does not meet its condition any more
            first.createStatement().execute("UPDATE pairs SET a = 1, b = 'x' WHERE a = 7");
            Future<?> second = other.submit(() -> {
                database.execute("UPDATE pairs SET a = 2, b = 'x' WHERE a = 7");
                return null;
            });
            waitUntilBlocked();
            first.commit();
            second.get();
            assertThat(database.query("SELECT a, b, tableoid::regclass FROM pairs"))
                    .containsExactly("1|x|pairs_p1");
        } finally {
            other.shutdownNow();
        }
    }

    private void waitUntilBlocked() throws SQLException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (database.query(BACKENDS_WAITING).equals(List.of("0"))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Operators and functions that a schema in the caller's path offers are not taken. */
    void isSafeAgainstTheCallersPath() throws SQLException {
        database.execute("CREATE SCHEMA evil;"
                + " CREATE FUNCTION evil.wrong(varchar, varchar) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
                + " CREATE FUNCTION evil.wrong(numeric, integer) RETURNS boolean LANGUAGE sql AS 'SELECT true';"
                + " CREATE OPERATOR evil.= (PROCEDURE = evil.wrong, LEFTARG = varchar, RIGHTARG = varchar);"
                + " CREATE OPERATOR evil.< (PROCEDURE = evil.wrong, LEFTARG = varchar, RIGHTARG = varchar);"
                + " CREATE OPERATOR evil.< (PROCEDURE = evil.wrong, LEFTARG = numeric, RIGHTARG = integer);"
                + " CREATE FUNCTION evil.upper(varchar) RETURNS text LANGUAGE sql AS 'SELECT ''A''::text';"
                + " CREATE FUNCTION evil.format(text, regclass) RETURNS text LANGUAGE sql AS 'SELECT ''x''::text'");
        database.execute("SET search_path = evil, public; INSERT INTO regions (region, id) VALUES ('x', 1);"
                + " INSERT INTO by_two_closed VALUES (2020, 1.5); INSERT INTO by_virtual (id, name) VALUES (1, 'z');"
                + " UPDATE by_two_closed SET y = 2019");
        assertThat(database.query("SELECT tableoid::regclass FROM regions UNION ALL SELECT tableoid::regclass"
                        + " FROM by_two_closed UNION ALL SELECT tableoid::regclass FROM by_virtual"))
                .containsExactly("regions_rest", "by_two_closed_a", "by_virtual_n_z");
    }

    /** What a query reads beside the parents, which are empty. */
    void excludes() throws SQLException {
        reads("by_two", "y = 2020 AND m = 7", "by_two_h2");
        reads("by_two", "y = 2021", "by_two_later");
        reads("by_two", "y < 2019", "by_two_y2019");
        reads("by_two", "y = 2020", "by_two_y2019", "by_two_h1", "by_two_h2");
        reads("by_two", "y = 2020 AND m IS NULL", "by_two_h2");
        reads("by_two", "y IS NULL", "by_two_later");
        reads("by_two", "y IN (2018, 2022)", "by_two_y2019", "by_two_later");
        reads("by_two_closed", "y = 2021", "by_two_closed_b");
        reads("monthly", "d >= '2024-02-01' AND d < '2024-04-01'", "monthly_p2024_02", "monthly_p2024_03");
        reads("monthly", "d = timestamp '2024-02-01'", "monthly_p2024_02");
        reads("monthly", "d IS NULL");
        reads("regions", "region = 'N'", "regions_north");
        reads("regions", "region IN ('S', 'NW')", "regions_north", "regions_South");
        reads("regions", "region IS NULL", "regions_South");
        reads("regions", "region = 'z'", "regions_rest");
        reads("pairs", "a = 1 AND b = 'x'", "pairs_p1");
        reads("pairs", "a = 2 AND b IS NULL", "pairs_p1");
        reads("pairs", "a IS NULL AND b IS NULL", "pairs_p2");
        reads("pairs", "a = 8", "pairs_pr");
        reads("words", "w = 'a'", "words_one");
        reads("sales_regions", "d = '2023-01-01' AND region = 'N'", "sales_regions_p2023_n");
        reads("sales_regions", "d = '2023-01-01'", "sales_regions_p2023_n", "sales_regions_p2023_o");
        reads(
                "sales_regions",
                "region = 'N'",
                "sales_regions_p2023_n",
                "sales_regions_p2024_n",
                "sales_regions_pmax_n");
        reads("sales_regions", "d IS NULL AND region IS NULL", "sales_regions_pmax_o");
        reads("list_range", "k = 'A' AND n < 10", "list_range_a_low");
        reads("range_hash", "d < '2023-01-01 00:00:00+00'", "range_hash_p1");
        String key = major < 12 ? "(upper(name) COLLATE \"C\")" : "key";
        reads("by_virtual", key + " = 'A'", "by_virtual_a_m");
        reads("by_virtual", key + " IS NULL", "by_virtual_n_z");
    }

    private void reads(String table, String condition, String... children) throws SQLException {
        try (Connection connection = database.connect()) {
            String query = "SELECT * FROM " + table + " WHERE " + condition;
            Set<String> read = ExplainPlan.of(connection, query).relations(connection).stream()
                    .map(QualifiedName::name)
                    .map(Identifier::text)
                    .collect(Collectors.toSet());
            read.removeIf(r -> r.equals(table) || r.matches("sales_regions_p(2023|2024|max)|list_range_[ab]"));
            assertThat(read).as(query).containsExactlyInAnyOrder(children);
        }
    }

    void undoLeavesNothing() throws SQLException {
        List<Step> steps = new ArrayList<>(plan.steps());
        Collections.reverse(steps);
        database.execute(sql(steps, Step.Execute::undo));
        assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                        + " UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"))
                .isEmpty();
    }
}
