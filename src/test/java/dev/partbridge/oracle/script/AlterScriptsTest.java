package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts with maintenance statements beside the model after them, as Oracle would have it, and their findings. */
class AlterScriptsTest {
    private static final Path FOLDER = Path.of("src/test/resources/script/alter");

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".sql"))
                    .map(f -> f.substring(0, f.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void leavesTheModelThatOracleWouldHave(String name) throws IOException {
        String read = PartitionDump.of(ScriptReader.read(FOLDER.resolve(name + ".sql"), Cancellation.none()));
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("partbridge.golden.write")) {
            Files.writeString(expected, read);
        }
        assertThat(read).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }
}
