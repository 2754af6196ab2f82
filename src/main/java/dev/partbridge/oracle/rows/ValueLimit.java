package dev.partbridge.oracle.rows;

import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * How large one value may be, in bytes. PostgreSQL holds at most 1 GB in a field (manual, Limits), a bytea comes to it as
 * two digits for each byte, and a value is in memory whole while its row is written and when it is read back.
 *
 * @param text of a text in UTF-8
 * @param binary of a bytea
 */
public record ValueLimit(long text, long binary) {
    /** The field's limit less what stands around it. */
    private static final long FIELD = (1L << 30) - 64;

    /**
     * One source at a time has a large row ({@link dev.partbridge.rows.LargeTurn}), a driver reads it once more for the
     * proof, and neither fills the memory to its end.
     */
    private static final int PART_OF_MEMORY = 4;

    /** PostgreSQL's own limits. */
    public static final ValueLimit POSTGRES = new ValueLimit(FIELD, FIELD / 2);

    /** What fits into the program's memory, in bytes, for the values of one row together. */
    public static ValueLimit within(long memory) {
        long part = memory / PART_OF_MEMORY;
        return new ValueLimit(Math.min(POSTGRES.text, part), Math.min(POSTGRES.binary, part));
    }

    /**
     * Why a value of that size is not read; null when it is.
     *
     * @param others what the row's other large values take
     */
    @Nullable
    RowDefect refuse(Field field, long size, long others) {
        boolean isText = field.column().reading().kind() == ValueKind.TEXT;
        long most = isText ? text : binary;
        // the server holds a row's text as one field while it reads it
        if (size + others <= most) {
            return null;
        }
        long postgres = isText ? POSTGRES.text : POSTGRES.binary;
        boolean memory = size + others <= postgres;
        return field.wrong(
                "54000",
                "a value of " + size + (isText ? " characters" : " bytes")
                        + (others > 0 ? ", with " + others + " of the row's others," : "")
                        + " is more than the "
                        + (memory ? most : postgres)
                        + (memory
                                ? " that the program's memory allows: start it with more (-Xmx)"
                                : " that PostgreSQL's field of 1 GB takes by COPY"));
    }
}
