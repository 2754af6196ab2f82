package dev.partbridge.run.copy;

/** A decimal number as the nearest binary one, without an object for short ones. */
final class DecimalValue {
    /** Every whole number up to so many digits is a binary number, and so is every such power of ten. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalValue() {}

    /** @param text as {@link dev.partbridge.rows.RowSource#getDecimal} gives it; NaN for what is none */
    static double of(CharSequence text) {
        int end = text.length();
        boolean negative = end > 0 && text.charAt(0) == '-';
        int begin = negative ? 1 : 0;
        if (end - begin > EXACT_DIGITS) {
            return parsed(text);
        }
        long digits = 0;
        int point = end - 1;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point == end - 1) {
                point = i;
            } else {
                return parsed(text);
            }
        }
        // one division of two exact numbers is rounded as the text would be
        double value = digits / POWERS[end - 1 - point];
        return negative ? -value : value;
    }

    private static double parsed(CharSequence text) {
        try {
            return Double.parseDouble(text.toString());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
