package dev.partbridge.sql;

/**
 * Where something stands in the source.
 *
 * @param file the file, relative to the source's folder, with '/' as separator
 * @param line counted from 1
 * @param column counted from 1
 */
public record SourcePosition(String file, long line, int column) {
    public SourcePosition {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("position " + line + ":" + column);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
