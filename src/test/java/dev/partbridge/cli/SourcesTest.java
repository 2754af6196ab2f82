package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.StubEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SOURCE and the options about it mean. */
class SourcesTest {
    private final StringWriter told = new StringWriter();
    private final Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(told), false);

    @Test
    void aDatabaseWithSchemaAndCharacterSet() {
        assertThat(parse("app@//db:1521/sales", Optional.of("app"), Optional.of("windows-1252")))
                .isEqualTo(new LiveSource(
                        OracleConnectString.parse("app@//db:1521/sales"),
                        List.of(new Identifier("APP")),
                        Optional.of(Charset.forName("windows-1252"))));
        assertThat(parse("app@//db:1521/sales", Optional.of("\"App\""), Optional.empty()))
                .isEqualTo(new LiveSource(
                        OracleConnectString.parse("app@//db:1521/sales"), List.of(new Identifier("App"))));
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void filesThatAreThereWinAndItIsSaid(@TempDir Path folder) throws Exception {
        Path script = Files.writeString(folder.resolve("a.sql"), "");
        assertThat(parse(script.toString(), Optional.empty(), Optional.empty())).isEqualTo(new ScriptSource(script));
        assertThat(told.toString()).isEmpty();
        assertThat(parse("nobody/here", Optional.empty(), Optional.empty())).isInstanceOf(LiveSource.class);
        assertThat(told.toString().strip())
                .isEqualTo("partbridge: no file or folder named nobody/here exists, so it is taken as host/service");
    }

    @Test
    void whatCannotBeMeant() {
        assertThatThrownBy(() -> parse("//db/sales", Optional.empty(), Optional.of("latin")))
                .isInstanceOf(EngineException.class)
                .hasMessage("--read-text-as latin is no character set of Java's, such as windows-1252 or ISO-8859-2");
        assertThatThrownBy(() -> parse("missing.sql", Optional.empty(), Optional.of("windows-1252")))
                .hasMessage("--read-text-as is for a database; scripts and data files are UTF-8");
        assertThatThrownBy(() -> parse("app/tiger@//db/sales", Optional.empty(), Optional.empty()))
                .hasMessageContaining("PARTBRIDGE_ORACLE_PASSWORD")
                .hasMessageNotContaining("tiger");
    }

    private SourceSpec parse(String text, Optional<String> schema, Optional<String> texts) {
        return Sources.parse(new StubEngine(), text, schema, texts, output).source();
    }
}
