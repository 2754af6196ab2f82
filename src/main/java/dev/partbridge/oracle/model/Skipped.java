package dev.partbridge.oracle.model;

import dev.partbridge.sql.SourcePosition;

/**
 * A statement that is read but not in scope: a view, a procedure, a grant.
 *
 * @param kind such as {@code view}, {@code grant}
 * @param name the object's name as far as it can be told, else the statement's first words
 */
public record Skipped(String kind, String name, SourcePosition position) {}
