package dev.partbridge.oracle.script;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a script given as text. */
final class ReadText {
    private ReadText() {}

    /** The model of one script {@code a.sql}, alone in its folder. */
    static ScriptModel of(String script) {
        try {
            Path folder = Files.createTempDirectory("script");
            Path file = Files.writeString(folder.resolve("a.sql"), script);
            try {
                return ScriptReader.read(file, Cancellation.none());
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
