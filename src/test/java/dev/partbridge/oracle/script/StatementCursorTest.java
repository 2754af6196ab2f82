package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of any length cut a script into the same statements as one window over all of it. */
class StatementCursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"sqlplus.sql", "kinds.sql", "blocks.sql", "errors.sql"})
    void cutsInWindowsAsInOne(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/script", name)) + "-- é😀\nselect 1 from dual;\n";
        for (boolean careful : new boolean[] {false, true}) {
            List<String> whole = statements(text, careful, 1 << 20);
            assertThat(whole).hasSizeGreaterThan(3);
            for (int window : new int[] {7, 64, 333, 1_000}) {
                assertThat(statements(text, careful, window))
                        .as("window " + window)
                        .isEqualTo(whole);
            }
        }
    }

    private static List<String> statements(String text, boolean careful, int window) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ScriptText.Origin origin = new ScriptText.Origin(StandardCharsets.UTF_8, careful, 0, 1, 1);
        List<String> statements = new ArrayList<>();
        try (StatementCursor cursor = new StatementCursor(new ByteArrayInputStream(bytes), "a.sql", origin, window)) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                Statement statement = next.get();
                int from = (int) statement.script().byteOffset(statement.start());
                int to = (int) statement.script().byteOffset(statement.end());
                String read = statement.script().text().substring(statement.start(), statement.end());
                assertThat(new String(bytes, from, to - from, StandardCharsets.UTF_8))
                        .isEqualTo(read);
                statements.add(statement.kind() + " " + statement.position() + " " + read.stripTrailing());
            }
        }
        return statements;
    }
}
