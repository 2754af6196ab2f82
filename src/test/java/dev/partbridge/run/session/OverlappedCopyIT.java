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

    private RunReport run(TestDatabase database) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, -1, false, false),
                        new Events(),
                        Cancellation.none());
    }
}
