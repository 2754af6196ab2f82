package dev.partbridge.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The operating system's user the server runs as. PostgreSQL refuses to run as root, so root hands its programs to
 * {@code nobody}. Made with runuser or setpriv, which need no user namespace: many containers refuse those.
 */
final class ServerUser {
    private static final String NOBODY = "nobody";
    private static final List<List<String>> SWITCHES = List.of(
            List.of("runuser", "-u", NOBODY, "--"),
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=65534", "--clear-groups", "--"));

    private final String name;
    private final List<String> prefix;

    private ServerUser(String name, List<String> prefix) {
        this.name = name;
        this.prefix = prefix;
    }

    /** @throws EmbeddedServerException when started as root and there is no way to become another user */
    static ServerUser current() {
        if (!isRoot()) {
            return new ServerUser(System.getProperty("user.name", ""), List.of());
        }
        List<String> reasons = new ArrayList<>();
        for (List<String> prefix : SWITCHES) {
            ServerUser user = new ServerUser(NOBODY, prefix);
            try {
                ServerProgram.Result result = ServerProgram.run(user.command(List.of("true")), Path.of("/"));
                if (result.succeeded()) {
                    return user;
                }
                reasons.add(prefix.get(0) + ": " + result.output().strip());
            } catch (IOException e) {
                reasons.add(prefix.get(0) + ": " + e.getMessage());
            }
        }
        throw new EmbeddedServerException("PostgreSQL refuses to run as root, and neither runuser nor setpriv (package"
                + " util-linux) could run it as " + NOBODY + " (" + String.join("; ", reasons)
                + "); start this program as an ordinary user");
    }

    /** Whether this process has the user id 0. */
    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noProc) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    String name() {
        return name;
    }

    /** Whether the server runs as another user than this process. */
    boolean isOther() {
        return !prefix.isEmpty();
    }

    /** The command line that runs {@code words} as this user. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return List.copyOf(all);
    }

    /** Gives a file or directory to this user; does nothing when that is the user of this process. */
    void own(Path path) throws IOException {
        if (isOther()) {
            UserPrincipal owner =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(owner);
        }
    }

    /** The first of {@code directories} this user cannot pass through. Asks the system: modes alone leave out ACLs. */
    Optional<Path> firstClosed(List<Path> directories) throws IOException {
        for (Path directory : directories) {
            if (isOther()
                    ? !ServerProgram.run(command(List.of("test", "-x", directory.toString())), Path.of("/"))
                            .succeeded()
                    : !Files.isExecutable(directory)) {
                return Optional.of(directory);
            }
        }
        return Optional.empty();
    }
}
