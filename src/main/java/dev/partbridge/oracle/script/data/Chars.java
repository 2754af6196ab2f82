package dev.partbridge.oracle.script.data;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A window on characters, or on bytes that are ASCII, moved instead of made anew for each value. */
final class Chars implements CharSequence {
    private static final char[] NONE = {};

    private char[] array = NONE;
    /** In place of the array. */
    private byte @Nullable [] ascii;

    private int from;
    private int to;

    void set(char[] chars, int start, int end) {
        array = chars;
        ascii = null;
        from = start;
        to = end;
    }

    void setAscii(byte[] bytes, int start, int end) {
        array = NONE;
        ascii = bytes;
        from = start;
        to = end;
    }

    /** The same without blanks and tabs around it. */
    void strip() {
        while (from < to && isBlank(charAt(0))) {
            from++;
        }
        while (from < to && isBlank(charAt(length() - 1))) {
            to--;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        byte[] bytes = ascii;
        return bytes == null ? array[from + index] : (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        byte[] bytes = ascii;
        return bytes == null
                ? new String(array, from + start, end - start)
                : new String(bytes, from + start, end - start, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return subSequence(0, length()).toString();
    }
}
