package dev.partbridge.diff;

/**
 * Rows that need not be shown: they are alike on both sides, or differ as those before them do.
 *
 * @param from its first row, counted from 0
 * @param to the row behind its last
 * @param partitions how many partitions they are; 0 for other lines
 */
public record Fold(int from, int to, int partitions) {
    public int rows() {
        return to - from;
    }
}
