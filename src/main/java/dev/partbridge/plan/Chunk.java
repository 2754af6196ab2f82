package dev.partbridge.plan;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;

/**
 * The unit of copying: a slice of a table's rows that goes in with one transaction. A value, independent of every
 * other chunk of its level.
 *
 * @param table Oracle's name of the table
 * @param number counted from 1 within the table
 * @param rows records in the slice; 0 where it was not counted and statistics say nothing
 * @param bytes length of the slice, known or guessed as the rows are
 */
public record Chunk(QualifiedName table, int number, Slice slice, long rows, long bytes) {
    /** A slice of a file. */
    public Chunk(QualifiedName table, int number, String origin, long offset, long firstLine, long rows, long bytes) {
        this(table, number, new Slice.OfFile(origin, offset, firstLine), rows, bytes);
    }

    /** The id used by the journal: {@code table:SALES chunk 1}. */
    public String id() {
        return ObjectId.table(table) + " chunk " + number;
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
