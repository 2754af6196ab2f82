package dev.partbridge.oracle.model;

import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * An object or a statement that is read but not in scope: a view, a procedure, a grant.
 *
 * @param kind such as {@code view}, {@code grant}
 * @param name the object's name as far as it can be told, else the statement's first words
 * @param position where the source is a file
 */
public record Skipped(String kind, String name, Optional<SourcePosition> position) {
    /** A statement of a script. */
    public Skipped(String kind, String name, SourcePosition position) {
        this(kind, name, Optional.of(position));
    }
}
