package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.connect.Connections;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionMemoryTest {
    private final Preferences node = Preferences.userRoot()
            .node("dev/partbridge/test-" + ProcessHandle.current().pid());
    private final ConnectionMemory memory = new ConnectionMemory(node);

    @AfterEach
    void remove() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void remembersNothingAtFirst() {
        assertThat(memory.known()).isEqualTo(new Connections.Known(List.of(), List.of()));
    }

    @Test
    void keepsBothSidesFieldByField() {
        LiveSource wallet = new LiveSource(
                OracleConnectString.parse("/@tcps://db:2484/sales")
                        .withTls(new OracleTls(Optional.of(Path.of("/w")), Optional.empty(), Optional.empty())),
                List.of(new Identifier("APP"), new Identifier("Sales")),
                Optional.of(Charset.forName("windows-1252")));
        Connections.Known known = new Connections.Known(
                List.of(wallet, SmallModel.database(), new ScriptSource(Path.of("/scripts/a b"))),
                List.of(
                        new Target.Url(
                                "jdbc:postgresql://db/app?user=ann",
                                Optional.of(PasswordCommand.parse("vault 'my db'"))),
                        new Target.Embedded(Path.of("/data"))));
        memory.keep(known);
        assertThat(new ConnectionMemory(node).known()).isEqualTo(known);
    }

    @Test
    void forgetsWhatIsNotKeptAnyMore() {
        memory.keep(new Connections.Known(List.of(SmallModel.SOURCE, SmallModel.database()), List.of()));
        Connections.Known fewer = new Connections.Known(List.of(SmallModel.database()), List.of());
        memory.keep(fewer);
        assertThat(memory.known()).isEqualTo(fewer);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        Target.Url url = new Target.Url("jdbc:postgresql://db/app");
        memory.keep(new Connections.Known(List.of(), List.of(url, new Target.Embedded(Path.of("/data")))));
        node.node("target-1").put("directory", "");
        node.node("target-1").put("url", "jdbc:of-tomorrow://db");
        assertThat(memory.known().targets()).containsExactly(url);
    }
}
