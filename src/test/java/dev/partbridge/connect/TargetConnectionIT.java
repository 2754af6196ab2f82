package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FreshDatabase.class)
class TargetConnectionIT {
    @Test
    void usesTheDatabaseOfAUrlAsItIs(TestDatabase database) throws SQLException {
        try (TargetConnection target =
                TargetConnection.openUrl(new Target.Url(database.jdbcUrl()), shown(database), 2)) {
            assertThat(ask(
                            target,
                            "SELECT current_database() || ' ' || current_setting('application_name') || ' '"
                                    + " || current_setting('TimeZone')"))
                    .isEqualTo(database.name() + " partbridge UTC");
            assertThat(target.jdbcUrl()).isEqualTo(database.jdbcUrl());
            assertThat(target.passwordFile()).isEmpty();
        }
    }

    @Test
    void findsThePasswordInPgpass(TestDatabase database, @TempDir Path home) throws Exception {
        Path pgpass = home.resolve("pgpass");
        Files.writeString(pgpass, "127.0.0.1:*:" + database.name() + ":postgres:" + database.password() + "\n");
        System.setProperty("org.postgresql.pgpassfile", pgpass.toString());
        try (TargetConnection target =
                TargetConnection.openUrl(new Target.Url(database.jdbcUrl()), ServerPassword.of(Optional.empty()), 1)) {
            assertThat(ask(target, "SELECT current_user")).isEqualTo("postgres");
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    void makesTheDatabaseOfAnEmbeddedTargetOnce(@TempDir Path home) throws SQLException {
        Target target = new Target.Embedded(home);
        try (TargetConnection first = TargetConnection.open(target)) {
            assertThat(ask(first, "SELECT current_database()")).isEqualTo("partbridge");
            try (Connection connection = first.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
            }
        }
        try (TargetConnection second = TargetConnection.open(target)) {
            assertThat(ask(second, "SELECT id FROM kept")).isEqualTo("7");
            assertThat(second.passwordFile())
                    .contains(second.embeddedServer().orElseThrow().passwordFile());
        }
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int closed = closedPort();
        refused("jdbc:postgresql://127.0.0.1:" + closed + "/sales?user=alice", Optional.of("tiger"))
                .withMessage("cannot connect to database sales on 127.0.0.1, port " + closed + ", user alice: nothing "
                        + "listens there (connection refused); start the server, or check host and port");
    }

    @Test
    void saysThatTheHostIsUnknown() {
        refused("jdbc:postgresql://no-such-host.invalid/sales?user=alice", Optional.empty())
                .withMessage("cannot connect to database sales on no-such-host.invalid, port 5432, user alice: no host "
                        + "of this name is known; check the name");
    }

    @Test
    void saysThatThePasswordIsWrongWithoutRepeatingIt(TestDatabase database) {
        refused(database.jdbcUrl(), Optional.of("tiger"))
                .withMessage(place(database.name()) + ": the server refuses user or password; put the right password "
                        + "into the environment variable PGPASSWORD or into ~/.pgpass; the password is that of the"
                        + " environment variable PGPASSWORD");
    }

    @Test
    void saysThatAPasswordIsWanted(TestDatabase database) {
        refused(database.jdbcUrl(), Optional.empty())
                .withMessageStartingWith(place(database.name()) + ": the server wants a password and none was given");
    }

    @Test
    void takesTheOneOfSeveralServersThatIsThePrimary(TestDatabase database) throws Exception {
        String both = database.jdbcUrl().replace("//", "//127.0.0.1:" + closedPort() + ",");
        try (TargetConnection target =
                TargetConnection.openUrl(new Target.Url(both + "&targetServerType=primary"), shown(database), 1)) {
            assertThat(ask(target, "SELECT current_database()")).isEqualTo(database.name());
        }
        refused(both + "&targetServerType=secondary", Optional.of(database.password()))
                .withMessageMatching("cannot connect to database " + database.name() + " on 127\\.0\\.0\\.1:\\d+ or"
                        + " 127\\.0\\.0\\.1:\\d+, user postgres: there is no secondary among them; wait until one has"
                        + " become it, or check targetServerType in the URL");
    }

    @Test
    void saysThatTheDatabaseDoesNotExist(TestDatabase database) {
        refused(PostgresServers.latest().jdbcUrl("missing"), Optional.of(database.password()))
                .withMessage(place("missing") + ": the server has no such database; create it, or check the name");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<TargetUnreachable> refused(
            String url, Optional<String> password) {
        return assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> TargetConnection.openUrl(new Target.Url(url), ServerPassword.of(password), 1))
                .withMessageNotContaining("\n");
    }

    private static ServerPassword shown(TestDatabase database) {
        return ServerPassword.of(Optional.of(database.password()));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String place(String database) {
        return "cannot connect to database " + database + " on 127.0.0.1, port "
                + PostgresServers.latest().port() + ", user postgres";
    }

    private static String ask(TargetConnection target, String sql) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
