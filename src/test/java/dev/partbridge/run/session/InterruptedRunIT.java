package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.plan.Phase;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that end half way, and what the next run makes of them. */
@ExtendWith(FreshDatabase.class)
class InterruptedRunIT {
    private static final RunSettings SETTINGS = new RunSettings("small", 1, -1, false, false);
    private final SmallMigration migration = new SmallMigration();
    private final AtomicInteger rows = new AtomicInteger();

    @Test
    void carriesOnAfterASourceThatBreaks(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                throw new IOException("SALES.csv cannot be read on");
            }
        };
        Events first = new Events();
        RunReport broken = run(database, SETTINGS, first, Cancellation.none());
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure()).contains("table:SALES: SALES.csv cannot be read on");
        assertThat(broken.copied()).isEqualTo(50);
        assertThat(first.of(RunEvent.StepFailed.class)).hasSize(1);
        first.checkOrder();
        assertThat(database.query("SELECT count(*) FROM a.sales")).containsExactly("50");
        assertThat(database.query("SELECT state FROM partbridge.run")).containsExactly("stopped");

        migration.before = row -> {};
        Events second = new Events();
        RunReport carriedOn = run(database, SETTINGS, second, Cancellation.none());
        assertThat(carriedOn.outcome()).isEqualTo(Outcome.DONE);
        assertThat(carriedOn.resumed()).isTrue();
        assertThat(carriedOn.copied()).isEqualTo(310);
        assertThat(carriedOn.validation().orElseThrow().passed()).isTrue();
        assertThat(second.of(RunEvent.Progress.class).stream()
                        .filter(p -> p.step().equals("data table:SALES"))
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(new RunEvent.Progress("data table:SALES", 1, 50, 500, 0));
        assertThat(database.query("SELECT count(*), count(DISTINCT sale_id) FROM a.sales"))
                .containsExactly("120|120");
    }

    @Test
    void saysThatTheConnectionWasLost(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                LostSessions.terminateOthers(database);
            }
        };
        RunReport broken = run(database, SETTINGS, new Events(), Cancellation.none());
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure().orElseThrow())
                .startsWith("table:SALES: the connection to the server was lost: ")
                .endsWith("run again to carry on")
                .doesNotContain("\n");

        migration.before = row -> {};
        RunReport carriedOn = run(database, SETTINGS, new Events(), Cancellation.none());
        assertThat(carriedOn.outcome()).isEqualTo(Outcome.DONE);
        assertThat(carriedOn.validation().orElseThrow().passed()).isTrue();
    }

    @Test
    void stopsWhenItIsCancelled(TestDatabase database) throws SQLException {
        Cancellation cancellation = new Cancellation();
        migration.before = row -> {
            if (rows.incrementAndGet() == 60) {
                cancellation.cancel();
            }
        };
        RunReport stopped = run(database, SETTINGS, new Events(), cancellation);
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.failure()).isEmpty();
        assertThat(database.query("SELECT count(*) FROM a.sales")).containsExactly("50");

        RunReport carriedOn = run(database, SETTINGS, new Events(), Cancellation.none());
        assertThat(carriedOn.outcome()).isEqualTo(Outcome.DONE);
        assertThat(carriedOn.copied()).isEqualTo(310);
    }

    @Test
    void stopsAStatementThatIsCancelled(TestDatabase database) throws SQLException {
        Cancellation cancellation = new Cancellation();
        migration.extra.add(SmallMigration.execute(Phase.INDEXES, ObjectId.file("slow"), "SELECT pg_sleep(600)", ""));
        RunListener cancelAtSlow = event -> {
            if (event instanceof RunEvent.StepStarted started && started.step().startsWith("06-indexes")) {
                new Thread(() -> awaitSleep(database, cancellation)).start();
            }
        };
        RunReport stopped = run(database, SETTINGS, cancelAtSlow, cancellation);
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.failure()).isEmpty();
    }

    @Test
    void refusesASecondRunAtOnce(TestDatabase database) throws SQLException {
        List<Exception> refused = new ArrayList<>();
        migration.before = row -> {
            if (rows.incrementAndGet() == 60) {
                try {
                    run(database, SETTINGS, new Events(), Cancellation.none());
                } catch (RunRefused | SQLException e) {
                    refused.add(e);
                }
            }
        };
        assertThat(run(database, SETTINGS, new Events(), Cancellation.none()).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).isInstanceOf(RunRefused.class).hasMessageContaining("another run of small");
    }

    @Test
    void carriesOnOnlyTheSameMigration(TestDatabase database) throws SQLException {
        database.execute("CREATE SCHEMA a; CREATE TABLE a.others (x int); INSERT INTO a.others VALUES (1)");
        run(database, SETTINGS, new Events(), Cancellation.none());
        migration.fingerprint = "f2";
        migration.sales.remove(119);
        migration.items.subList(238, 240).clear();
        assertThatThrownBy(() -> run(database, SETTINGS, new Events(), Cancellation.none()))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("another source")
                .hasMessageContaining("--restart");

        RunSettings restart = new RunSettings("small", 2, -1, true, false);
        RunReport report = run(database, restart, new Events(), Cancellation.none());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.resumed()).isFalse();
        assertThat(report.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query("SELECT (SELECT count(*) FROM a.sales), (SELECT count(*) FROM a.others)"))
                .containsExactly("119|1");
    }

    @Test
    void changesNothingInADryRun(TestDatabase database) throws SQLException {
        RunSettings dry = new RunSettings("small", 1, -1, false, true);
        Events events = new Events();
        RunReport report = run(database, dry, events, Cancellation.none());
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(events.of(RunEvent.Note.class))
                .extracting(RunEvent.Note::message)
                .contains("would do: Copy SALES, 120 rows");
        assertThat(database.query("SELECT to_regnamespace('a'), to_regnamespace('partbridge')"))
                .containsExactly("null|null");
    }

    @Test
    void namesTheStatementThatFails(TestDatabase database) throws SQLException {
        migration.extra.add(SmallMigration.execute(Phase.INDEXES, ObjectId.file("wrong"), "SELECT 1 / 0 AS ratio", ""));
        Events events = new Events();
        RunReport report = run(database, SETTINGS, events, Cancellation.none());
        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure().orElseThrow()).isEqualTo("file:wrong: division by zero (SQLSTATE 22012)");
        assertThat(events.of(RunEvent.StepFailed.class).get(0).detail()).startsWith("SELECT 1 / 0 AS ratio");
    }

    @Test
    void stopsWhenAJobDies(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        RunReport broken = run(database, SETTINGS, new Events(), Cancellation.none());
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure()).contains("table:SALES: OutOfMemoryError: Java heap space");

        migration.before = row -> {};
        assertThat(run(database, SETTINGS, new Events(), Cancellation.none()).copied())
                .isEqualTo(310);
    }

    @Test
    void doesNotCarryOnBesideAnInterruptedRestart(TestDatabase database) throws SQLException {
        run(database, SETTINGS, new Events(), Cancellation.none());
        // a batch of the restart dropped the last tables and was committed; then the program was killed
        database.execute("DROP TABLE a.items; DELETE FROM partbridge.object WHERE id >= "
                + "(SELECT id FROM partbridge.object WHERE statement = '03-tables table:a.items')");

        assertThatThrownBy(() -> run(database, SETTINGS, new Events(), Cancellation.none()))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("a restart of small was interrupted")
                .hasMessageContaining("--restart");

        RunReport restarted =
                run(database, new RunSettings("small", 1, -1, true, false), new Events(), Cancellation.none());
        assertThat(restarted.outcome()).isEqualTo(Outcome.DONE);
        assertThat(restarted.copied()).isEqualTo(360);
    }

    @Test
    void namesWhatARestartCannotTakeBack(TestDatabase database) throws SQLException {
        run(database, SETTINGS, new Events(), Cancellation.none());
        database.execute("CREATE VIEW public.report AS SELECT * FROM a.sales");
        RunSettings restart = new RunSettings("small", 1, -1, true, false);
        Events events = new Events();
        assertThatThrownBy(() -> run(database, restart, events, Cancellation.none()))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("what small made is kept, since 1 object of others depends on it: view"
                        + " public.report; nothing was changed");
        assertThat(events.of(RunEvent.Note.class))
                .extracting(RunEvent.Note::message)
                .contains("view public.report depends on table a.sales: DROP VIEW public.report");
        assertThat(database.query("SELECT count(*) FROM public.report")).containsExactly("120");

        database.execute("DROP VIEW public.report");
        assertThat(run(database, restart, new Events(), Cancellation.none()).copied())
                .isEqualTo(360);
    }

    @Test
    void tellsWhatIsLeftInADryRunOfAnInterruptedRun(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (rows.incrementAndGet() == 70) {
                throw new IOException("SALES.csv cannot be read on");
            }
        };
        run(database, SETTINGS, new Events(), Cancellation.none());
        Events events = new Events();
        run(database, new RunSettings("small", 1, -1, false, true), events, Cancellation.none());
        assertThat(events.of(RunEvent.Note.class))
                .extracting(RunEvent.Note::message)
                .contains("would do: Copy SALES, 70 of 120 rows", "would do: Copy ITEMS, 240 rows");
        assertThat(database.query("SELECT count(*) FROM partbridge.run")).containsExactly("1");
    }

    private static void awaitSleep(TestDatabase database, Cancellation cancellation) {
        try {
            while (database.query("SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)' "
                            + "AND state = 'active'")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            cancellation.cancel();
        }
    }

    private RunReport run(TestDatabase database, RunSettings settings, RunListener listener, Cancellation cancellation)
            throws SQLException {
        return new Runner(database::connect, migration).run(migration.plan(), settings, listener, cancellation);
    }
}
