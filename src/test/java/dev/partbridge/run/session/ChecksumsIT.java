package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that changed are found where no count is wrong, and nothing is found where none did. */
@ExtendWith(FreshDatabase.class)
class ChecksumsIT {
    private final SmallMigration migration = new SmallMigration();

    @Test
    void findsOneDigit(TestDatabase database) throws SQLException, IOException {
        run(database);
        database.execute("UPDATE a.items SET item_id = 100007 WHERE item_id = 7");
        found(database, "ITEMS P3 80 80");
    }

    @Test
    void tellsNullFromTheEmptyText(TestDatabase database) throws SQLException, IOException {
        run(database);
        database.execute("UPDATE a.items SET note = '' WHERE item_id = 3");
        found(database, "ITEMS P1 80 80");
    }

    @Test
    void findsARowThatWentToAnotherPartition(TestDatabase database) throws SQLException, IOException {
        run(database);
        // one goes each way, so that no count tells
        database.execute("SET session_replication_role = replica; UPDATE a.items SET sale_date = '2024-02-02'"
                + " WHERE item_id = 3; UPDATE a.items SET sale_date = '2024-01-02' WHERE item_id = 5");
        found(database, "ITEMS P1 80 80", "ITEMS P2 80 80");
    }

    @Test
    void findsARowInPlaceOfItsDouble(TestDatabase database) throws SQLException, IOException {
        run(database);
        // three rows alike, of which an exclusive or could not tell two from none
        database.execute("ALTER TABLE a.items DROP CONSTRAINT items_pk; UPDATE a.items SET item_id = 3, sale_id = 1,"
                + " sale_date = '2024-01-02 23:59:59', note = NULL WHERE item_id IN (9, 15)");
        found(database, "ITEMS P1 80 80");
    }

    @Test
    void findsValuesThatChangedPlaces(TestDatabase database) throws SQLException, IOException {
        run(database);
        database.execute("UPDATE a.sales s SET note = o.note FROM a.sales o WHERE s.sale_id IN (1, 4)"
                + " AND o.sale_id = 5 - s.sale_id");
        found(database, "SALES P1 40 40");
    }

    @Test
    void comparesInTheRunWithItsJournalAndAloneWithTheSource(TestDatabase database) throws SQLException, IOException {
        RunReport report = run(database);
        List<CountLine> alone = validate(database).counts();
        assertThat(report.validation().orElseThrow().counts()).isEqualTo(alone);
        assertThat(alone).hasSize(7).filteredOn(c -> c.source() > 0).allMatch(c -> c.sums()
                .isPresent());
        assertThat(database.query("SELECT DISTINCT array_to_string(sum_columns, ',') FROM partbridge.chunk ORDER BY 1"))
                .containsExactly("item_id,sale_id,note", "sale_id,sale_date,note");
    }

    @Test
    void leavesRejectsOut(TestDatabase database) throws SQLException, IOException {
        migration.sales.get(5)[2] = "longer than ten characters";
        migration.items.get(8)[1] = 777777L;
        RunReport report = run(database);
        assertThat(report.rejects()).isEqualTo(4);
        assertThat(report.validation().orElseThrow().counts())
                .filteredOn(c -> c.source() > 0 && c.partition().isPresent())
                .hasSize(6)
                .allMatch(c -> c.passed() && c.sums().isPresent());
        assertThat(validate(database).counts()).filteredOn(c -> !c.passed()).isEmpty();
    }

    @Test
    void saysWhyItDoesNotCompare(TestDatabase database) throws SQLException, IOException {
        RunSettings without = new RunSettings(
                "small", 2, -1, false, false, ProofSettings.defaults().withChecksums(false));
        RunReport first = new Runner(database::connect, migration)
                .run(migration.plan(), without, new Events(), Cancellation.none());
        assertThat(first.validation().orElseThrow().checks())
                .noneMatch(c -> c.kind().equals("Checksums"));

        assertThat(run(database).validation().orElseThrow().checks())
                .filteredOn(c -> c.kind().equals("Checksums"))
                .extracting(c -> c.scope() + ": " + c.found())
                .containsOnly("no row: not compared: they were copied without");
    }

    private RunReport run(TestDatabase database) throws SQLException {
        RunReport report = new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 2, -1, false, false),
                        new Events(),
                        Cancellation.none());
        assertThat(report.failure()).isEmpty();
        return report;
    }

    private ValidationReport validate(TestDatabase database) throws SQLException, IOException {
        return new Validation(database::connect, migration)
                .validate(migration.plan(), "small", ProofSettings.defaults(), new Events(), Cancellation.none());
    }

    /** Once by the run's journal, once by the source read again. */
    private void found(TestDatabase database, String... lines) throws SQLException, IOException {
        for (ValidationReport report : List.of(run(database).validation().orElseThrow(), validate(database))) {
            assertThat(report.passed()).isFalse();
            assertThat(report.counts())
                    .filteredOn(c -> !c.passed())
                    .extracting(c ->
                            c.table().table() + " " + c.partition().orElse("-") + " " + c.expected() + " " + c.found())
                    .containsExactly(lines);
        }
    }
}
