package dev.partbridge.engine;

import dev.partbridge.progress.UiThread;
import dev.partbridge.project.ProjectFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what is not saved yet, so that it is found again when the program ends without being asked. Each window has a
 * folder of its own in one that a user's windows share, and holds a lock in it while it lives.
 */
public final class Recovery implements AutoCloseable {
    private static final String PROJECT = "project.yaml";
    private static final String FILE = "file";
    private static final String LOCK = "lock";

    private final Path folder;
    private final Path own;
    private Optional<Held> held = Optional.empty();

    private record Held(FileChannel channel, FileLock lock) {}

    /**
     * What a window left behind that is gone.
     *
     * @param folder where it is kept
     * @param file the project's own file; absent where it was never saved
     * @param changed when it was kept last
     */
    public record Lost(Path folder, Optional<Path> file, Instant changed) {
        /** The project that was not saved. */
        public Path project() {
            return folder.resolve(PROJECT);
        }
    }

    /** @param folder shared by a user's windows; made when it is needed */
    public Recovery(Path folder) {
        this.folder = folder;
        own = folder.resolve(UUID.randomUUID().toString());
    }

    /** Where a user's programs keep their data; the user's own, whoever runs the embedded server. */
    public static Path defaultFolder() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path data;
        if (system.startsWith("windows")) {
            data = Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(Path.of(home, "AppData", "Local"));
        } else if (system.startsWith("mac")) {
            data = Path.of(home, "Library", "Application Support");
        } else {
            data = Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                    .filter(d -> !d.isEmpty())
                    .map(Path::of)
                    .orElse(Path.of(home, ".local", "share"));
        }
        return data.resolve("partbridge").resolve("unsaved");
    }

    /** The file that an unsaved project is kept in, which what it says of places is relative to. */
    public Path place() {
        return own.resolve(PROJECT);
    }

    /**
     * Keeps it in place of what was kept before.
     *
     * @param unsaved at {@link #place}
     * @param file the project's own; absent where it was never saved
     * @throws UncheckedIOException when that is not possible
     */
    public void keep(SavedMigration unsaved, Optional<Path> file) {
        UiThread.refuse("keeping what is not saved");
        try {
            hold();
            Path named = own.resolve(FILE);
            if (file.isPresent()) {
                Files.writeString(named, file.get().toAbsolutePath().toString());
            } else {
                Files.deleteIfExists(named);
            }
            ProjectFile.write(unsaved.project(), place());
        } catch (IOException e) {
            throw new UncheckedIOException("what is not saved cannot be kept in " + own + ": " + e.getMessage(), e);
        }
    }

    /** All is saved: nothing is kept. */
    public void drop() {
        UiThread.refuse("dropping what was kept");
        delete(own.resolve(PROJECT));
        delete(own.resolve(FILE));
    }

    /** What windows left behind that are gone, the newest first. */
    public List<Lost> lost() {
        UiThread.refuse("looking for what was not saved");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Lost> lost = new ArrayList<>();
        try (Stream<Path> windows = Files.list(folder)) {
            for (Path window : windows.filter(w -> !w.equals(own)).toList()) {
                if (Files.isRegularFile(window.resolve(PROJECT)) && !lives(window)) {
                    lost.add(read(window));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was not saved cannot be looked for in " + folder, e);
        }
        lost.sort(Comparator.comparing(Lost::changed).reversed());
        return lost;
    }

    /** Forgets it for good. */
    public void discard(Lost lost) {
        UiThread.refuse("discarding what was kept");
        remove(lost.folder());
    }

    @Override
    public void close() {
        held.ifPresent(h -> {
            try {
                h.lock().close();
                h.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException("the lock in " + own + " cannot be let go", e);
            }
            if (!Files.exists(place())) {
                remove(own);
            }
        });
        held = Optional.empty();
    }

    private void hold() throws IOException {
        if (held.isEmpty()) {
            Files.createDirectories(folder);
            Files.createDirectory(own, alone());
            FileChannel channel =
                    FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            held = Optional.of(new Held(channel, channel.lock()));
        }
    }

    /** For the owner's eyes: addresses, users and conditions are nobody else's. */
    private FileAttribute<?>[] alone() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether its window is still there: that holds the lock, in this process or another one. */
    private static boolean lives(Path window) throws IOException {
        Path lock = window.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException e) {
            // a window of this process
            return true;
        }
    }

    private static Lost read(Path window) throws IOException {
        Path file = window.resolve(FILE);
        return new Lost(
                window,
                Files.isRegularFile(file) ? Optional.of(Path.of(Files.readString(file))) : Optional.empty(),
                Files.getLastModifiedTime(window.resolve(PROJECT)).toInstant());
    }

    private static void remove(Path window) {
        List.of(PROJECT, FILE, LOCK).forEach(name -> delete(window.resolve(name)));
        delete(window);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted", e);
        }
    }
}
