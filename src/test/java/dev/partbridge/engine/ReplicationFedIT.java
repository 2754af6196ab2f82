package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/**
 * A target fed as replication feeds it (AWS DMS among others; not run with DMS itself): session_replication_role =
 * replica, rows as Oracle has them, parents first, then its changes, one by one. What the source holds in the end is what
 * the target's proof must find.
 */
class ReplicationFedIT {
    private static final String FAMILY =
            """
            CREATE TABLE sales (sale_id NUMBER(9) CONSTRAINT sales_pk PRIMARY KEY, sale_date DATE NOT NULL, note VARCHAR2(9))
            PARTITION BY RANGE (sale_date) (
              PARTITION p1 VALUES LESS THAN (DATE '2024-02-01'), PARTITION p2 VALUES LESS THAN (DATE '2024-03-01'),
              PARTITION p3 VALUES LESS THAN (DATE '2024-04-01'));
            CREATE TABLE items (item_id NUMBER(9) CONSTRAINT items_pk PRIMARY KEY, sale_id NUMBER(9) NOT NULL,
              CONSTRAINT items_fk FOREIGN KEY (sale_id) REFERENCES sales ON DELETE CASCADE)
            PARTITION BY REFERENCE (items_fk);
            CREATE TABLE details (detail_id NUMBER(9) CONSTRAINT details_pk PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              note VARCHAR2(9), CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items ON DELETE CASCADE)
            PARTITION BY REFERENCE (details_fk);
            """;
    private static final String SALES =
            """
            SALE_ID,SALE_DATE,NOTE
            1,2024-03-15 12:00:00,a
            3,2024-03-05 00:00:00,
            4,2024-02-28 23:59:59,new
            """;
    private static final String ITEMS = "ITEM_ID,SALE_ID\n10,1\n12,1\n20,3\n40,4\n";
    private static final String DETAILS =
            "DETAIL_ID,ITEM_ID,NOTE\n100,10,\n101,10,x\n120,12,\n200,20,\n400,40,\n401,40,\n";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({"12, ''", "12, keys=registry", "15, key-moves=triggers", "18, key-moves=triggers keys=registry"})
    void holdsWhatTheSourceHolds(int major, String choices) throws SQLException, IOException {
        ValidationReport proof = fed(major, choices);
        assertThat(wrong(proof)).isEmpty();
        assertThat(proof.passed()).isTrue();
        assertThat(proof.checks().stream().map(CheckLine::kind))
                .contains("Structure", "Orphans", "Colocation", "Key drift", "Landing");
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({
        "13, ''",
        "14, keys=registry",
        "16, key-moves=triggers",
        "17, key-moves=triggers keys=registry",
        "15, key-moves=triggers keys=registry",
        "18, key-moves=triggers"
    })
    void holdsWhatTheSourceHoldsOnOtherMajors(int major, String choices) throws SQLException, IOException {
        holdsWhatTheSourceHolds(major, choices);
    }

    /** Why the cascade is told as a finding: it does nothing there, and says nothing. */
    @Test
    void cascadeLeavesRowsBehind() throws SQLException, IOException {
        ValidationReport proof = fed(18, "");
        assertThat(proof.passed()).isFalse();
        assertThat(wrong(proof)).anyMatch(w -> w.contains("Key drift")).anyMatch(w -> w.contains("Colocation"));
    }

    /** When nothing comes without the partition key any more: the proof tells that landings are gone, and passes. */
    @Test
    void landingsMayBeDroppedAfterwards() throws SQLException, IOException {
        ValidationReport proof = fed(
                18,
                "key-moves=triggers",
                ProofSettings.defaults(),
                "CALL items_drop_landing(); CALL details_drop_landing()");
        assertThat(wrong(proof)).isEmpty();
        assertThat(proof.checks().stream()
                        .filter(c -> c.kind().equals("Landing") || c.kind().equals("Structure"))
                        .map(CheckLine::found))
                .containsExactly(
                        "dropped",
                        "dropped",
                        "no differences but public.items_landing, public.details_landing, landing dropped");
    }

    /** The foreign keys were there before the rows, which passed them by. */
    @Test
    void isNotProvenByConstraints() throws SQLException, IOException {
        ValidationReport proof = fed(18, "", ProofSettings.defaults().with(ProofSettings.Means.CONSTRAINTS), "");
        assertThat(proof.checks().stream()
                        .filter(c ->
                                Set.of("Orphans", "Colocation", "Key drift").contains(c.kind()))
                        .map(CheckLine::found))
                .hasSize(6)
                .allMatch(f -> f.startsWith("not proven by constraints: the target has no record"));
    }

    private ValidationReport fed(int major, String choices) throws SQLException, IOException {
        return fed(major, choices, ProofSettings.defaults(), "");
    }

    /** @param last what is done in the end */
    private ValidationReport fed(int major, String choices, ProofSettings settings, String last)
            throws SQLException, IOException {
        Files.writeString(folder.resolve("ddl.sql"), FAMILY);
        Files.writeString(folder.resolve("SALES.csv"), SALES);
        Files.writeString(folder.resolve("ITEMS.csv"), ITEMS);
        Files.writeString(folder.resolve("DETAILS.csv"), DETAILS);
        Choices chosen = Choices.defaults();
        for (String choice : choices.isBlank() ? new String[0] : choices.split(" ")) {
            chosen = chosen.with(choice.split("=", 2)[0], choice.split("=", 2)[1]);
        }
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
                Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            ConvertOptions options = new ConvertOptions(Identifier.of("public"), major, Set.of(), chosen);
            Plan plan = engine.plan(inspection, engine.convert(inspection, options));
            Apply.together(plan, database);
            try (Connection client = database.connect()) {
                client.createStatement().execute("SET session_replication_role = replica");
                load(client);
                change(client);
            }
            database.execute(last);
            return engine.validate(
                    inspection, plan, PasswordsOfTests.target(database), settings, event -> {}, Cancellation.none());
        }
    }

    /** The full load: COPY and batches, without the partition key, which Oracle's rows do not have. */
    private static void load(Connection client) throws SQLException, IOException {
        copy(client, "sales", "1\t2024-01-05\ta\n2\t2024-02-05\t\\N\n3\t2024-03-05\t\\N\n");
        copy(client, "items (item_id, sale_id)", "10\t1\n11\t1\n20\t2\n21\t2\n");
        client.setAutoCommit(false);
        try (PreparedStatement insert =
                client.prepareStatement("INSERT INTO details (detail_id, item_id, note) VALUES (?, ?, ?)")) {
            for (int detail : List.of(100, 101, 110, 200, 210)) {
                insert.setLong(1, detail);
                insert.setLong(2, detail / 10);
                insert.setString(3, null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        client.commit();
    }

    /** The changes as Oracle logs them, by its own keys: what its ON DELETE CASCADE deleted comes row by row too. */
    private static void change(Connection client) throws SQLException {
        for (String sql : List.of(
                // parents' keys: to another partition, inside it, and through all levels
                "UPDATE sales SET sale_id = 1, sale_date = '2024-03-01', note = 'a' WHERE sale_id = 1",
                "UPDATE sales SET sale_id = 1, sale_date = '2024-03-15 12:00:00', note = 'a' WHERE sale_id = 1",
                // another parent, in another partition, for a row with children
                "UPDATE items SET item_id = 20, sale_id = 3 WHERE item_id = 20",
                "UPDATE details SET note = 'x' WHERE detail_id = 101",
                "INSERT INTO sales (sale_id, sale_date, note) VALUES (4, '2024-01-28', 'new')",
                "INSERT INTO items (item_id, sale_id) VALUES (40, 4)",
                "INSERT INTO details (detail_id, item_id) VALUES (400, 40)",
                "UPDATE sales SET sale_date = '2024-02-28 23:59:59' WHERE sale_id = 4",
                "INSERT INTO details (detail_id, item_id) VALUES (401, 40)",
                "INSERT INTO items (item_id, sale_id) VALUES (12, 1)",
                "INSERT INTO details (detail_id, item_id) VALUES (120, 12)",
                // DELETE at one level, at two, at three
                "DELETE FROM details WHERE detail_id = 110",
                "DELETE FROM items WHERE item_id = 11",
                "DELETE FROM details WHERE detail_id = 210",
                "DELETE FROM items WHERE item_id = 21",
                "DELETE FROM sales WHERE sale_id = 2")) {
            try (Statement statement = client.createStatement()) {
                statement.execute(sql);
            }
            client.commit();
        }
    }

    private static void copy(Connection client, String table, String rows) throws SQLException, IOException {
        client.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", new StringReader(rows));
    }

    private static List<String> wrong(ValidationReport proof) {
        List<String> wrong = new ArrayList<>();
        Stream.concat(
                        proof.counts().stream().filter(c -> !c.passed()).map(Object::toString),
                        proof.checks().stream().filter(c -> !c.passed()).map(CheckLine::toString))
                .forEach(wrong::add);
        return wrong;
    }
}
