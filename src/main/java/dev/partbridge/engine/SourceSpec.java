package dev.partbridge.engine;

import java.nio.file.Path;

/**
 * Where the Oracle side comes from: an Oracle script, or a folder of scripts with the rows as {@code TABLE.csv} in it.
 *
 * @param path the file or folder
 */
public record SourceSpec(Path path) {}
