package dev.partbridge.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A chain of three tables with a thousand leaves each, stopped in the middle of each phase behind the rows. */
@Tag("deep")
@ExtendWith(FreshDatabase.class)
class ThousandLeavesIT {
    private static final int LEAVES = 1_000;
    private static final int JOBS = 2;

    private static final String INDEXES = "SELECT relname || oid::text || relfilenode FROM pg_class"
            + " WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace";

    private static final String JOURNAL = "SELECT statement || id FROM partbridge.object";

    @TempDir
    private Path folder;

    @Test
    void isStoppedAndCarriedOn(TestDatabase database, TestReporter reporter) throws IOException, SQLException {
        write();
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            Map<String, Long> millis = new HashMap<>();
            Set<String> before = new HashSet<>();
            for (String phase : List.of("05-keys", "06-indexes", "07-foreign-keys", "10-vacuum")) {
                RunReport stopped = run(engine, inspection, plan, database, phase, millis);
                assertThat(stopped.outcome()).as(phase).isEqualTo(RunReport.Outcome.STOPPED);
                assertThat(stopped.failure()).as(phase).isEmpty();
                Set<String> now = made(database);
                assertThat(now).as(phase).containsAll(before);
                before = now;
            }
            RunReport done = run(engine, inspection, plan, database, "none", millis);
            assertThat(done.failure()).isEmpty();
            assertThat(done.validation().orElseThrow().passed()).isTrue();
            assertThat(made(database)).containsAll(before);
            // a statement that was cut has left a gap of its journal's number, if it came so far
            assertThat(database.query("SELECT max(id) - count(*) <= " + 5 * JOBS + " FROM partbridge.object"))
                    .containsExactly("t");
            millis.forEach((step, time) ->
                    reporter.publishEntry(step, Duration.ofMillis(time).toString()));
        }
    }

    private static Set<String> made(TestDatabase database) throws SQLException {
        Set<String> made = new HashSet<>(database.query(INDEXES));
        made.addAll(database.query(JOURNAL));
        return made;
    }

    /** Cancels when a third more of the phase's statements is done than at its beginning. */
    private static RunReport run(
            Engine engine,
            Inspection inspection,
            Plan plan,
            TestDatabase database,
            String phase,
            Map<String, Long> millis) {
        Cancellation cancellation = new Cancellation();
        Map<String, Integer> units = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        return engine.migrate(
                inspection,
                plan,
                PasswordsOfTests.target(database),
                MigrateOptions.defaults().with(JOBS),
                event -> {
                    synchronized (units) {
                        if (event instanceof RunEvent.Started started) {
                            started.steps().forEach(s -> units.put(s.id(), s.units()));
                        } else if (event instanceof RunEvent.StepFinished finished) {
                            millis.merge(finished.step(), finished.elapsed().toMillis(), Long::sum);
                        } else if (event instanceof RunEvent.Progress p
                                && p.step().startsWith(phase)) {
                            int from = first.computeIfAbsent(p.step(), s -> p.units());
                            if (p.units() > 10 && p.units() - from >= units.getOrDefault(p.step(), 0) / 3) {
                                cancellation.cancel();
                            }
                        }
                    }
                },
                cancellation);
    }

    private void write() throws IOException {
        StringBuilder partitions = new StringBuilder();
        for (int i = 1; i <= LEAVES; i++) {
            partitions.append(i == 1 ? "" : ",").append("\n  PARTITION P").append(i);
            partitions.append(" VALUES LESS THAN (").append(i * 10).append(")");
        }
        Files.writeString(
                folder.resolve("chain.sql"),
                "CREATE TABLE A (A_ID NUMBER(10) CONSTRAINT A_PK PRIMARY KEY, K NUMBER(6) NOT NULL, NOTE VARCHAR2(9))"
                        + " PARTITION BY RANGE (K) (" + partitions + ");\nCREATE INDEX A_NOTE ON A (NOTE) LOCAL;\n"
                        + "CREATE TABLE B (B_ID NUMBER(10) CONSTRAINT B_PK PRIMARY KEY, A_ID NUMBER(10) NOT NULL,"
                        + " CONSTRAINT B_A_FK FOREIGN KEY (A_ID) REFERENCES A) PARTITION BY REFERENCE (B_A_FK);\n"
                        + "CREATE TABLE C (C_ID NUMBER(10) CONSTRAINT C_PK PRIMARY KEY, B_ID NUMBER(10) NOT NULL,"
                        + " CONSTRAINT C_B_FK FOREIGN KEY (B_ID) REFERENCES B) PARTITION BY REFERENCE (C_B_FK);\n");
        StringBuilder a = new StringBuilder("A_ID,K,NOTE\n");
        StringBuilder b = new StringBuilder("B_ID,A_ID\n");
        StringBuilder c = new StringBuilder("C_ID,B_ID\n");
        for (int i = 1; i <= 200; i++) {
            a.append(i).append(',').append(i * 49).append(",n").append(i).append('\n');
            b.append(i).append(',').append(i).append('\n');
            c.append(i).append(',').append(i).append('\n');
        }
        Files.writeString(folder.resolve("A.csv"), a);
        Files.writeString(folder.resolve("B.csv"), b);
        Files.writeString(folder.resolve("C.csv"), c);
    }
}
