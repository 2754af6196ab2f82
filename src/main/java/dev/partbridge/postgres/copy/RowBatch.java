package dev.partbridge.postgres.copy;

import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encoded rows of one source on their way into one COPY, with their boundaries and where each came from. Reused after
 * {@link #clear}.
 */
public final class RowBatch {
    private final CopyText text = new CopyText();
    private final List<RowPosition> positions = new ArrayList<>();
    private final KeptRows kept = new KeptRows();
    private @Nullable RowSource source;
    private int[] ends = new int[1024];
    private int[] tags = new int[1024];
    private long[] hashes = new long[2048];
    private long sourceBytes;
    private boolean binary;

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

    /** The row as the source holds it, made now: few rows are asked for it. */
    public String raw(int row) {
        return Objects.requireNonNull(source, "the batch is empty").raw(kept.row(row));
    }

    /** The row's own address in a database; empty where it has none. */
    public String address(int row) {
        return Objects.requireNonNull(source, "the batch is empty").address(kept.row(row));
    }

    /** The caller's own number for the row, such as that of its partition. */
    public int tag(int row) {
        return tags[row];
    }

    /** Keeps two halves of a hash with the last row, which {@link #high} and {@link #low} give back. */
    public void hash(long high, long low) {
        int at = 2 * (rows() - 1);
        hashes[at] = high;
        hashes[at + 1] = low;
    }

    /** The upper half of the row's hash. */
    public long high(int row) {
        return hashes[2 * row];
    }

    /** The lower half of the row's hash. */
    public long low(int row) {
        return hashes[2 * row + 1];
    }

    public void clear() {
        text.cut(0);
        positions.clear();
        kept.clear();
        sourceBytes = 0;
    }

    /** Whether the rows are in COPY's binary format. */
    boolean binary() {
        return binary;
    }

    /** Of a column of the source. */
    ValueKind kind(int column) {
        return Objects.requireNonNull(source, "the batch is empty")
                .columns()
                .get(column)
                .kind();
    }

    CopyText text() {
        return text;
    }

    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Closes the row whose bytes were just written. */
    void endRow(RowSource current, int tag, long bytesInSource, boolean inBinary) {
        binary = inBinary;
        int row = positions.size();
        if (row == ends.length) {
            ends = Arrays.copyOf(ends, 2 * row);
            tags = Arrays.copyOf(tags, 2 * row);
            hashes = Arrays.copyOf(hashes, 4 * row);
        }
        ends[row] = text.length();
        tags[row] = tag;
        positions.add(current.position());
        source = current;
        current.keep(kept);
        kept.endRow();
        sourceBytes += bytesInSource;
    }
}
