package dev.partbridge.plan;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;

/**
 * The unit of copying: a slice of a table's rows that goes in with one transaction. A value, independent of every
 * other chunk of its level.
 *
 * @param table Oracle's name of the table
 * @param number counted from 1 within the table
 * @param piece counted from 1 within what the plan had as one chunk and is read in pieces; 0 for a whole one
 * @param rows records in the slice; 0 where it was not counted and statistics say nothing
 * @param bytes length of the slice, known or guessed as the rows are
 */
public record Chunk(QualifiedName table, int number, int piece, Slice slice, long rows, long bytes) {
    /** As the plan has it. */
    public Chunk(QualifiedName table, int number, Slice slice, long rows, long bytes) {
        this(table, number, 0, slice, rows, bytes);
    }

    /** A slice of a file. */
    public Chunk(QualifiedName table, int number, String origin, long offset, long firstLine, long rows, long bytes) {
        this(table, number, new Slice.OfFile(origin, offset, firstLine), rows, bytes);
    }

    /** The id used by the journal: {@code table:SALES chunk 1}, {@code table:SALES chunk 1 piece 2}. */
    public String id() {
        return piece == 0 ? whole() : pieceId(whole(), piece);
    }

    /** The id of a piece of a chunk. */
    public static String pieceId(String whole, int piece) {
        return whole + " piece " + piece;
    }

    /** The id of the chunk that this one is a piece of, its own for a whole one. */
    public String whole() {
        return ObjectId.table(table) + " chunk " + number;
    }

    /**
     * A piece of this chunk. Rows and bytes are shared out evenly: how many each has is not known.
     *
     * @param number counted from 1
     * @param count of all pieces
     */
    public Chunk piece(int number, int count, Slice part) {
        return new Chunk(table, this.number, number, part, share(rows, number, count), share(bytes, number, count));
    }

    /** All shares together are the whole. */
    private static long share(long all, int number, int count) {
        return all / count + (number <= all % count ? 1 : 0);
    }

    /** The same chunk of another slice. */
    public Chunk with(Slice other) {
        return new Chunk(table, number, piece, other, rows, bytes);
    }

    /** The file or partition the rows are in. */
    public String origin() {
        return slice.origin();
    }

    /** The slice of a chunk that is known to be in a file. */
    public Slice.OfFile file() {
        if (slice instanceof Slice.OfFile file) {
            return file;
        }
        throw new IllegalStateException(id() + " is in no file");
    }

    /** What a resumed run must find again: guesses change with each gathering of statistics. */
    String identity() {
        return slice.counted() ? toString() : id() + " " + slice;
    }
}
