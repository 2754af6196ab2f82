package dev.partbridge.run.validate;

import static dev.partbridge.run.validate.ProvenFamily.COLOCATION;
import static dev.partbridge.run.validate.ProvenFamily.DRIFT;
import static dev.partbridge.run.validate.ProvenFamily.ORPHANS;
import static dev.partbridge.run.validate.ProvenFamily.line;
import static dev.partbridge.run.validate.ProvenFamily.lines;
import static dev.partbridge.run.validate.ProvenFamily.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted into a chain, and which proof finds it: by rows, by constraints, by whichever suits. */
class ChainProofIT {
    private static final String REPLICA = "SET session_replication_role = replica; ";
    private static final List<String> HELD = List.of(
            "by constraints, no rows read: 0 orphans, unless written in replica mode",
            "by constraints, no rows read: 0 in another partition, unless written in replica mode",
            "by constraints, no rows read: 0 with another key, unless written in replica mode or sale_id twice in"
                    + " public.sales");
    private static final List<String> READ =
            List.of("4 rows read: 0 orphans", "4 rows read: 0 in another partition", "4 rows read: 0 with another key");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 18})
    void findsWhatIsPlanted(int major) throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(major, folder, Means.CONSTRAINTS, Map.of())) {
            assertThat(lines(family.prove(Means.CONSTRAINTS))).isEqualTo(HELD);
            assertThat(lines(family.prove(Means.ROWS))).isEqualTo(READ);
            wrongRows(family);
            oneSidedDefault(family);
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void findsWhatIsPlantedOnOtherMajors(int major) throws SQLException, IOException {
        findsWhatIsPlanted(major);
    }

    /** Rows past the foreign key, one session long, leave no trace in any constraint; their number does. */
    private static void wrongRows(ProvenFamily family) throws SQLException {
        family.execute(REPLICA + "INSERT INTO items VALUES (98, 1, '2024-03-10'), (99, 777, '2024-03-10')");
        ValidationReport byRows = family.prove(Means.ROWS);
        assertThat(lines(byRows))
                .containsExactly(
                        "6 rows read: 1 orphans !",
                        "6 rows read: 1 in another partition !",
                        "6 rows read: 1 with another key !");
        assertThat(only(byRows, ORPHANS).detail()).isEqualTo("for example (sale_id)=(777)");
        assertThat(only(byRows, COLOCATION).detail()).isEqualTo("for example (sale_id)=(1)");
        ValidationReport byConstraints = family.prove(Means.CONSTRAINTS);
        assertThat(lines(byConstraints)).isEqualTo(HELD);
        assertThat(only(byConstraints, COLOCATION).detail())
                .contains("session_replication_role = replica", "--proof rows");
        assertThat(byConstraints.counts().stream().filter(c -> !c.passed()).map(CountLine::found))
                .containsExactly(3L);
        family.execute("DELETE FROM items WHERE item_id IN (98, 99)");

        // moved crosswise: as many rows in each partition as before
        String cross = "UPDATE items SET sale_date = '%s' WHERE item_id = %s; ";
        family.execute(REPLICA + cross.formatted("2024-02-05", 10) + cross.formatted("2024-01-05", 20));
        assertThat(family.prove(new ProofSettings(Means.CONSTRAINTS, 0, false, false))
                        .passed())
                .isTrue();
        assertThat(family.prove(Means.CONSTRAINTS).counts())
                .filteredOn(c -> !c.passed())
                .extracting(c -> c.partition().orElse("-"))
                .containsExactly("P1", "P2");
        assertThat(lines(family.prove(Means.ROWS)))
                .containsExactly(
                        "4 rows read: 0 orphans",
                        "4 rows read: 2 in another partition !",
                        "4 rows read: 2 with another key !");
        family.execute(REPLICA + cross.formatted("2024-01-05", 10) + cross.formatted("2024-02-05", 20));

        // in its partition, with another key: neither orphan nor elsewhere
        family.execute(REPLICA + cross.formatted("2024-01-06", 10));
        assertThat(lines(family.prove(Means.ROWS)))
                .containsExactly(
                        "4 rows read: 0 orphans",
                        "4 rows read: 0 in another partition",
                        "4 rows read: 1 with another key !");
        family.execute(REPLICA + cross.formatted("2024-01-05", 10));

        family.execute("INSERT INTO sales VALUES (1, '2024-03-07')");
        ValidationReport twice = family.prove(Means.ROWS);
        assertThat(line(twice, DRIFT))
                .isEqualTo("4 rows read: 0 with another key, 1 keys more than once in public.sales !");
        assertThat(only(twice, DRIFT).detail()).isEqualTo("for example (sale_id)=(1) of public.sales");
        family.execute("DELETE FROM sales WHERE sale_date = '2024-03-07'");
        assertThat(family.prove(Means.ROWS).passed()).isTrue();
    }

    /** The parent's row is in its DEFAULT partition, the child's in one of its own: the foreign key holds all the same. */
    private static void oneSidedDefault(ProvenFamily family) throws SQLException {
        family.execute("CREATE TABLE sales_rest PARTITION OF sales DEFAULT");
        assertThat(lines(family.prove(Means.CONSTRAINTS)))
                .containsExactly(
                        HELD.get(0),
                        "no rows read: not proven by constraints: without counterpart: sales_rest DEFAULT !",
                        HELD.get(2));
        family.execute("CREATE TABLE items_may PARTITION OF items FOR VALUES FROM ('2024-05-01') TO ('2024-06-01'); "
                + "INSERT INTO sales VALUES (5, '2024-05-05'); INSERT INTO items VALUES (50, 5, '2024-05-05')");
        assertThat(line(family.prove(Means.CONSTRAINTS), COLOCATION))
                .startsWith("no rows read: not proven by constraints: without counterpart: ")
                .contains("items_may FOR VALUES FROM", "sales_rest DEFAULT");
        assertThat(lines(family.prove(Means.ROWS)))
                .containsExactly(
                        "5 rows read: 0 orphans",
                        "5 rows read: 1 in another partition !",
                        "5 rows read: 0 with another key");
        assertThat(line(family.prove(new ProofSettings(Means.AUTO, 0, false, true)), COLOCATION))
                .startsWith("5 rows read, since without counterpart: ")
                .endsWith(": 1 in another partition !");
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 18})
    void provesNothingByAKeyThatDoesNotHold(int major) throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(major, folder, Means.ROWS, Map.of("landing", "none"))) {
            assertThat(lines(family.prove(Means.CONSTRAINTS))).isEqualTo(HELD);

            family.execute("CREATE TABLE items_rest PARTITION OF items DEFAULT");
            assertThat(line(family.prove(Means.CONSTRAINTS), COLOCATION))
                    .contains("without counterpart: items_rest DEFAULT");
            family.execute("DROP TABLE items_rest");

            planted(
                    family,
                    "ALTER TABLE items_p1 DISABLE TRIGGER ALL",
                    "triggers of foreign key items_fk are off on items_p1");
            family.execute("ALTER TABLE items_p1 ENABLE TRIGGER ALL");

            // before 18 no statement makes such a key on a partitioned table, yet a catalog may hold one
            planted(
                    family,
                    "UPDATE pg_catalog.pg_constraint SET convalidated = false WHERE contype = 'f' "
                            + "AND conrelid = 'items_p2'::regclass",
                    "foreign key items_fk does not hold on items_p2");
            family.execute("UPDATE pg_catalog.pg_constraint SET convalidated = true WHERE contype = 'f'");

            family.execute("INSERT INTO pg_catalog.pg_subscription_rel (srsubid, srrelid, srsubstate, srsublsn) "
                    + "VALUES (1, 'items_p3'::regclass, 'r', '0/0')");
            planted(family, "SELECT 1", "a subscription, which writes in replica mode, feeds items_p3");
            family.execute("DELETE FROM pg_catalog.pg_subscription_rel");

            String alter = "ALTER DATABASE " + family.database().name();
            planted(
                    family,
                    alter + " SET session_replication_role = replica",
                    "database " + family.database().name() + " has session_replication_role = replica");
            family.execute(alter + " RESET session_replication_role");

            family.execute("ALTER TABLE items DROP CONSTRAINT items_fk");
            planted(
                    family,
                    "SELECT 1",
                    "no foreign key of public.items references public.sales on the whole key (sale_id = sale_id,"
                            + " sale_date = sale_date)");
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void provesNothingByAKeyThatDoesNotHoldOnOtherMajors(int major) throws SQLException, IOException {
        provesNothingByAKeyThatDoesNotHold(major);
    }

    /** Keys that only PostgreSQL 18 takes for partitioned tables, with a row that nothing checked. */
    @Test
    void provesNothingByAKeyThatIsNotValidOrNotEnforced() throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(18, folder, Means.AUTO, Map.of())) {
            family.execute("ALTER TABLE items DROP CONSTRAINT items_fk; "
                    + "INSERT INTO items VALUES (99, 777, '2024-03-10'); ALTER TABLE items ADD CONSTRAINT items_fk "
                    + "FOREIGN KEY (sale_id, sale_date) REFERENCES sales (sale_id, sale_date) NOT VALID");
            planted(family, "SELECT 1", "foreign key items_fk is not validated");
            assertThat(line(family.prove(new ProofSettings(Means.AUTO, 0, false, true)), ORPHANS))
                    .isEqualTo("5 rows read, since foreign key items_fk is not validated: 1 orphans !");

            family.execute("DELETE FROM items WHERE item_id = 99; ALTER TABLE items VALIDATE CONSTRAINT items_fk");
            assertThat(lines(family.prove(Means.CONSTRAINTS))).isEqualTo(HELD);
            planted(
                    family,
                    "ALTER TABLE items ALTER CONSTRAINT items_fk NOT ENFORCED",
                    "foreign key items_fk is not validated and 1 more");
            assertThat(only(family.prove(Means.CONSTRAINTS), ORPHANS).detail())
                    .contains("foreign key items_fk is not enforced");

            family.execute("ALTER TABLE items ALTER CONSTRAINT items_fk ENFORCED; "
                    + "ALTER TABLE items ALTER COLUMN sale_id DROP NOT NULL");
            planted(family, "SELECT 1", "sale_id may be NULL, and no foreign key checks a row with NULL in it");
        }
    }

    @Test
    void readsRowsOrNotByTheirNumber() throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(18, folder, Means.AUTO, Map.of())) {
            ValidationReport few = family.prove(Means.AUTO);
            assertThat(lines(few)).isEqualTo(READ);
            assertThat(only(few, ORPHANS).detail()).contains("in both tables by their statistics, at most 100,000,000");
            assertThat(lines(family.prove(new ProofSettings(Means.AUTO, 0, false, true))))
                    .isEqualTo(HELD);
        }
    }

    @Test
    void provesNothingByConstraintsWhereReplicationWasChosen() throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(18, folder, Means.ROWS, Map.of("key-moves", "triggers"))) {
            planted(
                    family,
                    "SELECT 1",
                    "key-moves=triggers was chosen, as for rows that come by replication, which no"
                            + " foreign key checks");
        }
    }

    /** A role that may read the landing alone, and no row of the tables, gets the same answer. */
    @Test
    void readsNoRows() throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.on(18, folder, Means.ROWS, Map.of());
                Connection connection = family.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON items_landing TO pg_signal_backend; SET ROLE pg_signal_backend");
            var items = family.plan().conversion().tables().stream()
                    .filter(t -> t.keyLookup().isPresent())
                    .findFirst()
                    .orElseThrow();
            assertThat(ConstraintProof.of(
                            connection,
                            items.postgres(),
                            items.keyLookup().orElseThrow(),
                            Set.of("items_landing"),
                            List.of()))
                    .isEqualTo(new ConstraintProof(List.of(), List.of()));
        }
    }

    /** Does it, and expects that the constraints prove nothing, for this reason. */
    private static void planted(ProvenFamily family, String sql, String reason) throws SQLException {
        family.execute(sql);
        ValidationReport proof = family.prove(Means.CONSTRAINTS);
        assertThat(proof.passed()).isFalse();
        assertThat(lines(proof)).containsOnly("no rows read: not proven by constraints: " + reason + " !");
    }
}
