package dev.partbridge.project;

import java.util.Optional;

/**
 * The PostgreSQL that tables are moved to.
 *
 * @param place the server; absent where only schema or version are chosen
 * @param schema where names without schema go; absent for public
 * @param version the version that is converted for, as people write it: 9.6, 18; absent for the server's own
 */
public record ProjectTarget(Optional<Place> place, Optional<String> schema, Optional<String> version) {
    /** A server. */
    public sealed interface Place {}

    /** The server that the program starts itself, in a folder; relative to the project's file where possible. */
    public record Embedded(String folder) implements Place {}

    /** A server that runs already; the URL holds no password. */
    public record Server(String url) implements Place {}
}
