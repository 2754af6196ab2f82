package dev.partbridge.oracle.rows;

/**
 * Reads Oracle's NUMBER from its bytes and is its digits: without exponent, needless zeros and point. A number is a
 * sign, an exponent of 100 and up to 20 digits of base 100 (SQL Language Reference, Internal Numeric Format): positive,
 * the exponent byte is e+193 and each digit d+1; negative, both are complemented (62-e, 101-d), and fewer than 20 digits
 * are followed by 102.
 */
final class NumberDigits implements CharSequence {
    private static final int MOST_BYTES = 22;
    private static final int MOST_DIGITS = 20;
    private static final int END_OF_NEGATIVE = 102;
    /** Sign, "0.", zeros of the smallest exponent and the digits; or the zeros of the largest. */
    private final char[] text = new char[2 * 128 + 2 * MOST_BYTES];

    private final byte[] pairs = new byte[2 * MOST_BYTES];
    private int length;

    /** What reading gave. */
    enum Result {
        READ,
        INFINITE,
        MALFORMED
    }

    Result read(byte[] bytes) {
        length = 0;
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return Result.MALFORMED;
        }
        int head = bytes[0] & 0xFF;
        boolean negative = head < 0x80;
        if (bytes.length == 1) {
            return alone(head);
        }
        if (bytes.length == 2 && head == 0xFF && bytes[1] == 101) {
            return Result.INFINITE;
        }
        int last = bytes.length - 1;
        if (negative && bytes[last] == END_OF_NEGATIVE) {
            last--;
        } else if (negative && last < MOST_DIGITS) {
            return Result.MALFORMED;
        }
        if (last == 0) {
            // the end of a negative number without its digits
            return Result.MALFORMED;
        }
        int digits = 0;
        for (int i = 1; i <= last; i++) {
            int pair = negative ? 101 - (bytes[i] & 0xFF) : (bytes[i] & 0xFF) - 1;
            if (pair < 0 || pair > 99) {
                return Result.MALFORMED;
            }
            pairs[digits++] = (byte) (pair / 10);
            pairs[digits++] = (byte) (pair % 10);
        }
        int exponent = negative ? 62 - head : head - 193;
        write(negative, digits, 2 * (exponent + 1));
        return Result.READ;
    }

    private Result alone(int head) {
        if (head == 0x80) {
            text[length++] = '0';
            return Result.READ;
        }
        return head == 0 ? Result.INFINITE : Result.MALFORMED;
    }

    /** @param point how many digits stand before it; below zero, how many zeros follow it before the first */
    private void write(boolean negative, int digits, int point) {
        int from = 0;
        while (from < digits && pairs[from] == 0) {
            from++;
        }
        int to = digits;
        while (to > from && pairs[to - 1] == 0) {
            to--;
        }
        if (from == to) {
            text[length++] = '0';
            return;
        }
        if (negative) {
            text[length++] = '-';
        }
        if (point <= from) {
            text[length++] = '0';
        }
        for (int i = from; i < point; i++) {
            text[length++] = (char) ('0' + (i < to ? pairs[i] : 0));
        }
        if (to <= point) {
            return;
        }
        text[length++] = '.';
        for (int i = point; i < 0; i++) {
            text[length++] = '0';
        }
        for (int i = Math.max(point, 0); i < to; i++) {
            text[length++] = (char) ('0' + pairs[i]);
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return text[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(text, start, end - start);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
