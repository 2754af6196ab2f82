package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaves are read back side by side, as of one moment, with progress, and cancelled in the midst. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LeafStageIT {
    private static final int JOBS = 3;

    private final SmallMigration migration = new SmallMigration();
    private final Events events = new Events();

    @Test
    void severalReadAtATimeAndTellHowFarTheyAre(TestDatabase database) throws SQLException, IOException {
        run(database);
        CountDownLatch readers = new CountDownLatch(JOBS);
        ValidationReport report = validate(
                later(database, () -> {
                    // goes on only when all of them are there
                    readers.countDown();
                    await(readers);
                }),
                events,
                Cancellation.none());

        assertThat(report.passed()).isTrue();
        assertThat(readers.getCount()).isZero();
        events.checkOrder();
        RunEvent.Started started = events.of(RunEvent.Started.class).get(0);
        assertThat(started.steps())
                .extracting(s -> s.title() + " " + s.rows())
                .containsExactly("Count SALES in the source 120", "Count ITEMS in the source 240", "Validation 360");
        assertThat(events.of(RunEvent.Progress.class))
                .filteredOn(p -> p.step().equals("90-validate"))
                .extracting(RunEvent.Progress::rows)
                .contains(360L)
                .anyMatch(rows -> rows > 0 && rows < 360);
    }

    @Test
    void theyReadTheMomentAtWhichTheRowsWereCounted(TestDatabase database) throws SQLException, IOException {
        run(database);
        AtomicBoolean written = new AtomicBoolean();
        ValidationReport report = validate(
                later(database, () -> {
                    if (written.compareAndSet(false, true)) {
                        execute(database, "DELETE FROM a.items WHERE item_id = 7; UPDATE a.sales SET note = 'other'");
                    }
                }),
                events,
                Cancellation.none());

        assertThat(written).isTrue();
        assertThat(report.counts()).allMatch(ValidationReport.CountLine::passed);
        assertThat(validate(database::connect, event -> {}, Cancellation.none()).passed())
                .isFalse();
    }

    @Test
    void isCancelledInTheMidstOfALeaf(TestDatabase database) throws SQLException, IOException {
        run(database);
        database.execute("INSERT INTO a.sales SELECT 1000 + n, '2024-01-05', 'more' FROM generate_series(1, 200000) n");
        Cancellation cancellation = new Cancellation();
        RunListener listener = event -> {
            events.on(event);
            if (event instanceof RunEvent.Progress p && p.step().equals("90-validate") && p.rows() > 0) {
                cancellation.cancel();
            }
        };

        assertThatThrownBy(() -> validate(database::connect, listener, cancellation))
                .isInstanceOf(CancellationException.class);

        assertThat(events.of(RunEvent.Progress.class)).allMatch(p -> p.rows() < 100_000);
        assertThat(database.query("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid() AND state = 'active'"))
                .containsExactly("0");
        database.execute("DELETE FROM a.sales WHERE sale_id > 1000");
        assertThat(validate(database::connect, event -> {}, Cancellation.none()).passed())
                .isTrue();
    }

    @Test
    void namesTheLeafThatCannotBeRead(TestDatabase database) throws SQLException {
        run(database);
        ConnectionSource lost = later(database, () -> {
            throw new SQLException("no more connections", "53300");
        });
        assertThatThrownBy(() -> validate(lost, events, Cancellation.none()))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("reading a\\.(items|sales)_p[123]: no more connections")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("53300");
    }

    private interface Then {
        void run() throws SQLException;
    }

    /** Does something before each connection but the first, over which the rows are counted. */
    private static ConnectionSource later(TestDatabase database, Then then) {
        AtomicInteger opened = new AtomicInteger();
        return () -> {
            if (opened.incrementAndGet() > 1) {
                then.run();
            }
            return database.connect();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        database.execute(sql);
    }

    private void run(TestDatabase database) throws SQLException {
        assertThat(new Runner(database::connect, migration)
                        .run(
                                migration.plan(),
                                new RunSettings("small", 2, -1, false, false),
                                event -> {},
                                Cancellation.none())
                        .validation()
                        .orElseThrow()
                        .passed())
                .isTrue();
    }

    private ValidationReport validate(ConnectionSource connections, RunListener listener, Cancellation cancellation)
            throws SQLException, IOException {
        return new Validation(connections, migration)
                .validate(
                        migration.plan(),
                        "small",
                        ProofSettings.defaults(),
                        JOBS,
                        DifferenceSettings.NONE,
                        listener,
                        cancellation);
    }
}
