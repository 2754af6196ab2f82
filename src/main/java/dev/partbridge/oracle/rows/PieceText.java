package dev.partbridge.oracle.rows;

import java.util.List;

/**
 * A long text in pieces, as it was read: each takes a byte for a character where it can, and none is made longer by
 * another. All but the last have {@link #PIECE} characters.
 */
record PieceText(List<String> pieces) implements CharSequence {
    private static final int BITS = 20;

    static final int PIECE = 1 << BITS;

    PieceText {
        pieces = List.copyOf(pieces);
    }

    @Override
    public int length() {
        int last = pieces.size() - 1;
        return last < 0 ? 0 : last * PIECE + pieces.get(last).length();
    }

    @Override
    public char charAt(int index) {
        return pieces.get(index >> BITS).charAt(index & (PIECE - 1));
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new StringBuilder(end - start).append(this, start, end);
    }

    @Override
    public String toString() {
        return String.join("", pieces);
    }
}
