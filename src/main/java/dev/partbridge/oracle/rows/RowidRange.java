package dev.partbridge.oracle.rows;

/**
 * Rows between two addresses, both included. Bound as text and compared as ROWID.
 *
 * @param low an extended rowid of 18 characters
 * @param high as low
 */
public record RowidRange(String low, String high) {
    public RowidRange {
        if (low.length() != RowidText.LENGTH || high.length() != RowidText.LENGTH) {
            throw new IllegalArgumentException("not extended rowids: " + low + ", " + high);
        }
    }
}
