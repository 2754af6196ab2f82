package dev.partbridge.oracle.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which files of a source are scripts: a file given by itself, or every {@code .sql} and {@code .ddl} of a folder. */
final class ScriptFiles {
    private ScriptFiles() {}

    /**
     * A script.
     *
     * @param path where it is
     * @param name relative to the source's folder, with '/'
     * @param real where it is without links: two names of one file are one script
     */
    record ScriptFile(Path path, String name, Path real) {}

    /** The folder that calls of other scripts stay in: the source, or that of the script given by itself. */
    static Path folder(Path source) {
        if (Files.isDirectory(source)) {
            return source;
        }
        Path parent = source.toAbsolutePath().getParent();
        return parent == null ? source : parent;
    }

    /** In the order of their relative paths, the same on every system. Links to folders are not followed. */
    static List<ScriptFile> of(Path source) {
        if (Files.isRegularFile(source)) {
            return List.of(new ScriptFile(source, String.valueOf(source.getFileName()), real(source)));
        }
        if (!Files.isDirectory(source)) {
            throw new ScriptException(
                    "There is no file or folder " + source + ". Give an Oracle script or a folder with scripts.");
        }
        List<ScriptFile> files = inFolder(source);
        if (files.isEmpty()) {
            throw new ScriptException("The folder " + source
                    + " holds no Oracle script (*.sql, *.ddl). Put the exported DDL there or give another folder.");
        }
        return files;
    }

    private static List<ScriptFile> inFolder(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            Path root = folder.toRealPath();
            return paths.filter(ScriptFiles::isScript)
                    .filter(p -> isInside(root, p))
                    .map(p -> new ScriptFile(p, relative(folder, p), real(p)))
                    .sorted(Comparator.comparing(ScriptFile::name))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    static ScriptException unreadable(Path path, Exception cause) {
        return new ScriptException(
                "Cannot read " + path + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "). Check that it exists and may be read.",
                cause);
    }

    private static boolean isScript(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".sql") || name.endsWith(".ddl")) && Files.isRegularFile(path);
    }

    /** A link may point to another file of the folder, not out of it. */
    private static boolean isInside(Path root, Path path) {
        return real(path).startsWith(root);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
