package dev.partbridge.oracle.script.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of a source; nothing outside it is opened.
 *
 * @param path real and absolute
 */
record DataFolder(Path path) {
    static DataFolder of(Path path) throws IOException {
        return new DataFolder(path.toRealPath());
    }

    /** The name relative to the folder, with '/'. */
    String relative(Path file) {
        return path.relativize(file).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Whether the file, all links followed, lies in the folder. */
    boolean holds(Path file) throws IOException {
        return file.toRealPath().startsWith(path);
    }

    /** The regular file of that relative name. */
    Path file(String relative) throws IOException {
        Path file = path.resolve(relative).normalize();
        if (!file.startsWith(path) || !holds(file)) {
            throw new IOException(relative + " lies outside the source's folder " + path + " and is not read");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(relative + " in " + path + " is not a regular file");
        }
        return file;
    }

    /** The file's bytes from an offset on. */
    InputStream open(String relative, long offset) throws IOException {
        InputStream in = Files.newInputStream(file(relative));
        try {
            in.skipNBytes(offset);
            return in;
        } catch (IOException e) {
            in.close();
            throw new IOException(relative + " is shorter than when it was scanned: there is no byte " + offset, e);
        }
    }
}
