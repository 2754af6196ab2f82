package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the report says of each table is what the journal and the target hold. */
@ExtendWith(FreshDatabase.class)
class CopyReportIT {
    private final SmallMigration migration = new SmallMigration();

    @Test
    void countsReadWrittenAndRejected(TestDatabase database) throws SQLException {
        migration.sales.set(10, new Object[] {new RowDefect("22P04", "2 fields where the table has 3 columns")});
        migration.items.set(5, new Object[] {7L, 3L, "longer than ten"});

        RunReport report = run(database);

        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        TableCopy sales = report.copy().tables().get(0);
        TableCopy items = report.copy().tables().get(1);
        assertThat(sales)
                .isEqualTo(
                        new TableCopy(SmallMigration.SALES, 3, 3, Rows.NONE, new Rows(119, 1), 1200, sales.elapsed()));
        assertThat(items)
                .isEqualTo(
                        new TableCopy(SmallMigration.ITEMS, 5, 5, Rows.NONE, new Rows(237, 3), 2400, items.elapsed()));
        assertThat(sales.elapsed()).isPositive();
        assertThat(report.copy().elapsed())
                .isGreaterThanOrEqualTo(sales.elapsed().plus(items.elapsed()))
                .isLessThanOrEqualTo(report.elapsed());
        assertThat(report.copied()).isEqualTo(119 + 237);
        assertThat(report.rejects()).isEqualTo(1 + 3);
        assertThat(database.query("SELECT source_table, sum(copied), sum(rejected) FROM partbridge.chunk"
                        + " GROUP BY source_table ORDER BY source_table DESC"))
                .containsExactly("SALES|119|1", "ITEMS|237|3");
    }

    @Test
    void ofARunThatStoppedWhatIsIn(TestDatabase database) throws SQLException {
        AtomicInteger rows = new AtomicInteger();
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                throw new IOException("SALES.csv cannot be read on");
            }
        };
        RunReport stopped = run(database);
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        Duration elapsed = stopped.copy().tables().get(0).elapsed();
        assertThat(stopped.copy().tables())
                .containsExactly(
                        new TableCopy(SmallMigration.SALES, 3, 1, Rows.NONE, new Rows(50, 0), 500, elapsed),
                        new TableCopy(SmallMigration.ITEMS, 5, 0, Rows.NONE, Rows.NONE, 0, Duration.ZERO));

        migration.before = row -> {};
        RunReport carriedOn = run(database);
        assertThat(carriedOn.copy().tables())
                .containsExactly(
                        new TableCopy(
                                SmallMigration.SALES,
                                3,
                                3,
                                new Rows(50, 0),
                                new Rows(70, 0),
                                700,
                                carriedOn.copy().tables().get(0).elapsed()),
                        new TableCopy(
                                SmallMigration.ITEMS,
                                5,
                                5,
                                Rows.NONE,
                                new Rows(240, 0),
                                2400,
                                carriedOn.copy().tables().get(1).elapsed()));

        RunReport nothing = run(database);
        assertThat(nothing.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(nothing.copy().earlier()).isEqualTo(new Rows(360, 0));
        assertThat(nothing.copy().now()).isEqualTo(Rows.NONE);
    }

    private RunReport run(TestDatabase database) throws SQLException {
        return new Runner(database::connect, migration)
                .run(migration.plan(), new RunSettings("small", 1, -1, false, false), event -> {}, Cancellation.none());
    }
}
