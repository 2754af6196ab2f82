package dev.partbridge.rows;

/**
 * Where a row stands in its source.
 *
 * @param source the file (relative to the source's folder) or the partition read
 * @param line the line on which the row begins, counted from 1; for a database the row's number in the chunk
 */
public record RowPosition(String source, long line) {
    @Override
    public String toString() {
        return source + ":" + line;
    }
}
