package dev.partbridge.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample by the packaged program: start to proof, again, and what the database then does with an application's rows. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleRunIT {
    @TempDir
    private static Path directory;

    private static Program.Result first;

    @BeforeAll
    static void migrate() {
        first = Program.run("sample", "--dir", data().toString());
    }

    @Test
    @Order(1)
    void eachPartitionHasTheRowsOfTheSource() throws IOException {
        assertThat(first.exit()).as(first.err()).isZero();
        List<String> expected = Files.readAllLines(Path.of("assets/sample/expected-counts.txt"));
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",", -1);
            String partition = cells[1].isEmpty() ? "-" : cells[1];
            String rows = String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(cells[2]));
            assertThat(first.out().lines().map(l -> Arrays.asList(l.trim().split("\\s{2,}"))))
                    .as(line)
                    .anySatisfy(row -> assertThat(row)
                            .hasSize(7)
                            .startsWith(cells[0], partition)
                            .endsWith(rows, rows, rows.equals("0") ? "-" : "equal", "ok"));
        }
    }

    @Test
    @Order(2)
    void runAgainItChangesNothing() {
        Program.Result again = Program.run("sample", "--dir", data().toString());
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("nothing was changed").contains("All checks passed");
    }

    @Test
    @Order(3)
    void theDatabaseRoutesRowsThatComeWithoutTheKey() throws Exception {
        Path out = directory.resolve("serve.out");
        Path err = directory.resolve("serve.err");
        Process serve = Program.start(out, err, Map.of(), "serve", "embedded:" + data());
        try {
            String told = Program.await(out, "password:", serve);
            try (Connection connection = connect(told)) {
                routes(connection);
                refusesAMissingParent(connection);
                movesChildrenWithTheirSale(connection);
            }
        } finally {
            serve.destroy();
            assertThat(serve.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static Path data() {
        return Program.serverDirectory(directory);
    }

    private static void routes(Connection connection) throws SQLException {
        String sale = query(
                connection,
                "SELECT sale_id::text FROM sales WHERE sale_date >= '2024-05-01' ORDER BY sale_date LIMIT 1");
        update(
                connection,
                "INSERT INTO items (item_id, sale_id, product, qty, price) VALUES (900001, " + sale + ", 'x', 1, 1)");
        assertThat(query(connection, "SELECT tableoid::regclass::text FROM items WHERE item_id = 900001"))
                .isEqualTo("items_p2024_05");
        update(connection, "INSERT INTO item_details (detail_id, item_id, note) VALUES (900001, 900001, 'y')");
        assertThat(query(connection, "SELECT tableoid::regclass::text FROM item_details WHERE detail_id = 900001"))
                .isEqualTo("item_details_p2024_05");
        assertThat(query(connection, "SELECT count(*)::text FROM items_landing"))
                .isEqualTo("0");
    }

    private static void refusesAMissingParent(Connection connection) {
        assertThatThrownBy(
                        () -> update(
                                connection,
                                "INSERT INTO items (item_id, sale_id, product, qty, price) VALUES (900002, 999999999, 'x', 1, 1)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(
                        "insert or update on table \"items\" violates foreign key constraint \"items_sales_fk\"")
                .hasMessageContaining(
                        "Key (sale_id)=(999999999) is not present in table \"sales\", so the partition key"
                                + " sale_date of the row is unknown.")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("23503");
    }

    private static void movesChildrenWithTheirSale(Connection connection) throws SQLException {
        String sale = query(connection, "SELECT sale_id::text FROM items WHERE item_id = 900001");
        update(connection, "UPDATE sales SET sale_date = '2024-11-30 23:59:59' WHERE sale_id = " + sale);
        assertThat(query(connection, "SELECT tableoid::regclass::text FROM items WHERE item_id = 900001"))
                .isEqualTo("items_p2024_11");
        assertThat(query(connection, "SELECT tableoid::regclass::text FROM item_details WHERE detail_id = 900001"))
                .isEqualTo("item_details_p2024_11");
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains(directory.toString())))
                .isEmpty();
    }

    private static Connection connect(String told) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty(
                "password",
                Files.readString(Path.of(field(told, "password: in the file"))).trim());
        return DriverManager.getConnection(field(told, "url:"), properties);
    }

    private static String field(String told, String name) {
        Matcher line = Pattern.compile(Pattern.quote(name) + "\\s*(\\S+)").matcher(told);
        assertThat(line.find()).as(told).isTrue();
        return line.group(1);
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).as(sql).isTrue();
            return result.getString(1);
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
