package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.session.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OraclePropertiesTest {
    private static final OracleSettings SETTINGS = new OracleSettings(
            Duration.ofSeconds(7),
            Duration.ofSeconds(8),
            Duration.ofSeconds(9),
            Duration.ofSeconds(1),
            3,
            Duration.ZERO);

    @Test
    void namesTheProgramBoundsTheLogInAndChecksTheServersName() {
        assertThat(of("scott@//db/sales", OracleTls.standard(), OracleUse.ROWS))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("user", "scott"),
                        Map.entry("password", "tiger"),
                        Map.entry("v$session.program", "Partbridge"),
                        Map.entry("oracle.net.CONNECT_TIMEOUT", "7000"),
                        Map.entry("oracle.jdbc.ReadTimeout", "7000"),
                        Map.entry("oracle.net.keepAlive", "true"),
                        Map.entry("oracle.net.TCP_KEEPIDLE", "60"),
                        Map.entry("oracle.net.TCP_KEEPINTERVAL", "20"),
                        Map.entry("oracle.net.TCP_KEEPCOUNT", "5"),
                        Map.entry("oracle.jdbc.fanEnabled", "false"),
                        Map.entry("oracle.jdbc.timezoneAsRegion", "false"),
                        Map.entry("oracle.net.ssl_server_dn_match", "true"))));
    }

    @Test
    void fetchesLongColumnsInBatchesForTheDictionaryAlone() {
        Map<String, String> rows = of("scott@//db/sales", OracleTls.standard(), OracleUse.ROWS);
        Map<String, String> dictionary = of("scott@//db/sales", OracleTls.standard(), OracleUse.DICTIONARY);
        rows.put("useFetchSizeWithLongColumn", "true");
        assertThat(dictionary).isEqualTo(rows);
    }

    @Test
    void touchesNeitherCompressionNorHiddenParameters() {
        assertThat(of("scott@tcps://db/sales", OracleTls.standard(), OracleUse.DICTIONARY)
                        .keySet())
                .noneMatch(name -> name.contains("ompression") || name.startsWith("_") || name.contains("._"));
    }

    @Test
    void logsInThroughAProxyUser() {
        assertThat(of("app[sales]@//db/sales", OracleTls.standard(), OracleUse.ROWS))
                .containsEntry("user", "app[sales]")
                .containsEntry("password", "tiger");
    }

    @Test
    void leavesTheCheckOfTheNameToAnAddressThatDecidesIt() {
        assertThat(of("scott@tcps://db/sales?SSL_server_dn_match=false", OracleTls.standard(), OracleUse.ROWS))
                .doesNotContainKey("oracle.net.ssl_server_dn_match");
    }

    @Test
    void namesTheStores() {
        OracleTls tls = new OracleTls(
                Optional.empty(),
                Optional.of(new OracleTls.Store(Path.of("me.p12"), "PKCS12")),
                Optional.of(new OracleTls.Store(Path.of("trust.jks"), "JKS")));
        assertThat(of("scott@tcps://db/sales", tls, OracleUse.ROWS))
                .containsEntry("javax.net.ssl.keyStore", "me.p12")
                .containsEntry("javax.net.ssl.keyStoreType", "PKCS12")
                .containsEntry("javax.net.ssl.keyStorePassword", "stores")
                .containsEntry("javax.net.ssl.trustStore", "trust.jks")
                .containsEntry("javax.net.ssl.trustStoreType", "JKS")
                .containsEntry("javax.net.ssl.trustStorePassword", "stores");
    }

    @Test
    void looksForAWalletBesideTnsnamesWhenItIsToLogIn(@TempDir Path folder) throws Exception {
        assertThat(wallet(folder, OracleTls.standard())).isEmpty();
        Files.createFile(folder.resolve("cwallet.sso"));
        assertThat(wallet(folder, OracleTls.standard())).contains(folder.toString());
        Path other = Path.of("other");
        assertThat(wallet(folder, new OracleTls(Optional.of(other), Optional.empty(), Optional.empty())))
                .contains("other");
    }

    private static Optional<String> wallet(Path folder, OracleTls tls) {
        OracleProfile profile =
                OracleConnectString.parse("/@SALES", Optional.of(folder)).withTls(tls);
        Properties all = OracleProperties.of(
                profile,
                new OracleCredentials(profile.user(), Optional.empty(), Optional.empty()),
                OracleUse.ROWS,
                SETTINGS);
        assertThat(all).doesNotContainKeys("user", "password").containsEntry("oracle.net.tns_admin", folder.toString());
        return Optional.ofNullable(all.getProperty("oracle.net.wallet_location"));
    }

    private static Map<String, String> of(String text, OracleTls tls, OracleUse use) {
        OracleProfile profile =
                OracleConnectString.parse(text, Optional.empty()).withTls(tls);
        Optional<Secret> stores =
                tls.equals(OracleTls.standard()) ? Optional.empty() : Optional.of(new Secret("stores"));
        return OracleProperties.of(
                        profile,
                        new OracleCredentials(profile.user(), Optional.of(new Secret("tiger")), stores),
                        use,
                        SETTINGS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        e -> (String) e.getKey(), e -> (String) e.getValue(), (a, b) -> a, TreeMap::new));
    }
}
