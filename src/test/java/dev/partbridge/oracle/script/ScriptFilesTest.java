package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptFilesTest {
    private static final String TABLE = "create table Länder (\n  größe number -- Straße\n);\n";

    @TempDir
    private Path folder;

    @Test
    void scriptsOfAFolderInTheOrderOfTheirPaths() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("z.sql"), "create table z (a number);");
        Path source = Files.createDirectories(folder.resolve("source/b/c"));
        Files.writeString(source.resolve("late.SQL"), "create table late (a number);");
        Path root = folder.resolve("source");
        Files.writeString(root.resolve("b.ddl"), "create table early (a number);");
        Files.writeString(root.resolve("notes.txt"), "create table never (a number);");
        Files.createSymbolicLink(root.resolve("link"), outside);
        Files.createSymbolicLink(root.resolve("link.sql"), outside.resolve("z.sql"));
        ScriptModel read = ScriptReader.read(root, Cancellation.none());
        assertThat(ModelDump.of(read))
                .isEqualTo(
                        """
                        table EARLY HEAP @b.ddl:1:1
                          A NUMBER @b.ddl:1:21
                          ddl create table early (a number) 1
                        table LATE HEAP @b/c/late.SQL:1:1
                          A NUMBER @b/c/late.SQL:1:20
                          ddl create table late (a number) 1
                        """);
    }

    @Test
    void nothingToReadNamesThePathAndTheCure() {
        assertThatThrownBy(() -> ScriptReader.read(folder, Cancellation.none()))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The folder " + folder
                        + " holds no Oracle script (*.sql, *.ddl). Put the exported DDL there or give another folder.");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> ScriptReader.read(missing, Cancellation.none()))
                .isInstanceOf(ScriptException.class)
                .hasMessage(
                        "There is no file or folder " + missing + ". Give an Oracle script or a folder with scripts.");
    }

    @Test
    void encodings() throws IOException {
        String utf8 = dump(TABLE.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8)
                .isEqualTo(
                        """
                        table LÄNDER HEAP @a.sql:1:1
                          GRÖSSE NUMBER @a.sql:2:3
                          ddl create table Länder ( 1
                        """);
        assertThat(dump(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(utf8);
        assertThat(dump(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(utf8);
        assertThat(dump(TABLE.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(
                        utf8
                                + "warning PB-SRC-002 file:\"a.sql\" @a.sql:1:15: a.sql is not UTF-8: byte E4 at offset 14; the whole file is read as ISO-8859-1\n");
    }

    private String dump(byte[] script) throws IOException {
        return ModelDump.of(ScriptReader.read(Files.write(folder.resolve("a.sql"), script), Cancellation.none()));
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        Files.writeString(folder.resolve("a.sql"), TABLE);
        Cancellation cancelled = Cancellation.none();
        cancelled.cancel();
        assertThatThrownBy(() -> ScriptReader.read(folder, cancelled)).isInstanceOf(CancellationException.class);
    }
}
