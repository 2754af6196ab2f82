package dev.partbridge.connect.oracle;

import static dev.partbridge.connect.oracle.SmallOracle.HASTY;
import static dev.partbridge.connect.oracle.SmallOracle.SETTINGS;
import static dev.partbridge.connect.oracle.SmallOracle.at;
import static dev.partbridge.connect.oracle.SmallOracle.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.testing.oracle.ListenerMode;
import dev.partbridge.testing.oracle.session.Account;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way of not being let in ends in one message, in time, and without another attempt where that would do harm. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class OracleRefusalsTest {
    private SmallOracle oracle;

    @BeforeEach
    void start() throws IOException {
        oracle = new SmallOracle();
    }

    @AfterEach
    void end() {
        oracle.close();
    }

    @Test
    void triesAWrongPasswordExactlyOnce() {
        refused(oracle.profile(), "wrong-Tiger", SETTINGS)
                .isEqualTo(place("service testdb") + "ORA-01017: the database refuses user or password; check both;"
                        + " passwords are case-sensitive, and old accounts that have only the 10G verifier must get their"
                        + " password set anew; it is not tried again by itself, because several wrong attempts lock the"
                        + " account")
                .doesNotContain("wrong-Tiger");
        assertThat(oracle.server().sessionsEver()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "LOCKED, ORA-28000: the account is locked",
        "EXPIRED, ORA-28001: the password has expired",
        "NO_CREATE_SESSION, ORA-01045: the user may not create a session"
    })
    void triesARefusedAccountExactlyOnce(Account.State state, String reason) {
        oracle.server().setAccount("SCOTT", state);
        refused(oracle.profile(), "tiger", SETTINGS).startsWith(place("service testdb") + reason + "; ");
        assertThat(oracle.server().sessionsEver()).hasSize(1);
    }

    /** Eight jobs of both pools ask for sessions when the account is no longer good: one log-in tells all of them. */
    @Test
    void triesOnceForAllWhenAnAccountIsRefusedLater() {
        try (OracleSource source = oracle.open(6)) {
            oracle.server().setAccount("SCOTT", Account.State.EXPIRED);
            int before = oracle.server().sessionsEver().size();
            List<CompletableFuture<String>> jobs = IntStream.range(0, 8)
                    .mapToObj(job -> CompletableFuture.supplyAsync(
                            () -> messageOf(job % 4 == 0 ? source.dictionary() : source.rows()),
                            job1 -> new Thread(job1, "job").start()))
                    .toList();
            assertThat(jobs)
                    .extracting(CompletableFuture::join)
                    .allMatch(message -> message.startsWith(place("service testdb") + "ORA-28001: the password has"));
            assertThat(oracle.server().sessionsEver()).hasSize(before + 1);
            // also not by whoever comes after
            assertThat(messageOf(source.rows())).contains("ORA-28001");
            assertThat(oracle.server().sessionsEver()).hasSize(before + 1);
        }
    }

    private static String messageOf(OraclePool pool) {
        try (Connection session = pool.connect("job")) {
            return "connected " + session;
        } catch (OracleUnreachable e) {
            return String.valueOf(e.getMessage());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysThatServiceOrSidAreUnknown() {
        int port = oracle.server().port();
        refused(at("scott@//127.0.0.1:" + port + "/nosuch"), "tiger", SETTINGS)
                .startsWith(place("service nosuch") + "ORA-12514: the listener does not know this service; ");
        refused(at("scott@127.0.0.1:" + port + ":NOSID"), "tiger", SETTINGS)
                .startsWith(place("SID NOSID") + "ORA-12505: the listener does not know this SID; ");
        OracleSource.open(at("scott@127.0.0.1:" + port + ":ORCL"), password("tiger"), SETTINGS, 1)
                .close();
    }

    @Test
    void saysThatNothingListens() {
        oracle.server().stopListening();
        refused(oracle.profile(), "tiger", SETTINGS)
                .isEqualTo(place("service testdb")
                        + "ORA-12541: nothing listens there; start the listener, or check host, port and firewall");
    }

    @Test
    void saysThatTheListenerIsSilentAsSoonAsTheLogInsTimeIsOver() {
        oracle.server().listen(ListenerMode.SILENT);
        long start = System.nanoTime();
        refused(oracle.profile(), "tiger", HASTY)
                .startsWith(place("service testdb") + "ORA-17002: no answer in time; check host, port and firewall");
        assertThat(System.nanoTime() - start).isBetween(300_000_000L, 8_000_000_000L);
    }

    @Test
    void saysThatTheListenerHungUp() {
        oracle.server().listen(ListenerMode.CLOSING);
        refused(oracle.profile(), "tiger", SETTINGS)
                .startsWith(place("service testdb") + "ORA-17800: the other side hung up without a word; ");
    }

    @Test
    void saysThatAHostOrAliasIsUnknown() {
        refused(at("scott@//no-such-host.invalid/sales"), "tiger", SETTINGS)
                .startsWith("cannot connect to service sales on no-such-host.invalid, port 1521, user scott: ORA-17868:"
                        + " no host or alias of this name is known; ");
        refused(at("scott@NOSUCH?TNS_ADMIN=/nowhere"), "tiger", SETTINGS)
                .startsWith("cannot connect to alias NOSUCH, user scott: ORA-12263: tnsnames.ora cannot be read; ");
    }

    @Test
    void givesTheReasonNotThePoolsWhenTheListenerGoesAwayLater() throws IOException, SQLException {
        OracleSettings impatient = new OracleSettings(
                SETTINGS.logIn(),
                SETTINGS.dictionary(),
                SETTINGS.rows(),
                HASTY.patience(),
                1,
                SETTINGS.leakDetection());
        try (OracleSource source = oracle.open(impatient, 1)) {
            oracle.server().stopListening();
            assertThat(messageOf(source.rows()))
                    .startsWith(place("service testdb") + "ORA-12541: nothing listens there");
            oracle.server().startListening();
            try (Connection session = source.rows().connect("again")) {
                assertThat(session.isValid(1)).isTrue();
            }
        }
    }

    private String place(String what) {
        return "cannot connect to " + what + " on 127.0.0.1, port "
                + oracle.server().port() + ", user scott: ";
    }

    private static AbstractStringAssert<?> refused(OracleProfile profile, String password, OracleSettings settings) {
        String[] message = {""};
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> OracleSource.open(profile, password(password), settings, 1)
                        .close())
                .satisfies(failure -> message[0] = failure.getMessage());
        return assertThat(message[0]).doesNotContain("\n");
    }
}
