package dev.partbridge.bench;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Planner;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a table partitioned by reference, by the ways they can come in; each as a ratio to rows with their key. */
@Tag("bench")
class ReferenceBenchmarkIT {
    private static final int SALES = 20_000;
    private static final int ITEMS = 5_000;
    private static final int LOADED = 200_000;
    private static final int TIMES = 3;
    private static final String KEYED =
            "INSERT INTO items (item_id, sale_id, sold) SELECT item_id, sale_id, sold FROM src";
    private static final String KEYLESS = "INSERT INTO items (item_id, sale_id) SELECT item_id, sale_id FROM src";
    private static final String JOINED = "INSERT INTO items (item_id, sale_id, sold)"
            + " SELECT r.item_id, r.sale_id, s.sold FROM src r JOIN sales s USING (sale_id)";

    @TempDir
    private Path folder = Path.of("");

    /** One way for rows to come in. */
    private record Way(String name, Choices choices, String insert) {}

    private static List<Way> ways() {
        Choices landing = Choices.defaults();
        return List.of(
                new Way("key given, no landing", landing.with("landing", "none"), KEYED),
                new Way("key given, landing there", landing, KEYED),
                new Way("key given, registry there", registry(), KEYED),
                new Way("no key, landing", landing, KEYLESS),
                new Way("no key, landing and registry", registry(), KEYLESS),
                new Way("no key, view", view(landing), KEYLESS),
                new Way("no key, view and registry", view(registry()), KEYLESS),
                new Way("joined to the parent at once", landing, JOINED));
    }

    @Test
    void insert() throws SQLException, IOException {
        for (int leaves : new int[] {12, 96}) {
            Map<Way, Double> best = best(leaves);
            double base = best.values().iterator().next();
            System.out.printf(
                    Locale.ROOT,
                    "%d partitions, %,d rows, each way as a ratio to rows with their key%n",
                    leaves,
                    ITEMS);
            best.forEach((way, seconds) -> print(way.name(), seconds, base));
        }
    }

    /** The ways in turn, each in a session of its own, so that a noisy moment meets all; the first round warms up. */
    private Map<Way, Double> best(int leaves) throws SQLException, IOException {
        Map<Way, Double> best = new LinkedHashMap<>();
        Map<Way, Connection> sessions = new LinkedHashMap<>();
        List<TestDatabase> databases = new ArrayList<>();
        try {
            for (Way way : ways()) {
                TestDatabase database = made(leaves, way.choices());
                databases.add(database);
                Connection session = database.connect();
                sessions.put(way, session);
                try (Statement statement = session.createStatement()) {
                    rows(statement, ITEMS);
                }
            }
            for (int round = 0; round <= TIMES; round++) {
                for (Map.Entry<Way, Connection> session : sessions.entrySet()) {
                    double seconds = seconds(session.getValue(), session.getKey());
                    best.merge(session.getKey(), round == 0 ? Double.MAX_VALUE : seconds, Math::min);
                }
            }
        } finally {
            for (Connection session : sessions.values()) {
                session.close();
            }
            databases.forEach(TestDatabase::close);
        }
        return best;
    }

    @Test
    void load() throws SQLException, IOException {
        try (TestDatabase database = made(12, Choices.defaults());
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            rows(statement, LOADED);
            double inPlace = timed(statement, KEYED);
            statement.execute("TRUNCATE items; ALTER TABLE items DROP CONSTRAINT items_fk;"
                    + " ALTER TABLE items DROP CONSTRAINT items_pk; DROP INDEX items_fk_i");
            double bare = timed(statement, KEYED);
            double keys = timed(
                    statement,
                    "ALTER TABLE items ADD CONSTRAINT items_pk PRIMARY KEY (item_id, sold);"
                            + " CREATE INDEX items_fk_i ON items (sale_id, sold)");
            double foreign = timed(
                    statement,
                    "ALTER TABLE items ADD CONSTRAINT items_fk FOREIGN KEY (sale_id, sold)"
                            + " REFERENCES sales (sale_id, sold) ON UPDATE CASCADE");
            double after = bare + keys + foreign;
            System.out.printf(Locale.ROOT, "Load of %,d rows, 12 partitions%n", LOADED);
            print("keys and foreign key in place", inPlace, after);
            print("rows first, keys after", after, after);
        }
    }

    @Test
    void lookUp() throws SQLException, IOException, InterruptedException {
        for (int leaves : new int[] {12, 96, 1_000}) {
            try (TestDatabase database = made(leaves, registry())) {
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    rows(statement, 1);
                }
                double plain = Lookups.perSecond(database, SALES, "SELECT sold FROM sales WHERE sale_id = ?");
                double joined = Lookups.perSecond(
                        database,
                        SALES,
                        "SELECT s.sold FROM sales_uk u JOIN sales s USING (sale_id, sold) WHERE u.sale_id = ?");
                double first = Lookups.perSecond(
                        database,
                        SALES,
                        "SELECT sale_id, sold FROM sales_uk WHERE sale_id = ?",
                        "SELECT sold FROM sales WHERE sale_id = ? AND sold = ?");
                System.out.printf(
                        Locale.ROOT,
                        "Lookups by id alone, 8 clients, %,d partitions: %,.0f a second; joined to the registry %,.0f:"
                                + " %.1f times; the registry asked first %,.0f: %.1f times%n",
                        leaves,
                        plain,
                        joined,
                        joined / plain,
                        first,
                        first / plain);
            }
        }
    }

    private static Choices registry() {
        return Choices.defaults().with("keys", "registry");
    }

    private static Choices view(Choices choices) {
        return choices.with("landing", "view");
    }

    private static double seconds(Connection session, Way way) throws SQLException {
        try (Statement statement = session.createStatement()) {
            boolean view =
                    way.choices().of("landing", QualifiedName.of("ITEMS")).equals("view");
            statement.execute("TRUNCATE " + (view ? "items_tab" : "items"));
            return timed(statement, way.insert());
        }
    }

    /** Parents spread over all partitions, and a table of rows to come in any order. */
    private static void rows(Statement statement, int items) throws SQLException {
        statement.execute("INSERT INTO sales SELECT i, timestamp '2020-01-01' + i % (SELECT count(*) FROM pg_inherits"
                + " WHERE inhparent = 'sales'::regclass) * interval '1 day' FROM generate_series(1, " + SALES
                + ") i; CREATE TABLE src AS SELECT i AS item_id, sale_id, sold FROM generate_series(1, " + items
                + ") i JOIN sales ON sale_id = i::bigint * 7919 % " + SALES + " + 1");
        statement.execute("VACUUM ANALYZE");
    }

    private static double timed(Statement statement, String sql) throws SQLException {
        long start = System.nanoTime();
        statement.execute(sql);
        return (System.nanoTime() - start) / 1e9;
    }

    private TestDatabase made(int leaves, Choices choices) throws SQLException, IOException {
        StringBuilder script =
                new StringBuilder("CREATE TABLE sales (sale_id NUMBER(9) CONSTRAINT sales_pk PRIMARY KEY,"
                        + " sold DATE NOT NULL) PARTITION BY RANGE (sold) (");
        for (int i = 0; i < leaves; i++) {
            script.append(i == 0 ? "" : ", ")
                    .append("PARTITION p")
                    .append(i)
                    .append(" VALUES LESS THAN (DATE '")
                    .append(LocalDate.of(2020, 1, 2).plusDays(i))
                    .append("')");
        }
        script.append(");\nCREATE TABLE items (item_id NUMBER(9) CONSTRAINT items_pk PRIMARY KEY,"
                + " sale_id NUMBER(9) NOT NULL, CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales)"
                + " PARTITION BY REFERENCE (items_fk);\n");
        Path file = folder.resolve("chain.sql");
        Files.writeString(file, script);
        OracleModel model = ScriptReader.read(file, Cancellation.none()).model();
        Conversion conversion =
                Converter.convert(model, new ConvertOptions(new Identifier("public"), 18, Set.of(), choices));
        TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(18));
        Apply.together(Planner.plan(conversion, Map.of(), "none"), database);
        return database;
    }

    private static void print(String what, double seconds, double base) {
        System.out.printf(Locale.ROOT, "  %-32s %8.2f s %7.1f%n", what, seconds, seconds / base);
    }
}
