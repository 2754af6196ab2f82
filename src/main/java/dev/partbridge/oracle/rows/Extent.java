package dev.partbridge.oracle.rows;

/**
 * A stretch of blocks of a segment.
 *
 * @param address of the first block: see {@link RowidText#address}
 * @param blocks how many
 */
record Extent(long address, long blocks) {}
