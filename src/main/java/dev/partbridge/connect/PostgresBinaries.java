package dev.partbridge.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The PostgreSQL programs of one archive, unpacked once per content into a directory that is kept. */
final class PostgresBinaries {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path home;
    private final int major;

    private PostgresBinaries(Path home, int major) {
        this.home = home;
        this.major = major;
    }

    /**
     * Unpacks the archive unless that is done already.
     *
     * @throws EmbeddedServerException when there is no place for it, or its programs do not run
     */
    static PostgresBinaries of(PostgresArchive archive, ServerUser user) {
        List<String> reasons = new ArrayList<>();
        for (Path cache : OwnDirectories.caches()) {
            try {
                OwnDirectories.createSafely(cache);
                Optional<Path> closed = user.firstClosed(ServerDirectory.ancestors(cache.toRealPath()));
                if (closed.isPresent()) {
                    throw new IOException(user.name() + " cannot enter " + closed.get());
                }
                Path home = unpack(archive, cache.toRealPath());
                return new PostgresBinaries(home, askMajor(home, user));
            } catch (IOException e) {
                reasons.add(cache + ": " + e.getMessage());
            }
        }
        throw new EmbeddedServerException("the PostgreSQL programs of " + archive + " cannot be unpacked and run ("
                + String.join("; ", reasons) + ")");
    }

    /** Unpacks into a directory named by the content; two processes may do so at once. */
    static Path unpack(PostgresArchive archive, Path cache) throws IOException {
        Path home = cache.resolve("postgres-" + contentHash(archive));
        if (isComplete(home)) {
            return home;
        }
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !isComplete(home)) {
                    Path unfinished = home.resolveSibling(home.getFileName() + ".new");
                    delete(unfinished);
                    delete(home);
                    Files.createDirectory(unfinished);
                    try (InputStream txz = archive.open()) {
                        TarExtraction.extract(txz, unfinished);
                    }
                    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return home;
    }

    Path home() {
        return home;
    }

    /** The major version, such as 18. */
    int major() {
        return major;
    }

    String program(String name) {
        return program(home, name);
    }

    private static String program(Path home, String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static boolean isComplete(Path home) {
        // the rename makes it whole or absent; a clean-up service may have thinned it out since
        return Stream.of("initdb", "pg_ctl", "postgres")
                .map(name -> home.resolve("bin").resolve(name))
                .allMatch(path -> Files.exists(path) || Files.exists(path.resolveSibling(path.getFileName() + ".exe")));
    }

    private static int askMajor(Path home, ServerUser user) throws IOException {
        ServerProgram.Result result =
                ServerProgram.run(user.command(List.of(program(home, "postgres"), "--version")), home);
        Matcher matcher = VERSION.matcher(result.output());
        if (!result.succeeded() || !matcher.find()) {
            throw new IOException(
                    "postgres --version answers: " + result.output().strip());
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String contentHash(PostgresArchive archive) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(archive.open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Deletes a directory with all it holds, if it exists; links are not followed. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
