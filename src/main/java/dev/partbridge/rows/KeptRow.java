package dev.partbridge.rows;

import java.util.Arrays;

/** The values of one row of {@link KeptRows}, read in the order in which they were added and as what they were added. */
public final class KeptRow {
    private final byte[] bytes;
    private int at;

    KeptRow(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** Whether the next value is NULL, which is then passed over. */
    public boolean takeNull() {
        if (next(0) != KeptRows.NULL) {
            return false;
        }
        at++;
        return true;
    }

    /** The next value, bytes. */
    public byte[] bytes() {
        int size = size();
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    /** The next value, a text. */
    public String text() {
        int size = size() - 1;
        int width = next(0);
        char[] text = new char[size / width];
        for (int i = 0, from = 1; i < text.length; i++, from += width) {
            text[i] = (char) (width == KeptRows.WIDE ? next(from) << 8 | next(from + 1) : next(from));
        }
        at += 1 + size;
        return new String(text);
    }

    private int size() {
        int size = next(0);
        at++;
        if (size == KeptRows.LONG) {
            size = next(0) << 24 | next(1) << 16 | next(2) << 8 | next(3);
            at += 4;
        }
        return size;
    }

    private int next(int ahead) {
        return bytes[at + ahead] & 0xFF;
    }
}
