package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.program.Program;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sessions and servers that go away in the middle, again and again: the run says so and the next one carries on. */
@Tag("deep")
@ExtendWith(FreshDatabase.class)
class LostServerIT {
    private static final int LOSSES = 10;

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("partbridge.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void sessionsAreTerminated(TestDatabase database, TestReporter reporter) throws IOException, SQLException {
        reporter.publishEntry("seed", Long.toString(seed));
        ChainSource source = new ChainSource(folder.resolve("source"), 100_000, 2).write(200);
        int losses = runs(source, PasswordsOfTests.target(database), () -> terminate(database));
        reporter.publishEntry("terminations", Integer.toString(losses));
        assertThat(database.query(ChainSource.counted())).as("seed %d", seed).isEqualTo(source.expected());
    }

    @Test
    void theServerIsKilled(TestReporter reporter) throws IOException {
        reporter.publishEntry("seed", Long.toString(seed));
        ChainSource source = new ChainSource(folder.resolve("source"), 100_000, 2).write(200);
        Path home = Program.serverDirectory(folder);
        int losses = runs(source, new Target.Embedded(home), () -> killServer(home));
        reporter.publishEntry("server kills", Integer.toString(losses));
    }

    /** Runs until all is in, each run losing what it works with; returns how often. */
    private int runs(ChainSource source, Target target, Runnable loss) {
        int losses = 0;
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(source.folder()), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            while (true) {
                AtomicInteger left = new AtomicInteger(losses == LOSSES ? Integer.MAX_VALUE : 1 + random.nextInt(60));
                boolean ended = run(engine, inspection, plan, target, () -> {
                    if (left.decrementAndGet() == 0) {
                        loss.run();
                    }
                });
                if (ended) {
                    break;
                }
                losses++;
                engine.disconnect(target);
            }
        }
        assertThat(losses).as("seed %d", seed).isGreaterThanOrEqualTo(5);
        return losses;
    }

    private boolean run(Engine engine, Inspection inspection, Plan plan, Target target, Runnable onProgress) {
        try {
            RunReport report = engine.migrate(
                    inspection,
                    plan,
                    target,
                    MigrateOptions.defaults().retrying(0),
                    event -> {
                        if (event instanceof RunEvent.Progress) {
                            onProgress.run();
                        }
                    },
                    Cancellation.none());
            if (report.outcome() == RunReport.Outcome.STOPPED) {
                assertThat(report.failure().orElseThrow())
                        .as("seed %d", seed)
                        .contains("the connection to the server was lost")
                        .doesNotContain("\n");
                return false;
            }
            assertThat(report.rejects()).as("seed %d", seed).isZero();
            assertThat(report.validation().orElseThrow().passed())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(report.validation().orElseThrow().rowsFound())
                    .as("seed %d", seed)
                    .isEqualTo(300_000);
            return true;
        } catch (EngineException e) {
            // lost where no step was at work
            assertThat(e.kind()).as("seed %d: %s", seed, e.getMessage()).isEqualTo(EngineException.Kind.STOPPED);
            return false;
        }
    }

    private static void terminate(TestDatabase database) {
        try {
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As when the machine fails: no process of the server says goodbye. */
    private static void killServer(Path home) {
        try {
            long pid = Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
