package dev.partbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged program loses itself, a session, a backend, the server or an answer at points drawn from a printed seed,
 * in every phase; run again it ends with the same rows as a run that lost nothing.
 */
class CrashIT {
    private static final int RUNS = 8;
    private static final int DEEP_RUNS = 50;
    private static final int LOGGED = 60;
    private static final int MOST_MILLIS = 60;
    private static final List<Victim> VICTIMS = List.of(Victim.values());

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("partbridge.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private String password = "";

    @Test
    void endsWithTheSameRows(TestReporter reporter) throws IOException, SQLException, InterruptedException {
        crash(RUNS, new CrashSource(folder.resolve("source"), 6_000).write(), reporter);
    }

    @Tag("deep")
    @Test
    void endsWithTheSameRowsEachOfFiftyTimes(TestReporter reporter)
            throws IOException, SQLException, InterruptedException {
        crash(DEEP_RUNS, new CrashSource(folder.resolve("source"), 60_000).write(), reporter);
    }

    private void crash(int runs, Path source, TestReporter reporter)
            throws IOException, SQLException, InterruptedException {
        reporter.publishEntry("seed", Long.toString(seed));
        Path home = Files.createTempDirectory("partbridge-test-server-crash-");
        int met = 0;
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            password = Files.readString(server.passwordFile()).strip();
            execute(server, "CREATE DATABASE clean");
            Program.Result clean = Program.run(
                    Map.of("PGPASSWORD", password),
                    "migrate",
                    source.toString(),
                    server.jdbcUrl("clean"),
                    "--json-lines");
            assertThat(clean.exit()).as(clean.err()).isZero();
            int lines = (int) clean.out().lines().count();
            String expected = rows(server, "clean");
            for (int i = 0; i < runs; i++) {
                Victim victim = VICTIMS.get(i % VICTIMS.size());
                int line = 1 + random.nextInt(lines - 1);
                int millis = random.nextInt(MOST_MILLIS);
                int retries = random.nextBoolean() ? 0 : 4;
                String what = "seed " + seed + ", run " + i + ": " + victim + " after line " + line + " of " + lines
                        + " and " + millis + " ms, retries " + retries;
                execute(server, "CREATE DATABASE run" + i);
                CrashedRun.End end =
                        new CrashedRun(folder, source, server, "run" + i, password).run(victim, line, millis, retries);
                if (end.exits().get(end.exits().size() - 1) != 0) {
                    // it goes with the server, and says why one did not come up again
                    what += "\nthe server's log ends with\n" + last(home.resolve("server.log"));
                }
                assertThat(end.exits()).as("%s%n%s", what, end.err()).endsWith(0);
                assertThat(end.exits().subList(0, end.exits().size() - 1))
                        .as("%s%n%s", what, end.err())
                        // 137: killed
                        .allMatch(exit -> exit == 4 || exit == 3 || exit == 137);
                assertThat(end.out()).as(what).contains("\"passed\":true").doesNotContain("\"passed\":false");
                assertThat(rows(server, "run" + i)).as(what).isEqualTo(expected);
                met += end.met() ? 1 : 0;
                reporter.publishEntry(
                        "run " + i, victim + (end.met() ? " met, exits " : " not met, exits ") + end.exits());
                execute(server, "DROP DATABASE run" + i);
            }
        }
        assertThat(met).as("seed %d: runs that lost something", seed).isGreaterThanOrEqualTo(runs / 2);
    }

    /** Rows and a hash of all, of both tables with their partitions, and the journal's counts. */
    private static String rows(EmbeddedServer server, String database) throws SQLException {
        try (Connection connection = server.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT concat_ws('|', "
                        + "(SELECT concat_ws(',', count(*), sum(hashtextextended(tableoid::regclass || s::text, 0))) FROM sale s), "
                        + "(SELECT concat_ws(',', count(*), sum(hashtextextended(tableoid::regclass || i::text, 0))) FROM item i), "
                        + "(SELECT concat_ws(',', count(*), sum(copied), sum(rejected)) FROM partbridge.chunk))")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String last(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOGGED), lines.size()));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
