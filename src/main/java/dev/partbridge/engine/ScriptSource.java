package dev.partbridge.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An Oracle script, or a folder of scripts with the rows as {@code TABLE.csv} in it.
 *
 * @param path the file or folder
 */
public record ScriptSource(Path path) implements SourceSpec {
    /** The file's or folder's own name, without the machine's path. */
    @Override
    public String name() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "source" : name.toString();
    }

    @Override
    public String place() {
        return path.toString();
    }

    /** The folder that the data files' names are relative to. */
    Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return Files.isRegularFile(path) && parent != null ? parent : path;
    }
}
