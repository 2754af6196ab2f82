package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.program.Program;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program killed many times at random moments: nothing twice, nothing lost, the journal true at each. */
@Tag("deep")
@ExtendWith(FreshDatabase.class)
class KilledProgramIT {
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    void everyRowIsInOnce(TestDatabase database, TestReporter reporter)
            throws IOException, InterruptedException, SQLException {
        long seed = Long.getLong("partbridge.seed", System.nanoTime());
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        ChainSource source = new ChainSource(folder.resolve("source"), 250_000, 2).write(200);
        long chunks = 0;
        int kills = 0;
        while (true) {
            Path out = folder.resolve("run" + kills + ".out");
            Process run = Program.start(
                    out,
                    folder.resolve("run" + kills + ".err"),
                    Map.of("PGPASSWORD", database.password()),
                    "migrate",
                    source.folder().toString(),
                    database.jdbcUrl());
            boolean ended = kills == KILLS
                    ? run.waitFor(5, TimeUnit.MINUTES)
                    : endedBefore(database, chunks + random.nextInt(2), random.nextInt(250), run);
            if (ended) {
                assertThat(run.exitValue())
                        .as("seed %d: %s", seed, Files.readString(folder.resolve("run" + kills + ".err")))
                        .isZero();
                assertThat(Files.readString(out)).contains("All checks passed");
                break;
            }
            run.destroyForcibly();
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
            kills++;
            long now = journalIsTrue(database, seed);
            assertThat(now).as("seed %d", seed).isGreaterThanOrEqualTo(chunks);
            chunks = now;
        }
        reporter.publishEntry("kills", Integer.toString(kills));
        assertThat(database.query(ChainSource.counted())).as("seed %d", seed).isEqualTo(source.expected());
        assertThat(kills).as("kills before it was done, seed %d", seed).isGreaterThanOrEqualTo(10);
    }

    /** Waits for so many chunks in all and then so many milliseconds; true when the program ended meanwhile. */
    private static boolean endedBefore(TestDatabase database, long chunks, int millis, Process run)
            throws InterruptedException, SQLException {
        while (done(database) < chunks || !begun(database)) {
            if (run.waitFor(20, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return run.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    private static boolean begun(TestDatabase database) throws SQLException {
        return !database.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'partbridge'"
                        + " AND datname = current_database() AND pid <> pg_backend_pid()")
                .isEmpty();
    }

    private static long done(TestDatabase database) throws SQLException {
        boolean journal = database.query("SELECT to_regclass('partbridge.reject') IS NOT NULL")
                .contains("t");
        return journal
                ? Long.parseLong(database.query("SELECT count(*) FROM partbridge.chunk WHERE state = 'done'")
                        .get(0))
                : 0;
    }

    /** In one snapshot the tables hold exactly the rows of the chunks that are noted as done; returns these. */
    private static long journalIsTrue(TestDatabase database, long seed) throws SQLException {
        if (done(database) == 0) {
            return 0;
        }
        String[] found = database.query("SELECT (SELECT count(*) FROM partbridge.chunk WHERE state = 'done'),"
                        + " (SELECT sum(copied) FROM partbridge.chunk WHERE state = 'done'),"
                        + " (SELECT count(*) FROM sale) + (SELECT count(*) FROM item)")
                .get(0)
                .split("\\|", -1);
        assertThat(found[2]).as("rows in the tables, seed %d", seed).isEqualTo(found[1]);
        return Long.parseLong(found[0]);
    }
}
