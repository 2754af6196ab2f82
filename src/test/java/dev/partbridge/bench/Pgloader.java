package dev.partbridge.bench;

import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** pgloader as it is set by itself, of whatever version is on the path; it loads CSV into a table that is there. */
final class Pgloader {
    private static final String PROGRAM = "pgloader";

    private Pgloader() {}

    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** Its start is in the time, which is long beside it. */
    static Moved copy(TestDatabase database, String table, Path csv, long rows)
            throws IOException, InterruptedException {
        Files.createDirectories(csv.resolveSibling("pgloader"));
        URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()).replaceAll("\\?.*", ""));
        Path commands = Files.writeString(
                csv.resolveSibling("pgloader.load"),
                "LOAD CSV FROM '" + csv + "' INTO postgresql://" + database.user() + "@" + url.getHost() + ":"
                        + url.getPort() + url.getPath() + " TARGET TABLE " + table
                        + " WITH fields terminated by ',', fields optionally enclosed by '\"';\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        PROGRAM, "--root-dir", csv.resolveSibling("pgloader").toString(), commands.toString()))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        return new Moved(rows, Psql.seconds(builder), 0, 0);
    }
}
