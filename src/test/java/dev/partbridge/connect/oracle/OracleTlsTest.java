package dev.partbridge.connect.oracle;

import static dev.partbridge.connect.oracle.SmallOracle.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.connect.oracle.OracleTls.Store;
import dev.partbridge.connect.session.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TCPS: the genuine driver, TLS of the JDK in front of the double. */
class OracleTlsTest {
    @TempDir
    private static Path folder;

    private static Path here;
    private static Path elsewhere;

    private SmallOracle oracle;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        here = TlsFront.keyStore(folder, "here.p12", "ip:127.0.0.1");
        elsewhere = TlsFront.keyStore(folder, "elsewhere.p12", "dns:db.example.org");
    }

    @BeforeEach
    void start() throws IOException {
        oracle = new SmallOracle();
    }

    @AfterEach
    void end() {
        oracle.close();
    }

    private static OracleTls trusting(Path store) {
        return new OracleTls(Optional.empty(), Optional.empty(), Optional.of(new Store(store, "PKCS12")));
    }

    private static OracleSource open(String address, OracleTls tls, String storePassword) {
        OracleProfile profile = SmallOracle.at("scott@" + address).withTls(tls);
        OracleCredentials credentials = new OracleCredentials(
                profile.user(), Optional.of(new Secret("tiger")), Optional.of(new Secret(storePassword)));
        return OracleSource.open(profile, credentials, SETTINGS, 1);
    }

    private static ThrowableAssertAlternative<OracleUnreachable> refused(
            String address, OracleTls tls, String storePassword) {
        return assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> open(address, tls, storePassword).close())
                .withMessageNotContaining(TlsFront.PASSWORD)
                .withMessageNotContaining("\n");
    }

    private static String tcps(TlsFront front) {
        return "tcps://127.0.0.1:" + front.port() + "/testdb";
    }

    @Test
    void trustsTheStoresCertificate() throws Exception {
        try (TlsFront front = new TlsFront(here, oracle.server().port(), false);
                OracleSource source = open(tcps(front), trusting(here), TlsFront.PASSWORD);
                Connection session = source.rows().connect("copy")) {
            assertThat(session.isValid(1)).isTrue();
            assertThat(oracle.server().onlySession().action()).isEqualTo("copy");
        }
    }

    @Test
    void showsTheOwnCertificate() throws Exception {
        OracleTls both = new OracleTls(
                Optional.empty(), Optional.of(new Store(here, "PKCS12")), Optional.of(new Store(here, "PKCS12")));
        try (TlsFront front = new TlsFront(here, oracle.server().port(), true)) {
            open(tcps(front), both, TlsFront.PASSWORD).close();
            refused(tcps(front), trusting(here), TlsFront.PASSWORD)
                    .withMessageContaining("the encrypted connection cannot be made");
        }
    }

    @Test
    void trustsNobodyElse() throws Exception {
        try (TlsFront front = new TlsFront(here, oracle.server().port(), false)) {
            refused(tcps(front), OracleTls.standard(), TlsFront.PASSWORD)
                    .withMessageContaining("the server's certificate is not trusted");
            refused(tcps(front), trusting(elsewhere), TlsFront.PASSWORD)
                    .withMessageContaining("the server's certificate is not trusted");
        }
    }

    @Test
    void checksTheServersNameUnlessTheAddressSaysOtherwise() throws Exception {
        try (TlsFront front = new TlsFront(elsewhere, oracle.server().port(), false)) {
            refused(tcps(front), trusting(elsewhere), TlsFront.PASSWORD)
                    .withMessageContaining("ORA-17965: the server's certificate is of another name than expected");
            open(tcps(front) + "?ssl_server_dn_match=false", trusting(elsewhere), TlsFront.PASSWORD)
                    .close();
            open(tcps(front) + "?ssl_server_cert_dn=\"CN=db.example.org\"", trusting(elsewhere), TlsFront.PASSWORD)
                    .close();
        }
    }

    @Test
    void saysThatAStoreCannotBeOpened() throws Exception {
        try (TlsFront front = new TlsFront(here, oracle.server().port(), false)) {
            refused(tcps(front), trusting(here), "wr0ng")
                    .withMessageContaining("ORA-17958: the password of the wallet or key store is wrong")
                    .withMessageNotContaining("wr0ng");
            refused(tcps(front), trusting(folder.resolve("none.p12")), "any")
                    .withMessageContaining("ORA-17958: the wallet or key store is not there");
        }
    }

    @Test
    void saysThatAPortWantsTls() throws Exception {
        try (TlsFront front = new TlsFront(here, oracle.server().port(), false)) {
            refused("//127.0.0.1:" + front.port() + "/testdb", OracleTls.standard(), "any")
                    .withMessageContaining("wants tcps://");
        }
    }
}
