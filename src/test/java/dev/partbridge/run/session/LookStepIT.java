package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The look through the source's rows is a step of the run: with progress, ended by a cancellation, not repeated. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LookStepIT {
    private static final String STEP = "source";

    private final SmallMigration migration = new SmallMigration();
    private final AtomicInteger looks = new AtomicInteger();
    private final Cancellation cancellation = new Cancellation();
    private Events events = new Events();

    private RunReport run(TestDatabase database, boolean dry, int retries) throws SQLException {
        events = new Events();
        RunSettings settings = new RunSettings(
                "small",
                2,
                -1,
                EarlierRun.CARRIED_ON,
                dry,
                ProofSettings.defaults(),
                new Retry(retries, Duration.ofMillis(1), Duration.ofMillis(1)),
                0,
                BuildSettings.defaults(),
                new Prechecks(true, false));
        RowSourceOpener opener = new RowSourceOpener() {
            @Override
            public RowSource open(TableMapping table, Chunk chunk) {
                return migration.open(table, chunk);
            }

            @Override
            public RowSource look(TableMapping table, Chunk chunk) {
                looks.incrementAndGet();
                return migration.open(table, chunk);
            }
        };
        return new Runner(database::connect, opener).run(migration.plan(), settings, events, cancellation);
    }

    /** A statement between the two loads that fails until the table is there. */
    private void stopBehindSales() {
        migration.extra.add(SmallMigration.execute(
                Phase.KEYS,
                ObjectId.constraint(QualifiedName.of("a", "sales"), Identifier.of("cured")),
                "COMMENT ON TABLE cure IS 'cured'",
                ""));
    }

    private RunEvent.PlannedStep planned() {
        RunEvent.PlannedStep first =
                events.of(RunEvent.Started.class).get(0).steps().get(0);
        assertThat(first.id()).isEqualTo(STEP);
        assertThat(first.phase()).isEqualTo(Phase.SCAN);
        return first;
    }

    private RunEvent.Progress last() {
        List<RunEvent.Progress> all = events.of(RunEvent.Progress.class).stream()
                .filter(p -> p.step().equals(STEP))
                .toList();
        return all.get(all.size() - 1);
    }

    @Test
    void aStepWithItsProgress(TestDatabase database) throws SQLException {
        assertThat(run(database, false, 0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(planned().units()).isEqualTo(8);
        assertThat(planned().rows()).isEqualTo(360);
        assertThat(planned().bytes()).isEqualTo(3600);
        assertThat(last()).isEqualTo(new RunEvent.Progress(STEP, 8, 360, 3600, 0));
        assertThat(events.of(RunEvent.StepFinished.class).get(0))
                .extracting(RunEvent.StepFinished::step, RunEvent.StepFinished::skipped, RunEvent.StepFinished::rows)
                .containsExactly(STEP, false, 360L);
        events.checkOrder();
    }

    @Test
    void aDryRunShowsItToo(TestDatabase database) throws SQLException {
        assertThat(run(database, true, 0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(planned().bytes()).isEqualTo(3600);
        assertThat(last()).isEqualTo(new RunEvent.Progress(STEP, 8, 360, 3600, 0));
    }

    @Test
    void aRunThatGoesOnDoesNotLookAgain(TestDatabase database) throws SQLException {
        stopBehindSales();
        assertThat(run(database, false, 0).outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(looks).hasValue(8);

        database.execute("CREATE TABLE cure ()");
        assertThat(run(database, false, 0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(looks).hasValue(8);
        assertThat(planned().rows()).isEqualTo(240);
        assertThat(events.of(RunEvent.StepFinished.class).get(0))
                .extracting(RunEvent.StepFinished::step, RunEvent.StepFinished::skipped, RunEvent.StepFinished::rows)
                .containsExactly(STEP, true, 240L);
        assertThat(last()).isEqualTo(new RunEvent.Progress(STEP, 5, 240, 2400, 0));
    }

    @Test
    void aCancellationEndsItBeforeAnythingIsMade(TestDatabase database) throws SQLException {
        migration.before = row -> cancellation.cancel();
        RunReport report = run(database, false, 0);
        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure()).isEmpty();
        assertThat(database.query("SELECT to_regnamespace('a')")).containsExactly("null");
        assertThat(events.of(RunEvent.StepStarted.class))
                .extracting(RunEvent.StepStarted::step)
                .containsExactly(STEP);
        assertThat(events.of(RunEvent.StepFinished.class)).isEmpty();
    }

    @Test
    void aFailureIsToldOfThisStep(TestDatabase database) throws SQLException {
        migration.before = row -> {
            if (row == 30) {
                throw new IOException("SALES.csv: the disk is gone");
            }
        };
        RunReport report = run(database, false, 0);
        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(events.of(RunEvent.StepFailed.class))
                .extracting(RunEvent.StepFailed::step)
                .containsExactly(STEP);
        assertThat(report.failure().orElseThrow()).endsWith("SALES.csv: the disk is gone");
        assertThat(database.query("SELECT to_regnamespace('a')")).containsExactly("null");
    }
}
