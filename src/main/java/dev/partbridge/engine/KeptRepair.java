package dev.partbridge.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A repair script that waits to be saved: it holds values of rows, so that its file has no name where the system allows
 * that, and is gone with the program in any case.
 */
final class KeptRepair implements AutoCloseable {
    private final FileChannel file;

    private KeptRepair(FileChannel file) {
        this.file = file;
    }

    static KeptRepair begin() throws IOException {
        Path file = Files.createTempFile("partbridge-repair", ".sql");
        return new KeptRepair(FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** To write it; closing that ends the script, not the file. */
    Writer open() {
        return new OutputStreamWriter(Channels.newOutputStream(file), StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    boolean written() throws IOException {
        return file.size() > 0;
    }

    /**
     * Writes it to a new file that only its owner can read.
     *
     * @throws java.nio.file.FileAlreadyExistsException when that is there
     */
    synchronized void save(Path target) throws IOException {
        boolean whole = false;
        OutputStream made = OwnerFile.create(target);
        try {
            try (made) {
                file.position(0);
                Channels.newInputStream(file).transferTo(made);
            }
            whole = true;
        } finally {
            if (!whole) {
                // nobody is to take a part for all
                Files.deleteIfExists(target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
