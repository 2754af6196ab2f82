package dev.partbridge.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where the program keeps what nobody named a place for. */
final class OwnDirectories {
    private static final String PRODUCT = "partbridge";

    private OwnDirectories() {}

    /**
     * Kept data. For root a place below /var/lib, which the server's user can reach (a home directory of root is closed
     * to it) and which no clean-up service empties, as it does /var/tmp.
     */
    static Path data() {
        if (ServerUser.isRoot()) {
            return Path.of("/var/lib", PRODUCT);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return environment("LOCALAPPDATA").orElse(home()).resolve("Partbridge");
        }
        if (os.startsWith("mac")) {
            return home().resolve("Library/Application Support/Partbridge");
        }
        return environment("XDG_DATA_HOME")
                .orElse(home().resolve(".local/share"))
                .resolve(PRODUCT);
    }

    /** Places for what can be made again, in the order of preference. */
    static List<Path> caches() {
        List<Path> places = new ArrayList<>();
        if (ServerUser.isRoot()) {
            places.add(Path.of("/var/cache", PRODUCT));
        } else {
            places.add(environment("XDG_CACHE_HOME")
                    .orElse(home().resolve(".cache"))
                    .resolve(PRODUCT));
        }
        // a home that does not exist or cannot be written: usual in containers and for service users
        places.add(Path.of(
                System.getProperty("java.io.tmpdir", "/tmp"), PRODUCT + "-" + System.getProperty("user.name", "user")));
        return List.copyOf(places);
    }

    /**
     * Makes a directory everybody may pass through and only this user can write to. What another user could have
     * prepared (in /tmp anybody can) is refused.
     *
     * @throws IOException when it cannot be made, or belongs to somebody else, or others can write to it
     */
    static void createSafely(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(directory);
            PosixFileAttributeView view = posix(directory);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        PosixFileAttributeView view = posix(directory);
        if (view == null) {
            return;
        }
        PosixFileAttributes attributes = view.readAttributes();
        Set<PosixFilePermission> permissions = attributes.permissions();
        UserPrincipal me = me();
        if (!attributes.isDirectory()
                || !attributes.owner().equals(me)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException(directory + " is not a directory that only " + me.getName() + " can write to");
        }
    }

    private static PosixFileAttributeView posix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The user of this process, as the owner of a file it makes. */
    private static UserPrincipal me() throws IOException {
        Path probe = Files.createTempFile(PRODUCT, ".owner");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
