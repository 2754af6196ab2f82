package dev.partbridge.oracle.script.data;

/** A window on characters, moved instead of made anew for each value. */
final class Chars implements CharSequence {
    private char[] array = {};
    private int from;
    private int to;

    void set(char[] chars, int start, int end) {
        array = chars;
        from = start;
        to = end;
    }

    /** The same without blanks and tabs around it. */
    void strip() {
        while (from < to && isBlank(array[from])) {
            from++;
        }
        while (from < to && isBlank(array[to - 1])) {
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
        return array[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(array, from + start, end - start);
    }

    @Override
    public String toString() {
        return new String(array, from, to - from);
    }
}
