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
 * Writes a script bundle into a directory: a new or empty one, or one that holds an earlier bundle, of which exactly
 * the files are replaced that its manifest lists. The same bundle gives the same bytes.
 */
public final class BundleWriter {
    private static final Pattern OURS = Pattern.compile("(rollback/)?[0-9]{2}-[a-z-]+\\.sql|findings\\.json");

    private BundleWriter() {}

    /**
     * Writes the bundle.
     *
     * @return the files written, relative to the directory, sorted, the manifest last
     * @throws IOException when the directory holds anything else, or cannot be written; the message says which and why
     */
    public static List<Path> write(Bundle bundle, Path directory) throws IOException {
        UiThread.refuse("Writing a script bundle");
        Map<String, String> files = BundleFiles.of(bundle);
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory)) {
            throw new IOException(directory + " is not a directory; name another one");
        }
        Files.createDirectories(directory);
        Set<String> earlier = earlier(directory);
        for (String name : files.keySet()) {
            Path file = within(directory, name);
            if (!earlier.contains(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        file + " is not of the earlier bundle and is not overwritten; move it away or name another"
                                + " directory");
            }
        }
        for (String name : earlier) {
            Files.deleteIfExists(within(directory, name));
        }
        // the manifest comes first, so that a bundle torn by a crash is known as ours and is replaced by the next try
        put(directory, ManifestJson.NAME, ManifestJson.of(bundle, files));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            put(directory, file.getKey(), file.getValue());
            written.add(Path.of(file.getKey()));
        }
        written.add(Path.of(ManifestJson.NAME));
        return List.copyOf(written);
    }

    /** The files of the bundle that the directory holds; none for an empty directory. */
    private static Set<String> earlier(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            if (entries.findAny().isEmpty()) {
                return Set.of();
            }
        }
        Path manifest = directory.resolve(ManifestJson.NAME);
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(directory + " is not empty and holds no " + ManifestJson.NAME
                    + " of an earlier bundle; name an empty directory");
        }
        Set<String> names = ManifestJson.filesOf(Files.readAllBytes(manifest))
                .orElseThrow(
                        () -> new IOException(manifest + " was not written by this program; name an empty directory"));
        for (String name : names) {
            if (!OURS.matcher(name).matches()) {
                throw new IOException(
                        manifest + " lists \"" + name + "\", which no bundle holds; name an empty directory");
            }
        }
        return names;
    }

    /** The file, whose folder must not be a link to somewhere else. */
    private static Path within(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        Path folder = file.getParent();
        if (folder != null && !folder.equals(directory) && Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a symbolic link; name an empty directory");
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
