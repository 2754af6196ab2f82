package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
    @Test
    void aPathAloneGetsItsReason() {
        assertThat(FileTrouble.words(new NoSuchFileException("/a/b")))
                .isEqualTo("/a/b: there is no such file or directory");
        assertThat(FileTrouble.words(new AccessDeniedException("/a"))).isEqualTo("/a: permission denied");
        assertThat(FileTrouble.words(new FileAlreadyExistsException("/a"))).isEqualTo("/a: FileAlreadyExistsException");
    }

    @Test
    void aReasonThatIsThereIsKept() {
        assertThat(FileTrouble.words(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("/a: No space left on device");
        assertThat(FileTrouble.words(new IOException("wrong header"))).isEqualTo("wrong header");
    }
}
