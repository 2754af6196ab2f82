package dev.partbridge.report;

import dev.partbridge.progress.UiThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that are written together, with a manifest that lists them. They go into a new or empty directory, or into one
 * that holds an earlier set of the same kind, of which exactly the files are replaced that its manifest lists.
 */
public final class FileSet {
    private final String kind;
    private final Pattern ours;
    private final Map<String, String> files;
    private final String manifest;

    /**
     * A set.
     *
     * @param kind what messages call it, such as {@code bundle}
     * @param ours what the names of its files look like
     * @param files name to text, sorted by name
     */
    public FileSet(String kind, Pattern ours, Bundle bundle, Map<String, String> files) {
        this.kind = kind;
        this.ours = ours;
        this.files = files;
        this.manifest = ManifestJson.of(bundle, files);
    }

    /**
     * Writes the files.
     *
     * @return the files written, relative to the directory, sorted, the manifest last
     * @throws IOException when the directory holds anything else, or cannot be written; the message says which and why
     */
    public List<Path> write(Path directory) throws IOException {
        UiThread.refuse("Writing files");
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
            throw new IOException(directory + " is not a directory; name another one");
        }
        Files.createDirectories(directory);
        Set<String> earlier = earlier(directory);
        for (String name : files.keySet()) {
            Path file = within(directory, name);
            if (!earlier.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is not of the earlier " + kind
                        + " and is not overwritten; move it away or name another directory");
            }
        }
        for (String name : earlier) {
            Files.deleteIfExists(within(directory, name));
        }
        // the manifest comes first, so that a set torn by a crash is known as ours and is replaced by the next try
        put(directory, ManifestJson.NAME, manifest);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            put(directory, file.getKey(), file.getValue());
            written.add(Path.of(file.getKey()));
        }
        written.add(Path.of(ManifestJson.NAME));
        return List.copyOf(written);
    }

    /** The files of the set that the directory holds; none for an empty directory. */
    private Set<String> earlier(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isEmpty()) {
                return Set.of();
            }
        }
        Path listed = directory.resolve(ManifestJson.NAME);
        if (!Files.isRegularFile(listed, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(directory + " is not empty and holds no " + ManifestJson.NAME + " of an earlier "
                    + kind + "; name an empty directory");
        }
        Set<String> names = ManifestJson.filesOf(Files.readAllBytes(listed))
                .orElseThrow(
                        () -> new IOException(listed + " was not written by this program; name an empty directory"));
        for (String name : names) {
            if (!ours.matcher(name).matches()) {
                throw new IOException(
                        listed + " lists \"" + name + "\", which no " + kind + " holds; name an empty directory");
            }
        }
        return names;
    }

    /** The file, whose folder must not be a link to somewhere else. */
    private static Path within(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        for (Path folder = file.getParent(); folder != null && !folder.equals(directory); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                throw new IOException(folder + " is a symbolic link; name an empty directory");
            }
        }
        return file;
    }

    private static void put(Path directory, String name, String text) throws IOException {
        Path file = within(directory, name);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
