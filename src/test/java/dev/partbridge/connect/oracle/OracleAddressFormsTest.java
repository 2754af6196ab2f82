package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.session.Secret;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form of an address as it is typed, understood by the genuine driver. */
class OracleAddressFormsTest {
    @TempDir
    private static Path folder;

    private static SmallOracle oracle;

    @BeforeAll
    static void start() throws IOException {
        oracle = new SmallOracle();
        Files.writeString(
                folder.resolve("tnsnames.ora"),
                "SALES = (DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=127.0.0.1)(PORT="
                        + oracle.server().port() + "))(CONNECT_DATA=(SERVICE_NAME=testdb)))\n");
    }

    @AfterAll
    static void end() {
        oracle.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "scott@//127.0.0.1:PORT/testdb testdb",
                "scott@127.0.0.1:PORT/testdb testdb",
                "scott@127.0.0.1:PORT:ORCL ORCL",
                "scott@tcp://127.0.0.1:PORT/testdb?connect_timeout=3&sdu=16384 testdb",
                "scott@127.0.0.1:CLOSED,127.0.0.1:PORT/testdb testdb",
                "scott@//127.0.0.1:PORT/testdb:dedicated/inst1 testdb",
                "scott@SALES testdb",
                "scott@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=127.0.0.1)(PORT=PORT))(CONNECT_DATA=(SID=orcl))) orcl",
                "jdbc:oracle:thin:scott@//127.0.0.1:PORT/testdb testdb",
                "jdbc:oracle:thin:scott@SALES?TNS_ADMIN=FOLDER testdb",
            })
    void reachesTheDatabase(String typed, String name) throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String text = typed.replace("CLOSED", Integer.toString(closed))
                .replace("PORT=PORT", "PORT=" + oracle.server().port())
                .replace(":PORT", ":" + oracle.server().port())
                .replace("FOLDER", folder.toString());
        open(text);
        assertThat(newest().service()).isEqualToIgnoringCase(name);
        assertThat(newest().user()).isEqualTo("SCOTT");
    }

    @Test
    void namesTheUserThatAProxyActsFor() {
        open("scott[app]@SALES");
        assertThat(newest().logOn()).containsEntry("PROXY_CLIENT_NAME", "app");
    }

    private static void open(String text) {
        OracleProfile profile = OracleConnectString.parse(text, Optional.of(folder));
        OracleCredentials credentials =
                new OracleCredentials(profile.user(), Optional.of(new Secret("tiger")), Optional.empty());
        OracleSource.open(profile, credentials, SmallOracle.SETTINGS, 1).close();
    }

    private static SessionRecord newest() {
        return oracle.server().sessionsEver().get(oracle.server().sessionsEver().size() - 1);
    }
}
