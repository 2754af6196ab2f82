package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Passwords that are valid for one connection only, as tokens are that expire. */
@ExtendWith(FreshDatabase.class)
class PasswordCommandIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private String role = "";
    private Path token = Path.of("");
    private Path asked = Path.of("");
    private PasswordCommand command = new PasswordCommand(List.of("none"));

    @BeforeEach
    void make(TestDatabase database) throws Exception {
        role = "app_of_" + database.name();
        token = folder.resolve("token");
        asked = folder.resolve("asked");
        database.execute("CREATE ROLE " + role + " LOGIN");
        Path source = folder.resolve("Token.java");
        Files.writeString(
                source,
                """
                import java.nio.file.*;
                class Token {
                    public static void main(String[] files) throws Exception {
                        System.out.println(Files.readString(Path.of(files[0])).strip());
                        Files.writeString(Path.of(files[1]), "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                    }
                }
                """);
        command = new PasswordCommand(List.of(JAVA, source.toString(), token.toString(), asked.toString()));
    }

    @AfterEach
    void drop(TestDatabase database) throws SQLException {
        database.execute("DROP ROLE " + role);
    }

    private void valid(TestDatabase database, String word) throws SQLException, IOException {
        database.execute("ALTER ROLE " + role + " PASSWORD '" + word + "'");
        Files.writeString(token, word);
    }

    private TargetConnection open(TestDatabase database, Duration patience) {
        String url = database.jdbcUrl().replace("user=postgres", "user=" + role);
        // another password, as of an environment made for other programs, is not looked at
        return TargetConnection.openUrl(
                new Target.Url(url, Optional.of(command)),
                ServerPassword.of(Optional.of("of-the-environment")),
                1,
                patience);
    }

    private static void end(TestDatabase database, String role) throws SQLException {
        database.query("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = '" + role + "'");
    }

    @Test
    void isAskedAnewForEveryConnectionThatIsMade(TestDatabase database) throws Exception {
        valid(database, "one");
        try (TargetConnection target = open(database, Duration.ofSeconds(20))) {
            for (int use = 0; use < 3; use++) {
                try (Connection connection = target.connect()) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
            // the trial at the start, and the one that the pool keeps
            assertThat(Files.readString(asked)).isEqualTo("xx");
            valid(database, "two");
            end(database, role);
            try (Connection connection = target.connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThat(Files.readString(asked)).isEqualTo("xxx");
        }
    }

    @Test
    void saysWhatTheCommandSaysNotHowLongThePoolWaited(TestDatabase database) throws Exception {
        valid(database, "one");
        try (TargetConnection target = open(database, Duration.ofSeconds(3))) {
            Files.writeString(token, "");
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> target.connect().close())
                    .withMessage("the password command " + JAVA
                            + " printed nothing; it must print the password as its only line")
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("08001"));
            Files.writeString(token, "expired");
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(() -> target.connect().close())
                    .withMessageEndingWith(": the server refuses user or password; check the user, and what the"
                            + " password command " + JAVA + " prints for it")
                    .withMessageNotContaining("expired");
        }
    }

    @Test
    void isToldAtTheStart(TestDatabase database) throws Exception {
        valid(database, "one");
        Files.writeString(token, "a\nb");
        assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> open(database, Duration.ofSeconds(3)))
                .withMessageStartingWith("the password command " + JAVA + " printed 2 lines; it must");
        Files.writeString(token, "wrong");
        assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> open(database, Duration.ofSeconds(3)))
                .withMessageEndingWith("the server refuses user or password; check the user, and what the password"
                        + " command " + JAVA + " prints for it");
    }
}
