package dev.partbridge.engine;

import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The SHA-256 of files, found while somebody reads them for what they say. */
final class FileHashes {
    private static final int BLOCK = 1 << 16;

    private final Map<Path, CompletableFuture<String>> hashes = new LinkedHashMap<>();
    private final Cancellation cancellation;

    private FileHashes(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Begins with the files, one after the other. */
    static FileHashes of(List<Path> files, Cancellation cancellation) {
        FileHashes hashes = new FileHashes(cancellation);
        CompletableFuture<?> before = CompletableFuture.completedFuture("");
        for (Path file : files) {
            CompletableFuture<String> next = before.thenApplyAsync(done -> hashes.hash(file));
            hashes.hashes.put(file, next);
            before = next;
        }
        return hashes;
    }

    /**
     * The hash of a file, in hexadecimal; of one that was not begun with it is found now.
     *
     * @throws IOException when the file cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    String of(Path file) throws IOException {
        CompletableFuture<String> begun = hashes.get(file);
        try {
            return begun == null ? hash(file) : begun.join();
        } catch (CompletionException e) {
            cancellation.check();
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String hash(Path file) {
        MessageDigest digest = Fingerprint.sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                cancellation.check();
                digest.update(block, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
