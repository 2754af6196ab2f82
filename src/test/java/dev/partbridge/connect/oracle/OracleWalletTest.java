package dev.partbridge.connect.oracle;

import static dev.partbridge.connect.oracle.SmallOracle.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import oracle.security.pki.OracleSecretStore;
import oracle.security.pki.OracleWallet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wallet as mkstore makes it, with the user's password for one alias. */
class OracleWalletTest {
    private static final String WALLET_PASSWORD = "Wallet-Pass-12345";

    private static void makeWallet(Path folder, int port, boolean opensByItself) throws Exception {
        OracleWallet wallet = new OracleWallet();
        wallet.create(WALLET_PASSWORD.toCharArray());
        OracleSecretStore store = wallet.getSecretStore();
        store.createCredential("sales".toCharArray(), "scott".toCharArray(), "tiger".toCharArray());
        wallet.setSecretStore(store);
        wallet.saveAs(folder.toString());
        if (opensByItself) {
            wallet.saveSSO();
        }
        Files.writeString(folder.resolve("tnsnames.ora"), entry("SALES", port) + entry("OTHER", port));
    }

    private static String entry(String alias, int port) {
        return alias + " = (DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=127.0.0.1)(PORT=" + port
                + "))(CONNECT_DATA=(SERVICE_NAME=testdb)))\n";
    }

    private static OracleSource open(String text, Path folder) {
        OracleProfile profile = OracleConnectString.parse(text, Optional.of(folder));
        return OracleSource.open(
                profile, new OracleCredentials(profile.user(), Optional.empty(), Optional.empty()), SETTINGS, 1);
    }

    @Test
    void logsInAsTheUserOfAWalletThatOpensByItself(@TempDir Path folder) throws Exception {
        try (SmallOracle oracle = new SmallOracle()) {
            makeWallet(folder, oracle.server().port(), true);
            open("/@sales", folder).close();
            open("jdbc:oracle:thin:/@SALES?TNS_ADMIN=" + folder, Path.of("elsewhere"))
                    .close();
            assertThat(KeyStore.getInstance("PKCS12").getProvider().getName())
                    .as("who reads other stores, such as one for PostgreSQL")
                    .isEqualTo("SUN");
            assertThat(oracle.server().sessionsEver())
                    .extracting(session -> session.user())
                    .containsExactly("SCOTT", "SCOTT");
        }
    }

    @Test
    void saysWhatAWalletMustBeToLogIn(@TempDir Path folder) throws Exception {
        try (SmallOracle oracle = new SmallOracle()) {
            makeWallet(folder, oracle.server().port(), false);
            refused("/@SALES", folder);
            makeWallet(folder, oracle.server().port(), true);
            refused("/@OTHER", folder);
            // the driver logs in as nobody, which the double does not know; a server might answer ORA-01017
            oracle.server().awaitSessions(0, Duration.ofSeconds(20));
            assertThat(oracle.server().takeProblems())
                    .hasSize(2)
                    .allMatch(problem -> problem.contains("a password before the user's name"));
        }
    }

    private static void refused(String text, Path folder) {
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> open(text, folder).close())
                .withMessageStartingWith("cannot connect to alias ")
                .withMessageEndingWith(
                        "the wallet's user: ORA-17430: nobody is logged in: no user was given, and no wallet"
                                + " holds one for this address; put user@ before the address; a wallet must open by itself"
                                + " (cwallet.sso), lie beside tnsnames.ora or where sqlnet.ora says, and have a credential of"
                                + " exactly this name");
    }
}
