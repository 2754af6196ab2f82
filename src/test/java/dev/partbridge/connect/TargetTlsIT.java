package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real server with ssl = on, and certificates of an authority of the test's own. */
@ExtendWith(FreshDatabase.class)
class TargetTlsIT {
    @TempDir
    private static Path folder;

    private static ServerCertificate here;
    private static ServerCertificate elsewhere;

    @BeforeAll
    static void makeCertificates() throws Exception {
        here = ServerCertificate.of(folder, "here.p12", "ip:127.0.0.1");
        elsewhere = ServerCertificate.of(folder, "elsewhere.p12", "dns:db.example.org");
        Files.writeString(folder.resolve("here.pem"), here.authority());
        Files.writeString(folder.resolve("elsewhere.pem"), elsewhere.authority());
    }

    private static Path data() {
        return PostgresServers.latest().directory().resolve("data");
    }

    /** The server takes certificate and key from these files of its data directory. */
    private static void show(ServerCertificate shown, TestDatabase database) throws Exception {
        Files.writeString(data().resolve("server.crt"), shown.certificate());
        Path key = data().resolve("server.key");
        Files.deleteIfExists(key);
        Files.createFile(key, PasswordFile.ownerOnly(key));
        Files.writeString(key, shown.key());
        ServerUser.current().own(key);
        ssl("on", database);
    }

    private static void ssl(String value, TestDatabase database) throws SQLException {
        database.execute("ALTER SYSTEM SET ssl = " + value);
        // no connection is made before the server has looked at its files
        database.query("SELECT pg_reload_conf()");
        for (String now = ""; !now.equals("[" + value + "]"); ) {
            now = database.query("SHOW ssl").toString();
        }
    }

    @AfterEach
    void switchOff(TestDatabase database) throws SQLException {
        ssl("off", database);
    }

    private static TargetConnection open(TestDatabase database, String options) {
        return TargetConnection.openUrl(
                new Target.Url(database.jdbcUrl() + options), ServerPassword.of(Optional.of(database.password())), 1);
    }

    private static String encrypted(TargetConnection target) throws SQLException {
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            found.next();
            return found.getString(1);
        }
    }

    private static ThrowableAssertAlternative<TargetUnreachable> refused(TestDatabase database, String options) {
        return assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> open(database, options).close())
                .withMessageStartingWith("cannot connect to database " + database.name() + " on 127.0.0.1, port "
                        + PostgresServers.latest().port() + ", user postgres: ")
                .withMessageNotContaining("\n")
                .withMessageNotContaining(database.password());
    }

    private static String verifying(String file) {
        return "&sslmode=verify-full&sslrootcert=" + folder.resolve(file);
    }

    @Test
    void verifiesTheServerByTheAuthoritysCertificate(TestDatabase database) throws Exception {
        show(here, database);
        try (TargetConnection target = open(database, verifying("here.pem"))) {
            assertThat(encrypted(target)).isEqualTo("t");
            assertThat(target.caution()).isEmpty();
        }
    }

    @Test
    void takesAFileFromTheWorkingDirectory(TestDatabase database) throws Exception {
        show(here, database);
        String relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()) + "/here.pem";
        try (TargetConnection target = open(database, "&sslmode=verify-full&sslrootcert=" + relative)) {
            assertThat(encrypted(target)).isEqualTo("t");
        }
    }

    @Test
    void refusesAnotherName(TestDatabase database) throws Exception {
        show(elsewhere, database);
        refused(database, verifying("elsewhere.pem"))
                .withMessageEndingWith(": the server's certificate is of another name; write the host into the URL as"
                        + " the certificate names it, or let the server have one of this name");
        try (TargetConnection target = open(database, verifying("elsewhere.pem").replace("verify-full", "verify-ca"))) {
            assertThat(encrypted(target)).isEqualTo("t");
        }
    }

    @Test
    void refusesAnUnknownAuthority(TestDatabase database) throws Exception {
        show(here, database);
        refused(database, verifying("elsewhere.pem"))
                .withMessageEndingWith(": the server's certificate is of an authority that "
                        + folder.resolve("elsewhere.pem") + " does not hold; write sslrootcert=FILE into the URL, FILE"
                        + " being the certificate of the authority that signed the server's");
    }

    @Test
    void refusesAServerThatDoesNotEncrypt(TestDatabase database) {
        refused(database, verifying("here.pem"))
                .withMessageEndingWith(": the server offers no encrypted connection, and sslmode=verify-full wants"
                        + " one; switch ssl on at the server, or check host and port");
    }

    @Test
    void refusesAFileThatIsNotThere(TestDatabase database) throws Exception {
        show(here, database);
        refused(database, verifying("none.pem"))
                .withMessageEndingWith(": sslmode=verify-full verifies the server by the authorities in "
                        + folder.resolve("none.pem") + ", and that file cannot be read; write sslrootcert=FILE into the"
                        + " URL, FILE being the certificate of the authority that signed the server's");
    }

    @Test
    void saysWhereAuthoritiesAreLookedForWhenTheUrlNamesNoFile(TestDatabase database) throws Exception {
        show(here, database);
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            refused(database, "&sslmode=verify-full")
                    .withMessageContaining("by the authorities in " + folder.resolve(".postgresql/root.crt")
                            + ", and that file cannot be read; write sslrootcert=FILE into the URL");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void tellsThatAServerMayWantTls(TestDatabase database) throws Exception {
        show(here, database);
        Path rules = data().resolve("pg_hba.conf");
        String before = Files.readString(rules);
        rules(database, "hostnossl " + database.name() + " all all reject\n" + before);
        try {
            refused(database, "&sslmode=disable")
                    .withMessageContaining("the server does not let this user in")
                    .withMessageEndingWith(
                            "; check the user, take sslmode=disable out of the URL, or ask for a line in pg_hba.conf such as"
                                    + " \"host " + database.name() + " postgres 127.0.0.1/32 scram-sha-256\"");
            open(database, "").close();
        } finally {
            rules(database, before);
        }
    }

    private static void rules(TestDatabase database, String text) throws Exception {
        String loaded = "SELECT pg_conf_load_time()";
        String before = database.query(loaded).toString();
        Files.writeString(data().resolve("pg_hba.conf"), text);
        database.query("SELECT pg_reload_conf()");
        for (String now = before; now.equals(before); ) {
            now = database.query(loaded).toString();
        }
    }

    @Test
    void refusesAFileThatIsNoCertificate(TestDatabase database) throws Exception {
        show(here, database);
        Files.writeString(folder.resolve("text.pem"), "no certificate\n");
        refused(database, verifying("text.pem")).withMessageContaining("sslrootcert");
    }

    @Test
    void tellsWhatOthersMayReadOrAnswer(TestDatabase database) throws Exception {
        UrlParts elsewhereUrl = new UrlParts("jdbc:postgresql://192.0.2.1/db?user=u");
        UrlParts verified = new UrlParts("jdbc:postgresql://192.0.2.1/db?user=u&sslmode=verify-full");
        String cure = "; write sslmode=verify-full&sslrootcert=FILE into the URL, FILE being the certificate of the"
                + " authority that signed the server's";
        try (TargetConnection target = open(database, "");
                Connection plain = target.connect()) {
            assertThat(target.caution()).isEmpty();
            assertThat(Encryption.caution(elsewhereUrl, plain))
                    .contains("the connection to 192.0.2.1, port 5432 is not encrypted: password and rows can be read"
                            + " on the way" + cure);
        }
        show(here, database);
        try (TargetConnection target = open(database, "");
                Connection encrypted = target.connect()) {
            assertThat(Encryption.caution(elsewhereUrl, encrypted))
                    .contains("the connection to 192.0.2.1, port 5432 is encrypted, but who answers there was not"
                            + " verified" + cure);
            assertThat(Encryption.caution(verified, encrypted)).isEmpty();
        }
    }
}
