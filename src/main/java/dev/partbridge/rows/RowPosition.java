package dev.partbridge.rows;

/**
 * Where a row stands in its source.
 *
 * @param source the file (relative to the source's folder) or the partition read
 * @param line the line on which the row begins, counted from 1; for a database the row's number in the chunk
 * @param before how many rows begin on the same line before it
 */
public record RowPosition(String source, long line, int before) {
    /** In place of a line, of a row that no longer tells where it was read. */
    public static final long UNKNOWN = 0;

    /** Lines are numbered below this. */
    private static final long LINES = 1L << 40;

    /** The only row that begins on its line. */
    public RowPosition(String source, long line) {
        this(source, line, 0);
    }

    /** One number for line and place on it, unique within the source: the line itself for the first row on it. */
    public long key() {
        return line + before * LINES;
    }

    /** The line of a {@link #key}. */
    public static long line(long key) {
        return key % LINES;
    }

    /**
     * For people, by both.
     *
     * @param address the row's own in a database; empty where it has none, or none is known
     */
    public String with(String address) {
        return address.isEmpty() ? toString() : this + " (ROWID " + address + ")";
    }

    @Override
    public String toString() {
        return line == UNKNOWN ? source : source + ":" + line;
    }
}
