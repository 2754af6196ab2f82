package dev.partbridge.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory of one embedded server, which is kept: the data directory, the server's log, the password and the lock.
 *
 * @param home an absolute path without symbolic links
 */
record ServerDirectory(Path home) {
    private static final Set<String> OWN_FILES =
            Set.of("data", "data.new", "server.log", "password", "password.initdb", "partbridge.lock");
    private static final String REFUSED_CHARACTERS = "\"$`\n";

    /**
     * Makes the directory if it does not exist, and makes sure that the server's user can reach it.
     *
     * @throws EmbeddedServerException naming the directory, what is in the way, and the cure
     */
    static ServerDirectory open(Path given, ServerUser user) {
        Path path = given.toAbsolutePath().normalize();
        if (path.toString().chars().anyMatch(c -> REFUSED_CHARACTERS.indexOf(c) >= 0)) {
            // pg_ctl passes the path through a shell, inside double quotes
            throw new EmbeddedServerException(
                    path + ": PostgreSQL cannot be started in a directory with \", $ or ` in its name; choose another");
        }
        try {
            checkReachable(path, existing(Objects.requireNonNullElse(path.getParent(), path)), user);
            create(path, user);
            ServerDirectory directory = new ServerDirectory(path.toRealPath());
            if (user.isOther() && directory.holdsOnlyOwnFiles()) {
                // a directory that mktemp -d made has the mode 700; all the files in it keep modes of their own
                letPass(directory.home);
            }
            checkReachable(path, ancestors(directory.home), user);
            if (!Files.isWritable(directory.home)) {
                throw new EmbeddedServerException(path + " cannot be used for the embedded server: it belongs to the "
                        + "user " + Files.getOwner(path).getName() + ", and " + user.name()
                        + " may not write to it; choose another directory");
            }
            return directory;
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    path + " cannot be used for the embedded server: " + e + "; choose another directory", e);
        }
    }

    Path data() {
        return home.resolve("data");
    }

    /** Where initdb works, so that a killed one leaves no half data directory. */
    Path unfinishedData() {
        return home.resolve("data.new");
    }

    Path log() {
        return home.resolve("server.log");
    }

    Path password() {
        return home.resolve("password");
    }

    Path lock() {
        return home.resolve("partbridge.lock");
    }

    /**
     * Refuses a data directory of another major version or of another user, and what is none.
     *
     * @throws EmbeddedServerException with both versions, or both users, and the cure
     */
    void checkData(int major, ServerUser user) throws IOException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            throw new EmbeddedServerException(
                    data() + " is there already and is no PostgreSQL data directory; choose another directory");
        }
        String found = Files.readString(data().resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                .strip();
        if (!found.equals(Integer.toString(major))) {
            throw new EmbeddedServerException(home + " holds data of PostgreSQL " + found + ", this program brings "
                    + "PostgreSQL " + major + "; choose another directory, or move the data over with a PostgreSQL "
                    + found + " of your own (pg_dump)");
        }
        String owner = Files.getOwner(data(), LinkOption.NOFOLLOW_LINKS).getName();
        if (user.isOther() && !owner.equals(user.name())) {
            throw new EmbeddedServerException(home + " was made by the user " + owner + ", and started as root the "
                    + "server runs as " + user.name() + "; start the program as " + owner
                    + ", or choose another directory");
        }
    }

    /** The directories to pass through, from the root down to the given one. */
    static List<Path> ancestors(Path path) {
        List<Path> ancestors = new ArrayList<>();
        for (Path p = path; p != null; p = p.getParent()) {
            ancestors.add(0, p);
        }
        return ancestors;
    }

    private static List<Path> existing(Path path) throws IOException {
        Path there = path;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null ? List.of() : ancestors(there.toRealPath());
    }

    private static void checkReachable(Path path, List<Path> ancestors, ServerUser user) throws IOException {
        Optional<Path> closed = user.firstClosed(ancestors);
        if (closed.isPresent()) {
            throw new EmbeddedServerException(path + " cannot be used for the embedded server: the server runs as "
                    + "the user " + user.name() + ", who may not enter " + closed.get()
                    + "; choose a directory elsewhere with --dir (or embedded:DIR), or start the program as an "
                    + "ordinary user");
        }
    }

    /** Makes what is missing of the path, passable for the server's user even under a strict umask. */
    private static void create(Path path, ServerUser user) throws IOException {
        for (Path part : ancestors(path)) {
            if (!Files.exists(part)) {
                Files.createDirectory(part);
                if (user.isOther()) {
                    letPass(part);
                }
            }
        }
    }

    private static void letPass(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions =
                EnumSet.copyOf(view.readAttributes().permissions());
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            view.setPermissions(permissions);
        }
    }

    private boolean holdsOnlyOwnFiles() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.allMatch(file -> OWN_FILES.contains(String.valueOf(file.getFileName())));
        }
    }
}
