package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encoded rows on their way into one COPY, with their boundaries and where each came from. Reused after {@link #clear}.
 */
public final class RowBatch {
    private final CopyText text = new CopyText();
    private final List<RowPosition> positions = new ArrayList<>();
    private final List<String> raws = new ArrayList<>();
    private int[] ends = new int[1024];
    private int[] tags = new int[1024];
    private long sourceBytes;

    public int rows() {
        return positions.size();
    }

    /** Encoded bytes. */
    public int bytes() {
        return text.length();
    }

    /** Bytes of the source that the rows take there. */
    public long sourceBytes() {
        return sourceBytes;
    }

    /** Where the row stands in its source. */
    public RowPosition position(int row) {
        return positions.get(row);
    }

    /** The row as the source holds it. */
    public String raw(int row) {
        return raws.get(row);
    }

    /** The caller's own number for the row, such as that of its partition. */
    public int tag(int row) {
        return tags[row];
    }

    public void clear() {
        text.cut(0);
        positions.clear();
        raws.clear();
        sourceBytes = 0;
    }

    CopyText text() {
        return text;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Closes the row whose bytes were just written. */
    void endRow(RowPosition position, String raw, int tag, long bytesInSource) {
        text.endRow();
        int row = positions.size();
        if (row == ends.length) {
            ends = Arrays.copyOf(ends, 2 * row);
            tags = Arrays.copyOf(tags, 2 * row);
        }
        ends[row] = text.length();
        tags[row] = tag;
        positions.add(position);
        raws.add(raw);
        sourceBytes += bytesInSource;
    }
}
