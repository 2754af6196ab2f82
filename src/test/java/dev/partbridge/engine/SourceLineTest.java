package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.SourcePosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLineTest {
    @TempDir
    private Path folder;

    private SourceLine lines() {
        return new SourceLine(folder, Cancellation.none());
    }

    private static SourcePosition line(long number) {
        return new SourcePosition("ddl/a.sql", number, 1);
    }

    private void write(byte[] mark, String text, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(mark);
        bytes.write(text.getBytes(charset));
        Files.createDirectories(folder.resolve("ddl"));
        Files.write(folder.resolve("ddl/a.sql"), bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "ISO-8859-1, ''"})
    void readsALineAsScriptsAreRead(String charset, String mark) throws IOException {
        byte[] first = java.util.HexFormat.of().parseHex(mark);
        write(first, "CREATE TABLE T (\r\n  STRASSE ß,  \r\n)", Charset.forName(charset));
        assertThat(lines().at(line(1))).contains("CREATE TABLE T (");
        assertThat(lines().at(line(2))).contains("  STRASSE ß,");
        assertThat(lines().at(line(3))).contains(")");
        assertThat(lines().at(line(4))).isEmpty();
    }

    @Test
    void cutsALongLineBetweenCharacters() throws IOException {
        write(new byte[0], "x" + "ß".repeat(5000), StandardCharsets.UTF_8);
        assertThat(lines().at(line(1)).orElseThrow()).matches("xß{900,1000}");
    }

    @Test
    void tellsWhatIsGone() {
        assertThat(lines().at(line(1))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("ddl/a.sql"));
        assertThatThrownBy(() -> lines().at(line(1)))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("the source " + folder.resolve("ddl/a.sql") + " cannot be read: ");
    }

    @Test
    void endsWhenItIsCancelled() throws IOException {
        write(new byte[0], "a\nb\n", StandardCharsets.UTF_8);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> new SourceLine(folder, cancelled).at(line(2)))
                .isInstanceOf(CancellationException.class);
    }
}
