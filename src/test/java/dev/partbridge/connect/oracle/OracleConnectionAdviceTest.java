package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code by number; the driver's text is in another language, to show that nobody reads it. */
class OracleConnectionAdviceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12541 | nothing listens there | start the listener",
                "12514 | the listener does not know this service | lsnrctl services",
                "12505 | the listener does not know this SID | //host:port/service",
                "12521 | the listener does not know this instance | INSTANCE_NAME",
                "12516 | the listener has no free handler for another session | raise PROCESSES",
                "12520 | the listener has no free handler for another session | raise PROCESSES",
                "12154 | the alias is not in tnsnames.ora | TNS_ADMIN",
                "12261 | the address is not written as EZConnect wants it | //host:1521/service",
                "12262 | no host of this name is known | DNS",
                "12263 | tnsnames.ora cannot be read | TNS_ADMIN",
                "17868 | no host or alias of this name is known | TNS_ADMIN",
                "12170 | no answer in time | firewall",
                "17002 | the connection failed while it was read from or written to | check network and database",
                "17067 | the address is not one the driver can read | //host:1521/service",
                "17820 | the network connection cannot be made | check host, port and network",
                "17800 | the other side hung up without a word | wants tcps://",
                "17902 | the other side hung up without a word | wants tcps://",
                "17410 | the other side hung up without a word | wants tcps://",
                "17904 | what answers there does not speak Oracle's protocol | wants tcps://",
                "12529 | the listener's rules keep this client out | administrator",
                "12506 | the listener's rules keep this client out | administrator",
                "12530 | the listener takes no more connections for now | try again later",
                "17954 | the server's certificate is of another name than expected | ssl_server_cert_dn",
                "17956 | the location of the wallet is not readable | existing folder",
                "17957 | the wallet or key store cannot be opened | PARTBRIDGE_ORACLE_STORE_PASSWORD",
                "17958 | the trust store cannot be opened | PARTBRIDGE_ORACLE_STORE_PASSWORD",
                "17959 | the encryption cannot be set up | PARTBRIDGE_ORACLE_STORE_PASSWORD",
                "17960 | the server's certificate is not trusted | trust store",
                "17965 | the server's certificate is of another name than expected | ssl_server_cert_dn",
                "17967 | the encrypted connection cannot be made | TCPS",
                "12270 | the listener wants an encrypted connection | tcps://",
                "18953 | no answer in time | firewall",
                "12660 | client and server do not agree on encryption | oracle.net.encryption_client",
                "12268 | the server offers only weak encryption | sqlnet.ora",
                "12269 | the server offers only weak encryption | sqlnet.ora",
                "1017  | the database refuses user or password | passwords are case-sensitive",
                "28000 | the account is locked | ACCOUNT UNLOCK",
                "28001 | the password has expired | set a new one",
                "28002 | the password expires soon | change it",
                "1045  | the user may not create a session | GRANT CREATE SESSION",
                "28040 | database and driver have no way to check a password in common | SQLNET.ALLOWED_LOGON_VERSION_SERVER",
                "28150 | the user may not act for this one | GRANT CONNECT THROUGH",
                "942   | table or view does not exist for this user | grant SELECT",
                "1031  | the user lacks a privilege | grant",
                "12526 | the database lets nobody new in | restricted mode",
                "12527 | the database lets nobody new in | restricted mode",
                "12528 | the database lets nobody new in | restricted mode",
                "1033  | the database is starting up or shutting down | when it is open",
                "1034  | the database is not running | start it",
                "1882  | the database does not know this machine's time zone | -Duser.timezone=UTC",
                "2391  | the user has no session left | SESSIONS_PER_USER",
                "28    | the session was ended by the database | can be resumed",
                "3113  | the connection was closed from the other side | can be resumed",
                "18730 | the database fell silent | can be resumed",
                "17430 | nobody is logged in | wallet",
                "17056 | a character set of the database needs orai18n.jar | lib",
            })
    void saysOfEachCodeWhatItMeansAndWhatHelps(int code, String meaning, String cure) {
        OracleConnectionAdvice advice = OracleConnectionAdvice.of(failure(code, "72000", null));
        assertThat(advice.code()).isEqualTo(code);
        assertThat(advice.reason())
                .startsWith(String.format(Locale.ROOT, "ORA-%05d: %s", code, meaning))
                .contains("; ")
                .contains(cure)
                .doesNotContain("\n")
                .doesNotContain("Fehler");
    }

    @Test
    void warnsOfCaseAndOfLockingWhenThePasswordIsWrong() {
        assertThat(OracleConnectionAdvice.of(failure(1017, "72000", null)))
                .isEqualTo(new OracleConnectionAdvice(
                        1017,
                        "ORA-01017: the database refuses user or password; check both; passwords are case-sensitive, and"
                                + " old accounts that have only the 10G verifier must get their password set anew; it is"
                                + " not tried again by itself, because several wrong attempts lock the account",
                        true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1004, 1005, 1017, 1045, 3134, 28000, 28001, 28009, 28040, 28150, 17168, 17430, 17443})
    void knowsWhatMustNotBeTriedAgain(int code) {
        assertThat(OracleConnectionAdvice.of(failure(code, "72000", null)).refusesLogIn())
                .isTrue();
        assertThat(OracleConnectionAdvice.of(failure(17_002, "08006", failure(code, "72000", null)))
                        .refusesLogIn())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {12541, 12514, 17002, 1033, 12528, 2391, 20, 942, 28002, 99_999})
    void knowsWhatMayBeTriedAgain(int code) {
        assertThat(OracleConnectionAdvice.of(failure(code, "08006", null)).refusesLogIn())
                .isFalse();
    }

    @Test
    void looksIntoTheCausesWhereTheCodeOnlySaysThatItFailed() {
        assertThat(reason(17_002, new UnknownHostException("x"))).contains("no host of this name is known");
        assertThat(reason(17_002, new NoRouteToHostException())).contains("there is no way to this host");
        assertThat(reason(17_820, new IOException(new ConnectException()))).contains("nothing listens there");
        assertThat(reason(17_002, new IOException(new SocketTimeoutException())))
                .contains("no answer in time");
        assertThat(reason(17_002, new SSLHandshakeException("x"))).contains("the encrypted connection cannot be made");
        assertThat(reason(17_002, new SSLException("x", new CertificateException())))
                .contains("the server's certificate is not trusted");
        assertThat(reason(17_957, new IOException(new UnrecoverableKeyException())))
                .contains("the password of the wallet or key store is wrong")
                .contains("PARTBRIDGE_ORACLE_STORE_PASSWORD");
        assertThat(reason(17_958, new NoSuchFileException("/t"))).contains("is not there; check its path");
        assertThat(reason(17_002, new SocketException())).contains("the connection was cut");
        assertThat(reason(17_002, new SocketException())).startsWith("ORA-17002: ");
    }

    @Test
    void letsASpecialCodeBelowAGeneralOneSpeak() {
        assertThat(OracleConnectionAdvice.of(failure(17_002, "08006", failure(12_516, "66000", null)))
                        .code())
                .isEqualTo(12_516);
        SQLException chained = failure(17_820, "08006", null);
        chained.setNextException(failure(12_514, "08006", null));
        assertThat(OracleConnectionAdvice.of(chained).code()).isEqualTo(12_514);
    }

    @Test
    void endsOnAChainThatBitesItsTail() {
        SQLException first = failure(99_998, "08006", null);
        SQLException second = failure(12_541, "08006", first);
        first.setNextException(second);
        assertThat(OracleConnectionAdvice.of(first).code()).isEqualTo(12_541);
    }

    @Test
    void givesTheDriversWordsForAnUnknownCode() {
        assertThat(OracleConnectionAdvice.of(failure(19_999, "72000", null)).reason())
                .isEqualTo("ORA-19999: Fehler des Treibers");
        assertThat(OracleConnectionAdvice.of(failure(19_999, "08006", null)).reason())
                .isEqualTo("ORA-19999: the connection failed (Fehler des Treibers); check network and database");
        assertThat(OracleConnectionAdvice.of(failure(19_999, "28000", null)).reason())
                .isEqualTo("ORA-19999: the database does not let this user in (Fehler des Treibers); check user and"
                        + " password");
        assertThat(OracleConnectionAdvice.of(new SQLException()).reason()).isEqualTo("the driver gives no reason");
    }

    @Test
    void namesPlaceAndUserButNoSecret() {
        OracleProfile profile = OracleConnectString.parse("//db/sales", Optional.empty());
        SQLException failure = failure(12_541, "66000", null);
        assertThat(OracleConnectionAdvice.unreachable(profile, new OracleUser.Named("scott"), failure))
                .hasMessage("cannot connect to service sales on db, port 1521, user scott: ORA-12541: nothing listens"
                        + " there; start the listener, or check host, port and firewall")
                .hasCause(failure);
    }

    private static String reason(int code, Throwable cause) {
        return OracleConnectionAdvice.of(failure(code, "08006", cause)).reason();
    }

    private static SQLException failure(int code, String state, @Nullable Throwable cause) {
        return new SQLException(
                String.format(Locale.ROOT, "ORA-%05d: Fehler des Treibers\nhttps://docs.oracle.com/", code),
                state,
                code,
                cause);
    }
}
