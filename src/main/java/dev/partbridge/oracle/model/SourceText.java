package dev.partbridge.oracle.model;

import dev.partbridge.sql.SourcePosition;

/**
 * A statement's own text.
 *
 * @param text without the terminator
 * @param position of its first character
 */
public record SourceText(String text, SourcePosition position) {}
