package dev.partbridge.connect.oracle;

import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_FAN_ENABLED;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_NET_KEEPALIVE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_PASSWORD;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_TCP_KEEPCOUNT;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_TCP_KEEPIDLE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_TCP_KEEPINTERVAL;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTORE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTOREPASSWORD;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTORETYPE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTORE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTOREPASSWORD;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTORETYPE;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_NET_CONNECT_TIMEOUT;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_READ_TIMEOUT;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_SSL_SERVER_DN_MATCH;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_THIN_VSESSION_PROGRAM;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_TIMEZONE_AS_REGION;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_TNS_ADMIN;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_USER_NAME;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_USE_FETCH_SIZE_WITH_LONG_COLUMN;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_WALLET_LOCATION;
import static oracle.jdbc.OracleConnection.CONNECTION_PROPERTY_WALLET_PASSWORD;

import dev.partbridge.connect.session.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What the driver is told beside the URL. Compression of the network stays off, and no hidden parameter is touched. */
final class OracleProperties {
    /** Seconds of silence, and between the probes that follow it, until the system asks whether the peer still lives. */
    private static final String KEEP_IDLE = "60";

    private static final String KEEP_INTERVAL = "20";
    private static final String KEEP_COUNT = "5";

    private OracleProperties() {}

    /** All properties, the secrets among them: for the driver's eyes only. */
    static Properties of(OracleProfile profile, OracleCredentials credentials, OracleUse use, OracleSettings settings) {
        Properties all = new Properties();
        String timeout = Long.toString(settings.logIn().toMillis());
        all.setProperty(CONNECTION_PROPERTY_THIN_VSESSION_PROGRAM, program());
        all.setProperty(CONNECTION_PROPERTY_THIN_NET_CONNECT_TIMEOUT, timeout);
        // the only bound on a listener that accepts and stays silent; made longer once the session stands
        all.setProperty(CONNECTION_PROPERTY_THIN_READ_TIMEOUT, timeout);
        all.setProperty(CONNECTION_PROPERTY_NET_KEEPALIVE, "true");
        all.setProperty(CONNECTION_PROPERTY_TCP_KEEPIDLE, KEEP_IDLE);
        all.setProperty(CONNECTION_PROPERTY_TCP_KEEPINTERVAL, KEEP_INTERVAL);
        all.setProperty(CONNECTION_PROPERTY_TCP_KEEPCOUNT, KEEP_COUNT);
        // without Oracle's notification service on the class path it only makes noise
        all.setProperty(CONNECTION_PROPERTY_FAN_ENABLED, "false");
        // an offset is sent instead of this machine's region, which the database may not know: ORA-01882
        all.setProperty(CONNECTION_PROPERTY_TIMEZONE_AS_REGION, "false");
        if (use == OracleUse.DICTIONARY) {
            // else each row with a LONG (HIGH_VALUE, DATA_DEFAULT) is a round trip of its own
            all.setProperty(CONNECTION_PROPERTY_USE_FETCH_SIZE_WITH_LONG_COLUMN, "true");
        }
        profile.tnsAdmin().ifPresent(folder -> all.setProperty(CONNECTION_PROPERTY_TNS_ADMIN, folder.toString()));
        logIn(credentials, all);
        tls(profile, credentials.storePassword(), all);
        return all;
    }

    private static void logIn(OracleCredentials credentials, Properties all) {
        OracleUser user = credentials.user();
        if (user instanceof OracleUser.Named named) {
            all.setProperty(CONNECTION_PROPERTY_USER_NAME, named.name());
        } else if (user instanceof OracleUser.Proxy proxy) {
            all.setProperty(CONNECTION_PROPERTY_USER_NAME, proxy.name() + "[" + proxy.target() + "]");
        }
        secret(credentials.password(), CONNECTION_PROPERTY_PASSWORD, all);
    }

    private static void tls(OracleProfile profile, Optional<Secret> password, Properties all) {
        String address = profile.address().text().toLowerCase(Locale.ROOT);
        // who writes the parameter into the address decides; without it the server's name is always checked
        if (!address.contains("ssl_server_dn_match")) {
            all.setProperty(CONNECTION_PROPERTY_THIN_SSL_SERVER_DN_MATCH, "true");
        }
        OracleTls tls = profile.tls();
        Optional<Path> besideNames =
                profile.user() instanceof OracleUser.InWallet && !address.contains("wallet_location")
                        ? profile.tnsAdmin().filter(OracleProperties::holdsWallet)
                        : Optional.empty();
        tls.wallet()
                .or(() -> besideNames)
                .ifPresent(wallet -> all.setProperty(CONNECTION_PROPERTY_WALLET_LOCATION, wallet.toString()));
        // also for a wallet that the address or sqlnet.ora names
        secret(password, CONNECTION_PROPERTY_WALLET_PASSWORD, all);
        tls.keyStore().ifPresent(store -> {
            all.setProperty(
                    CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTORE,
                    store.file().toString());
            all.setProperty(CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTORETYPE, store.type());
            secret(password, CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_KEYSTOREPASSWORD, all);
        });
        tls.trustStore().ifPresent(store -> {
            all.setProperty(
                    CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTORE,
                    store.file().toString());
            all.setProperty(CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTORETYPE, store.type());
            secret(password, CONNECTION_PROPERTY_THIN_JAVAX_NET_SSL_TRUSTSTOREPASSWORD, all);
        });
    }

    /** The driver looks for a wallet where sqlnet.ora says, but not beside it, where it mostly lies; it logs in from cwallet.sso alone. */
    private static boolean holdsWallet(Path folder) {
        return Files.exists(folder.resolve("cwallet.sso"));
    }

    private static void secret(Optional<Secret> secret, String name, Properties all) {
        secret.ifPresent(known -> known.reveal(value -> all.setProperty(name, value)));
    }

    /** The name and version that the DBA sees in V$SESSION.PROGRAM. */
    static String program() {
        String version = OracleProperties.class.getPackage().getImplementationVersion();
        return version == null ? "Partbridge" : "Partbridge " + version;
    }
}
