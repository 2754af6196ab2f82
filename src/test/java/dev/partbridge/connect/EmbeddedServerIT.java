package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    @TempDir
    private Path home;

    @Test
    void keepsItsTablesFromStartToStart() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            execute(server, "CREATE TABLE kept (t text); INSERT INTO kept VALUES ('grün')");
            assertThat(Postmaster.look(data())).contains(Postmaster.State.OURS);
        }
        assertThat(Files.exists(Postmaster.file(data()))).isFalse();
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server, "SELECT upper(t) FROM kept")).isEqualTo("GRÜN");
        }
    }

    @Test
    void runsWithTheSettingsOfKeptData() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(
                            server,
                            "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name"
                                    + " IN ('fsync', 'listen_addresses', 'unix_socket_directories', 'log_timezone',"
                                    + " 'server_encoding', 'lc_messages', 'password_encryption')"))
                    .isEqualTo("fsync=on lc_messages=C listen_addresses=127.0.0.1 log_timezone=UTC"
                            + " password_encryption=scram-sha-256 server_encoding=UTF8 unix_socket_directories=");
        }
    }

    @Test
    void hidesThePasswordFromOtherUsers() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.passwordFile())))
                    .isEqualTo("rw-------");
            assertThat(server.jdbcUrl("postgres"))
                    .isEqualTo("jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?user=postgres");
            assertThat(Files.getOwner(server.passwordFile())).isEqualTo(Files.getOwner(home));
        }
    }

    @Test
    void startsAfterItsProcessWasKilled() throws Exception {
        ForkedServer forked = ForkedServer.start(home);
        String password = Files.readString(home.resolve("password")).strip();
        try (Connection connection = connect(forked.port(), password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE committed AS SELECT 1 AS id");
            forked.kill();
            assertThat(Postmaster.look(data())).contains(Postmaster.State.OURS);
        }
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server, "SELECT id FROM committed")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterPostgresItselfWasKilled() throws Exception {
        EmbeddedServer killed = EmbeddedServer.start(home);
        execute(killed, "CREATE TABLE committed AS SELECT 1 AS id");
        killPostmaster();
        killed.close();
        assertThat(Files.exists(Postmaster.file(data()))).isTrue();
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server, "SELECT id FROM committed")).isEqualTo("1");
        }
    }

    @Test
    void startsWhenAnotherProgramHasGotTheProcessNumber() throws Exception {
        EmbeddedServer killed = EmbeddedServer.start(home);
        String own = Files.readString(Postmaster.file(data()));
        killed.close();
        String me = Long.toString(ProcessHandle.current().pid());
        Files.writeString(Postmaster.file(data()), own.replaceFirst("\\d+", me));
        assertThat(Postmaster.look(data())).contains(Postmaster.State.REUSED);
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondOpenerInTheSameProcess() {
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            refused(home)
                    .withMessage(server.directory() + " is in use by process "
                            + ProcessHandle.current().pid() + "; wait until it ends, or choose another directory");
        }
    }

    @Test
    void refusesASecondOpenerInAnotherProcess() throws Exception {
        ForkedServer forked = ForkedServer.start(home);
        refused(home)
                .withMessage(home.toRealPath() + " is in use by process " + forked.pid()
                        + "; wait until it ends, or choose another directory");
        forked.kill();
        EmbeddedServer.start(home).close();
    }

    @Test
    void namesTheDirectoryThatKeepsTheServersUserOut() throws IOException {
        Path closed = Files.createDirectory(home.resolve("closed"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Path wanted = closed.resolve("deeper/pg");
        refused(wanted)
                .withMessage(wanted + " cannot be used for the embedded server: the server runs as the user "
                        + ServerUser.current().name() + ", who may not enter " + closed
                        + "; choose a directory elsewhere with --dir (or embedded:DIR), or start the program as an"
                        + " ordinary user");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(closed).isEmptyDirectory();
    }

    @Test
    void goesOnWhereAFirstStartWasKilled() throws Exception {
        Files.createFile(home.resolve("password"));
        Files.createFile(Files.createDirectory(home.resolve("data.new")).resolve("PG_VERSION"));
        try (EmbeddedServer server = EmbeddedServer.start(home)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesADirectoryThatHoldsSomethingElse() throws IOException {
        Files.createDirectory(home.resolve("data"));
        refused(home)
                .withMessage(home.toRealPath().resolve("data")
                        + " is there already and is no PostgreSQL data directory; choose another directory");
    }

    @Test
    void makesADefaultDirectoryTheServerCanReach() {
        Path directory = EmbeddedServer.defaultDirectory("sample");
        assertThat(directory).hasFileName("sample");
        assertThat(directory.startsWith("/var/lib/partbridge")).isEqualTo(ServerUser.isRoot());
    }

    @Test
    void refusesDataOfAnotherMajor() {
        EmbeddedServer.start(home, PostgresServers.archive(12), EmbeddedServer.Settings.throwaway())
                .close();
        refused(home)
                .withMessageMatching("(?s).* holds data of PostgreSQL 12, this program brings PostgreSQL \\d+; choose"
                        + " another directory, or move the data over with a PostgreSQL 12 of your own \\(pg_dump\\)");
    }

    @Test
    void tellsTheLogWhenTheServerDoesNotStart() {
        assertThatExceptionOfType(EmbeddedServerException.class)
                .isThrownBy(() -> EmbeddedServer.start(
                        home,
                        PostgresArchive.shipped(),
                        EmbeddedServer.Settings.throwaway().with("max_connections", "many")))
                .withMessageContaining("does not start; the last lines of " + home.resolve("server.log"))
                .withMessageContaining("invalid value for parameter \"max_connections\": \"many\"");
        EmbeddedServer.start(home).close();
    }

    @Test
    void runsTwoMajorsSideBySide() throws SQLException {
        try (TestDatabase old = PostgresServers.freshDatabase(PostgresServers.major(12));
                TestDatabase latest = PostgresServers.freshDatabase()) {
            String version = "SELECT current_setting('server_version_num')::int / 10000";
            assertThat(old.query(version)).isEqualTo(List.of("12"));
            assertThat(latest.query(version))
                    .isEqualTo(List.of(Integer.toString(PostgresServers.latest().major())));
        }
    }

    @Test
    void unpacksOncePerContentEvenWhenTwoDoItAtATime(@TempDir Path cache) throws Exception {
        PostgresArchive archive = PostgresArchive.shipped();
        List<Path> homes = List.of(1, 2).parallelStream()
                .map(i -> {
                    try {
                        return PostgresBinaries.unpack(archive, cache);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();
        assertThat(homes).hasSize(1);
        try (var names = Files.list(cache)) {
            assertThat(names.map(path -> path.getFileName().toString()).sorted())
                    .isEqualTo(List.of("lock", homes.get(0).getFileName().toString()));
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private void killPostmaster() throws Exception {
        long pid = Long.parseLong(Files.readAllLines(Postmaster.file(data())).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<EmbeddedServerException> refused(Path directory) {
        return assertThatExceptionOfType(EmbeddedServerException.class)
                .isThrownBy(() -> EmbeddedServer.start(directory));
    }

    private static Connection connect(int port, String password) throws SQLException {
        return java.sql.DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", EmbeddedServer.USER, password);
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
