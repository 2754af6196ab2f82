package dev.partbridge.engine;

import java.nio.file.Path;

/** Paths in a project's file: from its folder on, with {@code /} between the parts, so that both can move together. */
final class SavedPaths {
    private final Path folder;

    /** @param file the project's */
    SavedPaths(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        folder = parent == null ? file.toAbsolutePath() : parent;
    }

    /** As it is written; whole where no way leads from the folder to it, as to another drive. */
    String write(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (whole.equals(folder)) {
            return ".";
        }
        return whole.getRoot().equals(folder.getRoot())
                ? folder.relativize(whole)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/")
                : whole.toString();
    }

    /** Where it is. */
    Path read(String written) {
        return folder.resolve(written).normalize();
    }
}
