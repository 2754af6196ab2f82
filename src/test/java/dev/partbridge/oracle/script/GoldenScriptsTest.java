package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts beside the whole of what is read from them: model, places and findings. */
class GoldenScriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/script");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.sql",
                "kinds.sql",
                "errors.sql",
                "sqlplus.sql",
                "blocks.sql",
                "datapump.sql",
                "sqldeveloper.sql",
                "calls"
            })
    void isReadAsExpected(String name) throws IOException {
        String read = ModelDump.of(ScriptReader.read(FOLDER.resolve(name), Cancellation.none()));
        Path expected = FOLDER.resolve(name.replace(".sql", "") + ".txt");
        if (Boolean.getBoolean("partbridge.golden.write")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }
}
