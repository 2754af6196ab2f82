package dev.partbridge.diff;

/**
 * A row of two aligned texts.
 *
 * @param left line of the left text, counted from 0; {@link #FILLER} where it has none there
 * @param right line of the right text likewise
 */
public record Row(int left, int right, RowKind kind) {
    public static final int FILLER = -1;
}
