package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that end while rows are moved for a key, and what the next run makes of them. */
@ExtendWith(FreshDatabase.class)
class MovedRowsResumedIT {
    private static final String MOVED =
            "SELECT source_table, count(*) FROM partbridge.reject WHERE statement IS NOT NULL GROUP BY 1";

    private final SmallMigration migration = new SmallMigration();

    @BeforeEach
    void oneSaleThreeTimes() {
        LocalDateTime march = LocalDateTime.of(2024, 3, 1, 0, 0);
        for (int row = 20; row < 23; row++) {
            migration.sales.set(row, new Object[] {21L, march, "same"});
        }
    }

    @Test
    void stopsAtTheLimit(TestDatabase database) throws SQLException {
        RunReport report = run(database, 2, event -> {});

        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure().orElseThrow()).startsWith("stopped after 3 rejected rows, more than the 2 allowed");
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        assertThat(run(database, 2, event -> {}).outcome())
                .as("the same limit again")
                .isEqualTo(Outcome.STOPPED);
        RunReport done = run(database, -1, event -> {});
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.validation().orElseThrow().passed()).isTrue();
    }

    @Test
    void carriesOnBetweenTheMoveAndTheKey(TestDatabase database) throws SQLException {
        AtomicBoolean cut = new AtomicBoolean();
        RunReport broken = run(database, -1, event -> {
            if (event instanceof RunEvent.Note note
                    && note.message().contains("moved to partbridge.reject")
                    && cut.compareAndSet(false, true)) {
                LostSessions.terminateOthers(database);
            }
        });
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure().orElseThrow()).contains("the connection to the server was lost");
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        assertThat(database.query("SELECT count(*) FROM pg_constraint WHERE conname = 'sales_pk'"))
                .containsExactly("0");

        RunReport done = run(database, -1, event -> {});
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        // two items of each of the sales 21, 22 and 23
        assertThat(done.rejects()).isEqualTo(3 + 6);
        assertThat(database.query("SELECT sqlstate, count(*) FROM partbridge.reject GROUP BY 1 ORDER BY 1"))
                .containsExactly("23503|6", "23505|3");
    }

    private RunReport run(TestDatabase database, long maxRejects, RunListener listener) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, maxRejects, false, false),
                        listener,
                        Cancellation.none());
    }
}
