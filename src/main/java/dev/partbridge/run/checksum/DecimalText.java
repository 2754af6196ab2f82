package dev.partbridge.run.checksum;

/** Writes decimal numbers of any spelling in one: {@code -1.50}, {@code -15E-1} and {@code -0.0015e3} are the same. */
final class DecimalText {
    /** A number without an exponent of its own. */
    private static final int NONE = -1;

    private DecimalText() {}

    /** A number as {@link dev.partbridge.rows.RowSource#getDecimal} gives it, NaN and infinities included. */
    static void write(CharSequence number, CanonicalRow out) {
        out.begin();
        int at = 0;
        int end = number.length();
        boolean negative = end > 0 && number.charAt(0) == '-';
        if (negative || (end > 0 && number.charAt(0) == '+')) {
            at = 1;
        }
        if (at < end && (number.charAt(at) == 'N' || number.charAt(at) == 'I')) {
            out.ascii(number);
            out.end();
            return;
        }
        if (!out.plainDecimal(number, at, negative)) {
            spelled(number, at, negative, out);
        }
        out.end();
    }

    /** Of any length, and with an exponent of its own. */
    private static void spelled(CharSequence number, int at, boolean negative, CanonicalRow out) {
        int end = number.length();
        int first = NONE;
        int last = NONE;
        int point = NONE;
        int exponentAt = end;
        for (int i = at; i < end; i++) {
            char c = number.charAt(i);
            if (c == 'e' || c == 'E') {
                exponentAt = i;
                break;
            }
            if (c == '.') {
                point = i;
            } else if (c != '0') {
                first = first == NONE ? i : first;
                last = i;
            }
        }
        if (first == NONE) {
            out.put('0');
            return;
        }
        if (negative) {
            out.put('-');
        }
        for (int i = first; i <= last; i++) {
            if (i != point) {
                out.put(number.charAt(i));
            }
        }
        int whole = point == NONE ? exponentAt : point;
        // of the last digit: what is behind it up to the point, less what is between the point and it
        int exponent = last < whole ? whole - last - 1 : whole - last;
        if (exponentAt < end) {
            exponent += Integer.parseInt(number, exponentAt + 1, end, 10);
        }
        exponent(exponent, out);
    }

    /** A number of 64 bits. */
    static void write(long number, CanonicalRow out) {
        if (number == Long.MIN_VALUE) {
            write(Long.toString(number), out);
            return;
        }
        out.begin();
        if (number == 0) {
            out.put('0');
            out.end();
            return;
        }
        if (number < 0) {
            out.put('-');
        }
        long rest = Math.abs(number);
        int zeros = 0;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        out.digits(rest);
        exponent(zeros, out);
        out.end();
    }

    /** Behind a number's significant digits. */
    static void exponent(int exponent, CanonicalRow out) {
        out.put('E');
        if (exponent > -10 && exponent < 10) {
            if (exponent < 0) {
                out.put('-');
            }
            out.put('0' + Math.abs(exponent));
        } else {
            out.ascii(Integer.toString(exponent));
        }
    }
}
