package dev.partbridge.connect;

import java.nio.file.Path;

/** Where the PostgreSQL side is. */
public sealed interface Target {
    /** The embedded server with its data in this directory. */
    record Embedded(Path directory) implements Target {}

    /** Any PostgreSQL by JDBC URL. */
    record Url(String jdbcUrl) implements Target {}
}
