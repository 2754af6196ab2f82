package dev.partbridge.rows;

import java.util.Arrays;

/**
 * What sources keep of rows that are on their way into the target, in bytes one behind the other: few rows are refused,
 * and only those are ever asked for again. Reused after {@link #clear}.
 */
public final class KeptRows {
    /** In the place of a length: a value of NULL, and one whose length follows in four bytes. */
    static final int NULL = 0xFF;

    static final int LONG = 0xFE;

    /** What stands before a text: how many bytes each of its characters takes. */
    static final int NARROW = 1;

    static final int WIDE = 2;

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int[] ends = new int[64];
    private int rows;

    /** Adds NULL. */
    public void addNull() {
        reserve(1);
        bytes[length++] = (byte) NULL;
    }

    /** Adds bytes, which are copied. */
    public void add(byte[] value) {
        add(value, 0, value.length);
    }

    /** Adds some of the bytes, which are copied. */
    public void add(byte[] value, int from, int count) {
        head(count);
        System.arraycopy(value, from, bytes, length, count);
        length += count;
    }

    /** Adds a text; it comes back char by char, half a character too. */
    public void add(String value) {
        int chars = value.length();
        int start = length;
        head(1 + chars);
        bytes[length++] = NARROW;
        for (int i = 0; i < chars; i++) {
            char c = value.charAt(i);
            if (c > 0xFF) {
                length = start;
                addWide(value);
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void addWide(String value) {
        head(1 + 2 * value.length());
        bytes[length++] = WIDE;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            bytes[length++] = (byte) (c >> 8);
            bytes[length++] = (byte) c;
        }
    }

    /** Writes a value's length and makes room for the value. */
    private void head(int size) {
        reserve(Math.addExact(5, size));
        if (size < LONG) {
            bytes[length++] = (byte) size;
        } else {
            bytes[length++] = (byte) LONG;
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes[length++] = (byte) (size >> shift);
            }
        }
    }

    /** Closes the row whose values were just added. */
    public void endRow() {
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        ends[rows++] = length;
    }

    /** The values of a row, counted from 0; they may be read until {@link #clear}. */
    public KeptRow row(int row) {
        return new KeptRow(bytes, row == 0 ? 0 : ends[row - 1]);
    }

    /** Forgets all rows. */
    public void clear() {
        length = 0;
        rows = 0;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length + (bytes.length >> 1)));
        }
    }
}
