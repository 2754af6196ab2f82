package dev.partbridge.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server that fails: started again at its place, or with a standby that takes its place. */
public final class FailoverServers implements AutoCloseable {
    /** So that a later test run ends what a killed one left behind. */
    private static final String PREFIX = "partbridge-test-server-";

    private static final ServerUser USER = ServerUser.current();

    private final Path primaryHome;
    private final Path standbyHome;
    private final EmbeddedServer primary;
    private final EmbeddedServer standby;

    private FailoverServers(Path primaryHome, Path standbyHome, EmbeddedServer primary, EmbeddedServer standby) {
        this.primaryHome = primaryHome;
        this.standbyHome = standbyHome;
        this.primary = primary;
        this.standby = standby;
    }

    /** A primary whose commits wait for its standby, as those of RDS with two zones do. */
    public static FailoverServers start() throws IOException, SQLException {
        Path first = Files.createTempDirectory(PREFIX + "primary-");
        Path second = Files.createTempDirectory(PREFIX + "standby-");
        // the same data for both: one is copied while it is down
        EmbeddedServer.start(first, PostgresArchive.shipped(), settings()).close();
        copy(first, second);
        EmbeddedServer primary = EmbeddedServer.start(first, PostgresArchive.shipped(), settings());
        Path data = second.resolve("data");
        write(data.resolve("standby.signal"), "");
        write(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=" + EmbeddedServer.HOST + " port=" + primary.port() + " user="
                        + EmbeddedServer.USER + " password="
                        + Files.readString(primary.passwordFile()).strip() + "'\n");
        EmbeddedServer standby = EmbeddedServer.start(second, PostgresArchive.shipped(), settings());
        execute(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'");
        execute(primary, "ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
        execute(primary, "SELECT pg_reload_conf()");
        return new FailoverServers(first, second, primary, standby);
    }

    private static EmbeddedServer.Settings settings() {
        return new EmbeddedServer.Settings(Map.of("fsync", "off", "shared_buffers", "64MB", "wal_keep_size", "256MB"));
    }

    /** Stops a server at once, as a crash does, and starts it on the same port. */
    public static void restart(EmbeddedServer server) {
        control(server.directory(), "restart", "-m", "immediate", "-w");
    }

    /** The primary is gone at once, and the standby takes its place. */
    public void failOver() {
        control(primaryHome, "stop", "-m", "immediate", "-w");
        control(standbyHome, "promote", "-w");
    }

    /** Both servers, of which the driver looks for the primary; the standby stands first. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + EmbeddedServer.HOST + ":" + standby.port() + "," + EmbeddedServer.HOST + ":"
                + primary.port() + "/" + database + "?user=" + EmbeddedServer.USER + "&targetServerType=primary";
    }

    public EmbeddedServer standby() {
        return standby;
    }

    private static void control(Path home, String... words) {
        try {
            PostgresBinaries binaries = PostgresBinaries.of(PostgresArchive.shipped(), USER);
            ArrayList<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl")));
            command.addAll(List.of(words));
            command.addAll(List.of("-D", home.resolve("data").toRealPath().toString()));
            if (words[0].equals("restart")) {
                command.addAll(List.of("-l", home.resolve("server.log").toString()));
            }
            ServerProgram.Result result = ServerProgram.run(USER.command(command), binaries.home());
            if (!result.succeeded()) {
                throw new IllegalStateException(result.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        USER.own(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path made = to.resolve(from.relativize(directory));
                if (!made.equals(to)) {
                    Files.createDirectory(made);
                }
                return like(directory, made);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path made = to.resolve(from.relativize(file));
                Files.copy(file, made);
                return like(file, made);
            }
        });
    }

    private static FileVisitResult like(Path original, Path made) throws IOException {
        Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(original));
        Files.setOwner(made, Files.getOwner(original));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public void close() {
        try (standby) {
            primary.close();
        }
        try {
            PostgresBinaries.delete(primaryHome);
            PostgresBinaries.delete(standbyHome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
