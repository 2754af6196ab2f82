package dev.partbridge.diff;

/**
 * A run of lines.
 *
 * @param from the first, counted from 0
 * @param to the line behind the last
 */
public record Lines(int from, int to) {}
