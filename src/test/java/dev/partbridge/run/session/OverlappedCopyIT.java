package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chunk of several batches, each of which the server works on while the next is read. */
@ExtendWith(FreshDatabase.class)
class OverlappedCopyIT {
    private static final int SALES = 35_000;
    private static final int BEHIND_THREE_BATCHES = 34_000;
    private static final int ITEMS = 240;

    private final SmallMigration migration = new SmallMigration();

    @BeforeEach
    void manyRows() {
        for (long i = migration.sales.size() + 1L; i <= SALES; i++) {
            LocalDateTime date = LocalDateTime.of(2024, (int) (i % 3) + 1, (int) (i % 28) + 1, 12, 0);
            migration.sales.add(new Object[] {i, date, "sale " + i});
        }
        migration.chunk = SALES;
    }

    /** So many that the store of rejects itself needs the connection meanwhile. */
    @Test
    void keepsRefusedAndUnreadableRowsApart(TestDatabase database) throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int i = 200; i < SALES; i++) {
            if (i % 41 == 0) {
                migration.sales.set(i, new Object[] {new RowDefect("22P04", "2 fields")});
                expected.add((i + 2) + "|22P04");
            } else if (i % 997 == 0) {
                migration.sales.set(i, new Object[] {i + 1L, LocalDateTime.of(2024, 2, 1, 0, 0), "longer than ten"});
                expected.add((i + 2) + "|22001");
            }
        }

        RunReport report = run(database);

        assertThat(report.failure()).isEmpty();
        assertThat(database.query("SELECT line, sqlstate FROM partbridge.reject ORDER BY line"))
                .isEqualTo(expected);
        assertThat(report.rejects()).isEqualTo(expected.size());
        assertThat(report.copied()).isEqualTo(SALES + ITEMS - expected.size());
        assertThat(report.validation().orElseThrow().counts()).allMatch(CountLine::passed);
    }

    @Test
    void leavesNothingOfASourceThatBreaksMeanwhile(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (row == BEHIND_THREE_BATCHES) {
                throw new IOException("SALES.csv cannot be read on");
            }
        };
        RunReport broken = run(database);
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure()).contains("table:SALES: SALES.csv cannot be read on");
        assertThat(database.query("SELECT count(*) FROM a.sales")).containsExactly("0");

        migration.before = row -> {};
        RunReport carriedOn = run(database);
        assertThat(carriedOn.failure()).isEmpty();
        assertThat(carriedOn.copied()).isEqualTo(SALES + ITEMS);
        assertThat(carriedOn.validation().orElseThrow().passed()).isTrue();
    }

    /** Rows without their partition key, which wait in the staging table. */
    @Test
    void keepsRefusedAndUnreadableRowsApartOnTheirWayToTheirParents(TestDatabase database) throws SQLException {
        List<String> expected = new ArrayList<>();
        for (int i = migration.items.size(); i < SALES; i++) {
            long sale = i % 120 + 1L;
            if (i % 41 == 0) {
                migration.items.add(new Object[] {new RowDefect("22P04", "2 fields")});
                expected.add((i + 2) + "|22P04|" + Arrays.toString(migration.items.get(i)));
            } else if (i % 997 == 0) {
                migration.items.add(new Object[] {i + 2L, sale, "longer than ten"});
                expected.add((i + 2) + "|22001|" + Arrays.toString(migration.items.get(i)));
            } else {
                migration.items.add(new Object[] {i + 2L, sale, "item " + i});
            }
        }

        RunReport report = run(database);

        assertThat(report.failure()).isEmpty();
        assertThat(database.query("SELECT line, sqlstate, raw FROM partbridge.reject ORDER BY line"))
                .isEqualTo(expected);
        assertThat(report.rejects()).isEqualTo(expected.size());
        assertThat(report.copied()).isEqualTo(SALES + SALES - expected.size());
        assertThat(report.validation().orElseThrow().counts()).allMatch(CountLine::passed);
    }

    /** Each child's rows go in by themselves; some children get more than one batch, one gets none. */
    @Test
    void keepsRefusedRowsOfAllChildrenApart() throws SQLException, IOException {
        StringBuilder csv = new StringBuilder("N,NOTE\n");
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= SALES; i++) {
            int n = i % 10 < 6 ? 1 : 200 + i % 10;
            String note = i % 997 == 0 ? "refused" : "row " + i;
            csv.append(n).append(',').append(note).append('\n');
            if (i % 997 == 0) {
                expected.add((i + 1) + "|23514|" + (n == 1 ? "P1" : "P3") + "|" + n + "," + note);
            }
        }
        String table =
                "CREATE TABLE T (N NUMBER(9), NOTE VARCHAR2(10), CONSTRAINT FINE CHECK (NOTE <> 'refused')) PARTITION BY RANGE (N) (PARTITION P1 VALUES LESS"
                        + " THAN (100), PARTITION P2 VALUES LESS THAN (200), PARTITION P3 VALUES LESS THAN (300));";
        try (Migrated migrated = Migrated.of(18, "strategy=inheritance", table, "T", csv.toString())) {
            assertThat(migrated.query(
                            "SELECT line, sqlstate, source_partition, raw FROM partbridge.reject ORDER BY line"))
                    .isEqualTo(expected);
            assertThat(migrated.query("SELECT tableoid::regclass, count(*) FROM t GROUP BY 1 ORDER BY 1"))
                    .containsExactly("t_p1|20979", "t_p3|13986");
        }
    }

    private RunReport run(TestDatabase database) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, -1, false, false),
                        new Events(),
                        Cancellation.none());
    }
}
