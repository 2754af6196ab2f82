package dev.partbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends the test servers that earlier, killed test runs of this user left behind, and deletes their directories. */
final class AbandonedServers {
    static final String PREFIX = "partbridge-test-server-";

    private AbandonedServers() {}

    static void clear() throws IOException {
        List<Path> abandoned;
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            abandoned = paths.filter(path -> String.valueOf(path.getFileName()).startsWith(PREFIX))
                    .filter(AbandonedServers::isAbandoned)
                    .toList();
        }
        for (Path directory : abandoned) {
            process(directory.resolve("data/postmaster.pid"))
                    .filter(server -> server.info().command().orElse("").endsWith("/postgres"))
                    .ifPresent(server -> {
                        server.destroyForcibly();
                        server.onExit().join();
                    });
            claim(directory).ifPresent(AbandonedServers::delete);
        }
    }

    /** Renames it, so that of two test runs that find it only one deletes it. */
    private static Optional<Path> claim(Path directory) throws IOException {
        try {
            return Optional.of(Files.move(directory, directory.resolveSibling("deleted-" + directory.getFileName())));
        } catch (NoSuchFileException theOtherRunWasFirst) {
            return Optional.empty();
        }
    }

    static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                // what the server's last processes delete themselves meanwhile does not matter
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path directory) {
        Path lock = directory.resolve("partbridge.lock");
        return Files.isWritable(directory)
                && Files.exists(lock)
                && process(lock).isEmpty();
    }

    /** The process whose number is the file's first line. */
    private static Optional<ProcessHandle> process(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
