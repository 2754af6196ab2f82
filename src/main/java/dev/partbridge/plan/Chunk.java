package dev.partbridge.plan;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;

/**
 * The unit of copying: a slice of a table's rows that goes in with one transaction. A value, independent of every
 * other chunk of its level.
 *
 * @param table Oracle's name of the table
 * @param number counted from 1 within the table
 * @param origin the file (relative to the source's folder) the rows are in
 * @param offset of the slice's first byte in the file
 * @param firstLine the line on which the slice begins, counted from 1
 * @param rows records in the slice, as counted beforehand
 * @param bytes length of the slice
 */
public record Chunk(
        QualifiedName table, int number, String origin, long offset, long firstLine, long rows, long bytes) {

    /** The id used by the journal: {@code table:SALES chunk 1}. */
    public String id() {
        return ObjectId.table(table) + " chunk " + number;
    }
}
