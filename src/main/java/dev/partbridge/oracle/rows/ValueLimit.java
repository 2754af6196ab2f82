package dev.partbridge.oracle.rows;

import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * How large one value may be, in bytes. PostgreSQL holds at most 1 GB in a field (manual, Limits), a bytea comes to it as
 * two digits for each byte, and a value is in memory whole while its row is written.
 *
 * @param text of a text in UTF-8
 * @param binary of a bytea
 */
public record ValueLimit(long text, long binary) {
    /** The field's limit less what stands around it. */
    private static final long FIELD = (1L << 30) - 64;

    /** What the program's memory must hold at once of a value: driver, value, COPY's text. */
    private static final int COPIES = 8;

    /** PostgreSQL's own limits. */
    public static final ValueLimit POSTGRES = new ValueLimit(FIELD, FIELD / 2);

    /** What fits when so many values can be in memory at once. */
    public static ValueLimit within(long memory, int readers) {
        long share = memory / readers / COPIES;
        return new ValueLimit(Math.min(POSTGRES.text, share), Math.min(POSTGRES.binary, share / 2));
    }

    /** Why a value of that size is not read; null when it is. */
    @Nullable
    RowDefect refuse(Field field, long size) {
        boolean isText = field.column().reading().kind() == ValueKind.TEXT;
        long most = isText ? text : binary;
        if (size <= most) {
            return null;
        }
        long postgres = isText ? POSTGRES.text : POSTGRES.binary;
        boolean memory = size <= postgres;
        return field.wrong(
                "54000",
                "a value of " + size + (isText ? " characters" : " bytes") + " is more than the "
                        + (memory ? most : postgres)
                        + (memory
                                ? " that the program's memory allows: start it with more (-Xmx)"
                                : " that PostgreSQL's field of 1 GB takes by COPY"));
    }
}
