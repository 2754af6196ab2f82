package dev.partbridge.run.checksum;

import dev.partbridge.convert.TableMapping.ColumnMapping;

/**
 * A column whose values are part of a row's hash.
 *
 * @param source its number in the rows of the source, counted from 0; {@link #NOT_SUPPLIED} where these have NULL
 */
public record SummedColumn(ColumnMapping mapping, CanonicalForm form, int source) {
    /** The source does not bring the column, which has no default. */
    public static final int NOT_SUPPLIED = -1;
}
