package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that go on by themselves after trouble that passes, and runs that are steered while they are at work. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SteeredRunIT {
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final String ALL =
            "SELECT (SELECT count(*) FROM a.sales), (SELECT count(DISTINCT sale_id) FROM a.sales),"
                    + " (SELECT count(*) FROM a.items)";

    private final SmallMigration migration = new SmallMigration();
    private final AtomicInteger rows = new AtomicInteger();
    private final Events events = new Events();

    private RunReport run(TestDatabase database, int retries, RunControl control, RunListener listener)
            throws SQLException {
        RunSettings settings = new RunSettings(
                "small",
                1,
                -1,
                EarlierRun.CARRIED_ON,
                false,
                ProofSettings.defaults(),
                new Retry(retries, SHORT, SHORT),
                0);
        return new Runner(database::connect, migration)
                .run(migration.plan(), settings, control, listener, Cancellation.none());
    }

    private static void complete(RunReport report, TestDatabase database) throws SQLException {
        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.copied()).isEqualTo(360);
        assertThat(report.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query(ALL)).containsExactly("120|120|240");
    }

    @Test
    void aChunkWhoseSessionIsLostIsCopiedAgain(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                LostSessions.terminateOthers(database);
            }
        };
        complete(run(database, 2, new RunControl(1, 0), events), database);
        assertThat(events.of(RunEvent.Note.class))
                .extracting(RunEvent.Note::message)
                .anyMatch(n -> n.startsWith(
                        "table:SALES chunk 2 is tried again in 0 s (1 of 2): the connection to the server was lost: "));
        events.checkOrder();
    }

    @Test
    void whatIsLostEachTimeStopsTheRun(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() >= 70) {
                LostSessions.terminateOthers(database);
            }
        };
        RunReport report = run(database, 2, new RunControl(1, 0), events);
        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure().orElseThrow()).startsWith("table:SALES: the connection to the server was lost: ");
        assertThat(database.query("SELECT state FROM partbridge.run")).containsExactly("stopped");
    }

    /** At each step of statements, and before the proof, the session that holds the lock is gone. */
    @Test
    void statementsAndProofGoOnInAnotherSession(TestDatabase database) throws SQLException {
        RunReport report = run(database, 2, new RunControl(1, 0), event -> {
            events.on(event);
            if (event instanceof RunEvent.StepStarted started && !started.step().startsWith("data")) {
                LostSessions.terminateOthers(database);
            }
        });
        complete(report, database);
    }

    /** What a crash of the server does to a commit that did not wait for the disk: rows and journal are as they were. */
    @Test
    void chunksThatTheServerLostAreCopiedAgain(TestDatabase database) throws SQLException {
        AtomicInteger crashes = new AtomicInteger();
        RunReport report = run(database, 1, new RunControl(1, 0), event -> {
            events.on(event);
            if (event instanceof RunEvent.StepFinished finished
                    && finished.step().equals("data table:SALES")
                    && crashes.incrementAndGet() == 1) {
                forget(database);
            }
        });
        complete(report, database);
        assertThat(events.of(RunEvent.Note.class))
                .extracting(RunEvent.Note::message)
                .contains(
                        "the server lost 1 of the chunks that were committed without waiting for its disk; they are copied"
                                + " again");
    }

    @Test
    void chunksThatAreLostEachTimeStopTheRun(TestDatabase database) throws SQLException {
        RunReport report = run(database, 1, new RunControl(1, 0), event -> {
            if (event instanceof RunEvent.StepFinished finished
                    && finished.step().equals("data table:SALES")) {
                forget(database);
            }
        });
        assertThat(report.failure())
                .contains("table:SALES: the server lost 1 of the chunks that it had committed; run again to carry on");
    }

    private static void forget(TestDatabase database) {
        try {
            database.execute("DELETE FROM a.sales WHERE sale_id BETWEEN 51 AND 100; UPDATE partbridge.chunk SET state ="
                    + " 'planned', copied = 0, partitions = '{}', source_rows = '{}', reject_rows = '{}'"
                    + " WHERE chunk = 'table:SALES chunk 2'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void jobsComeAndGo(TestDatabase database) throws SQLException {
        RunControl control = new RunControl(1, 0);
        AtomicInteger reading = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        migration.before = row -> {
            if (rows.incrementAndGet() == 1) {
                control.jobs(3);
            }
            if (row == 0) {
                reading.incrementAndGet();
                three.countDown();
                // the level has three chunks: all of them are at work together or never
                await(three);
                control.jobs(1);
            }
        };
        complete(run(database, 0, control, events), database);
        assertThat(reading.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void restsUntilItIsToGoOn(TestDatabase database) throws SQLException {
        RunControl control = new RunControl(2, 0);
        CountDownLatch paused = new CountDownLatch(1);
        migration.before = row -> {
            if (rows.incrementAndGet() == 60) {
                control.pause();
                paused.countDown();
            }
        };
        CompletableFuture<RunReport> run = CompletableFuture.supplyAsync(() -> {
            try {
                return run(database, 0, control, events);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        await(paused);
        assertThat(run).isNotDone();
        assertThat(database.query("SELECT count(*) < 120 FROM a.sales")).containsExactly("t");
        control.resume();
        complete(run.join(), database);
    }

    /** A pause is not over with the copying: what follows waits too. */
    @Test
    void restsBeforeAStatement(TestDatabase database) throws Exception {
        RunControl control = new RunControl(2, 0);
        CompletableFuture<RunReport> ended = new CompletableFuture<>();
        CountDownLatch paused = new CountDownLatch(1);
        Thread run = new Thread(() -> {
            try {
                ended.complete(run(database, 0, control, event -> {
                    if (event instanceof RunEvent.StepStarted step
                            && step.step().startsWith("07-foreign-keys")) {
                        control.pause();
                        paused.countDown();
                    }
                }));
            } catch (SQLException | RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        run.start();
        await(paused);
        // a thread that waits for a server's answer is no waiting one
        while (!jobRests() && !Thread.currentThread().isInterrupted()) {
            assertThat(ended).isNotDone();
            Thread.onSpinWait();
        }
        assertThat(database.query("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"))
                .containsExactly("0");
        control.resume();
        complete(ended.join(), database);
        assertThat(database.query("SELECT count(*) > 0 FROM pg_constraint WHERE contype = 'f'"))
                .containsExactly("t");
    }

    /** The job that is to execute the statement waits to be let on. */
    private static boolean jobRests() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(
                        t -> t.getName().startsWith("partbridge-build-") && t.getState() == Thread.State.TIMED_WAITING);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
