package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
    /** FIPS 180-4's example. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    private Path folder;

    @Test
    void hashesFilesBegunWithAndOthers() throws IOException {
        Path abc = Files.writeString(folder.resolve("abc.sql"), "abc");
        Path empty = Files.createFile(folder.resolve("empty.sql"));
        Path called = Files.writeString(folder.resolve("called.sql"), "abc");
        FileHashes hashes = FileHashes.of(List.of(abc, empty), Cancellation.none());
        assertThat(List.of(hashes.of(empty), hashes.of(abc), hashes.of(called))).containsExactly(EMPTY, ABC, ABC);
    }

    @Test
    void tellsWhatCannotBeRead() {
        Path gone = folder.resolve("gone.sql");
        FileHashes hashes = FileHashes.of(List.of(gone), Cancellation.none());
        assertThatThrownBy(() -> hashes.of(gone)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FileHashes.of(List.of(), Cancellation.none()).of(gone))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void endsWhenCancelled() throws IOException {
        Path abc = Files.writeString(folder.resolve("abc.sql"), "abc");
        Cancellation cancelled = Cancellation.none();
        cancelled.cancel();
        assertThatThrownBy(() -> FileHashes.of(List.of(abc), cancelled).of(abc))
                .isInstanceOf(CancellationException.class);
    }
}
