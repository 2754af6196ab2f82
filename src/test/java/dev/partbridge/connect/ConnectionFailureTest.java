package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.session.Secret;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only a server set up for it would say. */
class ConnectionFailureTest {
    private static final Target.Url URL = new Target.Url("jdbc:postgresql://db:5433/app?user=mover");
    private static final String PLACE = "cannot connect to database app on db, port 5433, user mover: ";

    @Test
    void givesTheLineOfPgHbaThatIsMissing() {
        String said =
                "FATAL: no pg_hba.conf entry for host \"10.0.0.5\", user \"mover\", database \"app\", no encryption";
        assertThat(told(URL, said, "28000"))
                .isEqualTo(PLACE + "the server does not let this user in from here (" + said
                        + "); check the user or ask for a line in pg_hba.conf such as"
                        + " \"host app mover 10.0.0.5/32 scram-sha-256\"");
        assertThat(told(
                        new Target.Url(URL.jdbcUrl() + "&sslmode=disable"),
                        "FATAL: kein pg_hba.conf-Eintrag für Host „::1“, Benutzer „mover“",
                        "28000"))
                .endsWith(
                        "check the user, take sslmode=disable out of the URL, or ask for a line in pg_hba.conf such as"
                                + " \"host app mover ::1/128 scram-sha-256\"");
    }

    @Test
    void saysHowARoleComesIntoBeing() {
        assertThat(told(URL, "FATAL: role \"mover\" does not exist", "28000"))
                .endsWith("check the user, or ask for CREATE ROLE mover LOGIN, of a role that is there for"
                        + " ALTER ROLE mover LOGIN");
    }

    @Test
    void asksForTheRightToConnect() {
        assertThat(told(URL, "FATAL: permission denied for database \"app\"", "42501"))
                .endsWith("ask its owner for GRANT CONNECT ON DATABASE app TO mover");
    }

    @Test
    void tellsTheWordsOfWhatIsNoPostgres() {
        assertThat(told(URL, "Protocol error.  Session setup failed.", "08P01"))
                .endsWith(
                        "what answers there does not speak as PostgreSQL does (Protocol error.  Session setup failed.);"
                                + " check host and port");
    }

    /** Another password may help only where it was the password. */
    @Test
    void marksARefusedLogIn() {
        assertThat(failure(URL, "FATAL: password authentication failed", "28P01")
                        .refusesLogIn())
                .isTrue();
        assertThat(failure(URL, "no password was provided", "08004").refusesLogIn())
                .isTrue();
        assertThat(failure(URL, "FATAL: database does not exist", "3D000").refusesLogIn())
                .isFalse();
        assertThat(failure(URL, org.postgresql.util.GT.tr("The server does not support SSL."), "08004")
                        .refusesLogIn())
                .isFalse();
    }

    @Test
    void saysWhereTheRefusedPasswordWasFrom() {
        SQLException wrong = new SQLException("FATAL: password authentication failed", "28P01");
        assertThat(ConnectionFailure.of(URL, ServerPassword.found(Optional.of(new Secret("tiger"))), wrong))
                .hasMessage(PLACE + "the server refuses user or password; check the user, and type the password again");
        assertThat(ConnectionFailure.of(URL, ServerPassword.of(Optional.of("tiger")), wrong))
                .hasMessageEndingWith("; the password is that of the environment variable PGPASSWORD")
                .hasMessageNotContaining("tiger");
        assertThat(ConnectionFailure.of(URL, ServerPassword.of(Optional.empty()), wrong))
                .hasMessageEndingWith("so that ~/.pgpass was looked at");
    }

    private static String told(Target.Url url, String message, String state) {
        return String.valueOf(failure(url, message, state).getMessage());
    }

    private static TargetUnreachable failure(Target.Url url, String message, String state) {
        return ConnectionFailure.of(url, ServerPassword.of(Optional.empty()), new SQLException(message, state));
    }
}
