package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class ServerAddressTest {
    @Test
    void takesAUrlApart() {
        assertThat(ServerAddress.parse(
                        "jdbc:postgresql://db.example.org:5433/app?user=mover&tcpKeepAlive=true&sslmode=verify-full"
                                + "&sslrootcert=/etc/ca.pem"))
                .contains(new ServerAddress(
                        "db.example.org",
                        "5433",
                        "app",
                        "mover",
                        "verify-full",
                        "/etc/ca.pem",
                        List.of("tcpKeepAlive=true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/app?user=ann",
                "jdbc:postgresql://localhost/app",
                "jdbc:postgresql://[::1]:5433/app?user=ann",
                "jdbc:postgresql://db1:5432,db2:5433/app?user=ann&sslmode=verify-full&targetServerType=primary",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://db/my%20app?user=a%26b"
            })
    void putsItTogetherAgain(String url) {
        assertThat(ServerAddress.parse(url).map(ServerAddress::url)).contains(url.replace("%20", "+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://", "jdbc:postgresql://db", "jdbc:postgresql://db:", "jdbc:postgresql://db/?"})
    void takesWhatIsHalfTyped(String url) {
        assertThat(ServerAddress.parse(url)).isPresent();
    }

    @Test
    void isOfNoOtherUrl() {
        assertThat(ServerAddress.parse("jdbc:oracle:thin:@db")).isEmpty();
        assertThat(ServerAddress.parse("")).isEmpty();
    }

    @Test
    void keepsSeveralHostsTogether() {
        ServerAddress address =
                ServerAddress.parse("jdbc:postgresql://a:5432,b:5433/app").orElseThrow();
        assertThat(address.host()).isEqualTo("a:5432,b:5433");
        assertThat(address.port()).isEmpty();
        assertThat(address.several()).isTrue();
    }

    /** What the form writes is what the driver reads. */
    @Test
    void isReadByTheDriverAsItIsMeant() {
        ServerAddress address = new ServerAddress(
                "db", "5433", "my app&co", "a+b c", "verify-ca", "/home/a b/ca?.pem", List.of("tcpKeepAlive=true"));
        Properties read = Driver.parseURL(address.url(), new Properties());
        assertThat(read).isNotNull();
        assertThat(read.getProperty("PGDBNAME")).isEqualTo("my app&co");
        assertThat(read.getProperty("PGPORT")).isEqualTo("5433");
        assertThat(read.getProperty("user")).isEqualTo("a+b c");
        assertThat(read.getProperty("sslrootcert")).isEqualTo("/home/a b/ca?.pem");
        assertThat(read.getProperty("tcpKeepAlive")).isEqualTo("true");
        assertThat(ServerAddress.parse(address.url())).contains(address);
    }
}
