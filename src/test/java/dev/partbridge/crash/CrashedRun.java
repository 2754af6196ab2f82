package dev.partbridge.crash;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.FailoverServers;
import dev.partbridge.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One migration by the packaged program, which loses something at a point, and is run again until it ends well.
 *
 * @param folder of its output
 * @param source the scripts' folder
 * @param server may go down, and is up again
 * @param database a fresh one on the server
 * @param password of the server's user
 */
record CrashedRun(Path folder, Path source, EmbeddedServer server, String database, String password) {
    private static final int MOST_RUNS = 6;

    /** How it ended: exit statuses of all runs, whether the victim was met, and the last run's errors. */
    record End(List<Integer> exits, boolean met, String out, String err) {}

    /**
     * Runs.
     *
     * @param lines of {@code --json-lines}, after which it loses something
     * @param millis more until then
     * @param retries what the program tries again by itself
     */
    End run(Victim victim, int lines, int millis, int retries) throws IOException, InterruptedException, SQLException {
        List<Integer> exits = new ArrayList<>();
        boolean met = false;
        try (CuttingProxy proxy = new CuttingProxy(server.port())) {
            String url = server.jdbcUrl(database).replace(":" + server.port() + "/", ":" + proxy.port() + "/");
            while (exits.size() < MOST_RUNS) {
                Path out = folder.resolve(database + exits.size() + ".out");
                Path err = folder.resolve(database + exits.size() + ".err");
                Process run = Program.start(
                        out,
                        err,
                        Map.of("PGPASSWORD", password),
                        "migrate",
                        source.toString(),
                        url,
                        "--json-lines",
                        "--retries",
                        Integer.toString(retries));
                if (!met) {
                    met = reached(out, lines, millis, run) && lose(victim, run, proxy);
                }
                if (!run.waitFor(5, TimeUnit.MINUTES)) {
                    run.destroyForcibly();
                    throw new IllegalStateException("does not end: " + Files.readString(err));
                }
                met &= victim != Victim.ANSWER || proxy.done() > 0;
                exits.add(run.exitValue());
                if (run.exitValue() == 0) {
                    return new End(exits, met, Files.readString(out), Files.readString(err));
                }
            }
            return new End(exits, met, "", Files.readString(folder.resolve(database + (exits.size() - 1) + ".err")));
        }
    }

    /** Waits for the point; false when the program ended before. */
    private static boolean reached(Path out, int lines, int millis, Process run)
            throws IOException, InterruptedException {
        while (Files.readString(out).lines().count() < lines) {
            if (run.waitFor(2, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return !run.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    private boolean lose(Victim victim, Process run, CuttingProxy proxy) throws SQLException {
        switch (victim) {
            case CLIENT -> run.descendants().forEach(ProcessHandle::destroyForcibly);
            case SESSION -> {
                return !query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
                                + "' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1")
                        .isEmpty();
            }
            case BACKEND -> {
                List<String> pids = query("SELECT pid FROM pg_stat_activity WHERE datname = '" + database
                        + "' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1");
                pids.forEach(pid -> ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly));
                return !pids.isEmpty();
            }
            case SERVER -> FailoverServers.restart(server);
            case ANSWER -> proxy.cut();
        }
        if (victim == Victim.CLIENT) {
            run.destroyForcibly();
        }
        return true;
    }

    /** What the server answers in its own database. */
    private List<String> query(String sql) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
