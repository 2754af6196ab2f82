package dev.partbridge.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the Oracle side comes from: an Oracle script, or a folder of scripts with the rows as {@code TABLE.csv} in it.
 *
 * @param path the file or folder
 */
public record SourceSpec(Path path) {
    /** The name by which reports call it: the file's or folder's own, without the machine's path. */
    public String name() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "source" : name.toString();
    }

    /** The folder that the data files' names are relative to. */
    Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isRegularFile(path) && parent != null ? parent : path;
    }
}
