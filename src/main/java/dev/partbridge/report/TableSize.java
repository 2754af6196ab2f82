package dev.partbridge.report;

/**
 * How much data the source holds of a table.
 *
 * @param rows records, defective ones included
 * @param bytes of its files, headers not counted
 */
public record TableSize(long rows, long bytes) {}
