package dev.partbridge.bench;

import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's own client, of whatever version is on the path. */
final class Psql {
    private final TestDatabase database;

    Psql(TestDatabase database) {
        this.database = database;
    }

    /** Loads a file of CSV by {@code \copy}; its start is not in the time. */
    Moved copy(String table, Path csv, long rows) throws IOException, InterruptedException {
        double start = timed("SELECT 1");
        double all = timed("\\copy " + table + " FROM '" + csv + "' (FORMAT csv)");
        return new Moved(rows, all - start, 0, 0);
    }

    private double timed(String command) throws IOException, InterruptedException {
        String url = database.jdbcUrl().substring("jdbc:".length()).replaceAll("\\?.*", "");
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-U", database.user(), "-c", command, url))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        return seconds(builder);
    }

    /** Runs a client to its end; fails with what it says when it does. */
    static double seconds(ProcessBuilder client) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = client.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(client.command().get(0) + ": " + output);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
