package dev.partbridge.diff;

/**
 * A difference: rows that differ in the same way.
 *
 * @param from its first row, counted from 0
 * @param to the row behind its last
 */
public record Block(int from, int to, RowKind kind) {}
