package dev.partbridge.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a script bundle into a directory: a new or empty one, or one that holds an earlier bundle. The same bundle gives
 * the same bytes.
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
        return new FileSet("bundle", OURS, bundle, BundleFiles.of(bundle)).write(directory);
    }
}
