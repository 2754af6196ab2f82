package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/**
 * The scripts in the order of the steps, with rows that come as DMS brings them: Oracle's columns alone, under the names
 * that the table mappings give them, first in role replica by COPY, then statement by statement in role origin.
 */
class HandOffIT {
    private static final List<Row> LOADED = List.of(
            new Row("SHOP", "REGIONS", Map.of("ID", "1", "NAME", "north")),
            new Row("SHOP", "ORDERS", order(1, "2024-05-01 10:00:00")),
            new Row("SHOP", "ORDERS", order(2, "2025-05-01 10:00:00")),
            new Row("SHOP", "ORDER_LINES", Map.of("LINE_ID", "11", "ORDER_ID", "1", "PRODUCT", "a")),
            new Row("SHOP", "ORDER_LINES", Map.of("LINE_ID", "12", "ORDER_ID", "2", "PRODUCT", "b")),
            new Row("SHOP", "LineNotes", Map.of("Id", "21", "LINE_ID", "11", "Text", "c")),
            new Row("SHOP", "LineNotes", Map.of("Id", "22", "LINE_ID", "12", "Text", "d")),
            new Row("SHOP", "ORDERXLINES", Map.of("A", "1", "B", "x")),
            new Row("LOGS", "EVENTS", Map.of("EVENT_ID", "1", "AT_DAY", "2024-02-02 00:00:00", "KIND", "k")));

    /** A row as Oracle has it. */
    private record Row(String schema, String table, Map<String, String> values) {}

    private static Map<String, String> order(int id, String at) {
        return Map.of("ORDER_ID", "" + id, "ORDERED_AT", at, "REGION_ID", "1", "USER", "me", "RATE", "1.123456789012");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void rowsReachTheirPartitionsAndStayWithTheirParents(int major) throws SQLException, IOException {
        Map<String, String> files = HandOffs.chain(major).files();
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            run(database, files, "target/1-before-load/");
            load(database, files);
            run(database, files, "target/2-after-load/");

            assertThat(database.query("SELECT line_id, tableoid::regclass FROM shop.order_lines ORDER BY 1"))
                    .containsExactly("11|shop.order_lines_p2024", "12|shop.order_lines_p2025");
            assertThat(database.query("SELECT \"Id\", tableoid::regclass FROM shop.\"LineNotes\" ORDER BY 1"))
                    .containsExactly("21|shop.\"LineNotes_p2024\"", "22|shop.\"LineNotes_p2025\"");
            assertThat(database.query("SELECT doubled FROM shop.orders WHERE order_id = 1"))
                    .containsExactly("2.246913578024");

            changes(database, files);

            run(database, files, "target/3-cut-over/");
            proven(database, files);
            assertThatThrownBy(() -> database.execute(
                            "INSERT INTO shop.order_lines (line_id, order_id, manual) VALUES (99, 1, 'm')"))
                    .hasMessageContaining("cannot insert");
            database.execute("INSERT INTO shop.order_lines (order_id, product, manual) VALUES (1, 'e', 'm')");
            assertThat(database.query("SELECT line_id FROM shop.order_lines WHERE product = 'e'"))
                    .containsExactly("15");
            takenBack(database, files);
        }
    }

    @Test
    void theSampleIsSetUpForTheLoad() throws SQLException {
        Map<String, String> files = HandOffs.sample().files();
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            for (String folder : List.of("target/1-before-load/", "target/2-after-load/", "target/3-cut-over/")) {
                run(database, files, folder);
            }
            proven(database, files);
            takenBack(database, files);
        }
    }

    private static void load(TestDatabase database, Map<String, String> files) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(role(files, "target-full-load"));
            for (String task : List.of("full-load-tables", "full-load-chains")) {
                DmsRules rules = rules(files, task);
                for (String table : rules.selected()) {
                    for (Row row : LOADED) {
                        if (table.equals(row.schema() + "." + row.table())) {
                            copy(connection, rules, row);
                        }
                    }
                }
            }
            // the large objects follow, by Oracle's key
            assertThat(statement.executeUpdate("UPDATE shop.order_lines SET manual = 'read me' WHERE line_id = 11"))
                    .isEqualTo(1);
            statement.executeUpdate("UPDATE shop.order_lines SET manual = 'me too' WHERE line_id = 12");
        }
    }

    private static void copy(Connection connection, DmsRules rules, Row row) throws SQLException, IOException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        row.values().forEach((column, value) -> rules.column(row.schema(), row.table(), column)
                .ifPresent(c -> {
                    columns.add("\"" + c + "\"");
                    values.add(value);
                }));
        String sql = "COPY \"" + rules.schema(row.schema()) + "\".\"" + rules.table(row.schema(), row.table()) + "\" ("
                + String.join(", ", columns) + ") FROM STDIN (FORMAT csv)";
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(sql, new java.io.StringReader(String.join(",", values) + "\n"));
    }

    /** As task cdc applies them: one transaction after the other, parents first, as Oracle's log has them. */
    private static void changes(TestDatabase database, Map<String, String> files) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(role(files, "target-cdc"));
            statement.execute("INSERT INTO shop.orders (order_id, ordered_at) VALUES (3, '2025-07-01')");
            statement.execute("INSERT INTO shop.order_lines (line_id, order_id, product) VALUES (13, 3, 'late')");
            statement.execute("UPDATE shop.order_lines SET manual = 'lob' WHERE line_id = 13");
            statement.execute("INSERT INTO shop.\"LineNotes\" (\"Id\", line_id) VALUES (23, 13)");
            // within the partition, then to another one
            statement.execute("UPDATE shop.orders SET ordered_at = '2024-05-02' WHERE order_id = 1");
            statement.execute("UPDATE shop.orders SET ordered_at = '2024-06-01' WHERE order_id = 3");
            // to another parent
            statement.execute("INSERT INTO shop.order_lines (line_id, order_id, product) VALUES (14, 2, 'moves')");
            statement.execute("UPDATE shop.order_lines SET order_id = 1, manual = 'lob' WHERE line_id = 14");
        }
        assertThat(database.query("SELECT line_id, ordered_at, tableoid::regclass FROM shop.order_lines ORDER BY 1"))
                .containsExactly(
                        "11|2024-05-02 00:00:00|shop.order_lines_p2024",
                        "12|2025-05-01 10:00:00|shop.order_lines_p2025",
                        "13|2024-06-01 00:00:00|shop.order_lines_p2024",
                        "14|2024-05-02 00:00:00|shop.order_lines_p2024");
    }

    private static void proven(TestDatabase database, Map<String, String> files) throws SQLException {
        int expected = 0;
        for (String query : files.getOrDefault("90-validate.sql", "").split(";\n")) {
            if (query.contains("(expected 0)")) {
                List<String> rows = database.query(query);
                assertThat(rows).as(query).singleElement().satisfies(r -> assertThat(r)
                        .endsWith("|0"));
                expected++;
            }
        }
        assertThat(expected).isPositive();
    }

    private static void takenBack(TestDatabase database, Map<String, String> files) throws SQLException {
        run(database, files, "rollback/");
        assertThat(
                        database.query(
                                "SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace NOT IN"
                                        + " (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))"))
                .isEmpty();
    }

    private static String role(Map<String, String> files, String endpoint) {
        String settings = files.getOrDefault("endpoints/" + endpoint + ".json", "");
        return Stream.of(settings.split("\""))
                .filter(t -> t.startsWith("SET session_replication_role"))
                .collect(Collectors.joining());
    }

    private static DmsRules rules(Map<String, String> files, String task) {
        return new DmsRules(files.getOrDefault("tasks/" + task + "/table-mappings.json", ""));
    }

    private static void run(TestDatabase database, Map<String, String> files, String folder) throws SQLException {
        int run = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().startsWith(folder)) {
                database.execute(file.getValue());
                run++;
            }
        }
        assertThat(run).as(folder).isPositive();
    }
}
