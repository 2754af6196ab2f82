package dev.partbridge.oracle.script.data;

/** Reads a decimal number's form, without computing it: sign, digits, point, exponent. */
final class DecimalText {
    /** Beyond any type's range, and far from overflow. */
    private static final int MOST_EXPONENT = 1_000_000;

    private boolean zero;
    private boolean plainInteger;
    private int highest;
    private int lowest;

    /** Whether the text is a number; the other answers are about it then. */
    boolean read(CharSequence text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        int point = -1;
        int firstNonZero = -1;
        int lastNonZero = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && point < 0) {
                point = digits;
            } else if (c >= '0' && c <= '9') {
                if (c != '0') {
                    firstNonZero = firstNonZero < 0 ? digits : firstNonZero;
                    lastNonZero = digits;
                }
                digits++;
            } else {
                break;
            }
        }
        plainInteger = at == length && point < 0;
        int exponent = 0;
        if (at < length) {
            if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
                return false;
            }
            at++;
            boolean negative = at < length && text.charAt(at) == '-';
            if (at < length && (negative || text.charAt(at) == '+')) {
                at++;
            }
            if (at == length) {
                return false;
            }
            for (; at < length; at++) {
                char c = text.charAt(at);
                if (c < '0' || c > '9') {
                    return false;
                }
                exponent = Math.min(MOST_EXPONENT, 10 * exponent + (c - '0'));
            }
            exponent = negative ? -exponent : exponent;
        }
        int before = point < 0 ? digits : point;
        zero = firstNonZero < 0;
        highest = before - 1 - firstNonZero + exponent;
        lowest = before - 1 - lastNonZero + exponent;
        return digits > 0;
    }

    boolean isZero() {
        return zero;
    }

    /** Neither point nor exponent. */
    boolean isPlainInteger() {
        return plainInteger;
    }

    /** The power of ten of the first digit that is not 0; -1 for 0.1. */
    int highest() {
        return highest;
    }

    /** The power of ten of the last digit that is not 0. */
    int lowest() {
        return lowest;
    }
}
