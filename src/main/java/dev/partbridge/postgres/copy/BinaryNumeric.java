package dev.partbridge.postgres.copy;

import java.util.Map;

/**
 * PostgreSQL's numeric as it receives it (numeric_recv in the server's source): the number of digits to the base 10,000,
 * the weight of the first, the sign, how many decimal digits are shown behind the point, the digits.
 */
final class BinaryNumeric {
    private static final int GROUP = 4;
    private static final int MINUS = 0x4000;
    private static final Map<String, Integer> WORDS = Map.of("NaN", 0xC000, "Infinity", 0xD000, "-Infinity", 0xF000);
    private static final int MOST_SCALE = 16_383;
    private static final int MOST_EXPONENT = 10_000;

    private BinaryNumeric() {}

    /** Writes NaN or an infinity, which has no digits; false for anything else. */
    static boolean word(CharSequence text, CopyText out) {
        Integer sign = WORDS.get(text.toString());
        if (sign == null) {
            return false;
        }
        out.int4(4 * Short.BYTES);
        out.int2(0);
        out.int2(0);
        out.int2(sign);
        out.int2(0);
        return true;
    }

    /**
     * Writes a number with its length before it.
     *
     * @param text digits with an optional sign, point and exponent
     * @return false for anything else, of which nothing is written
     */
    static boolean write(CharSequence text, CopyText out) {
        int end = text.length();
        int begin = end > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int exponentAt = end;
        int point = -1;
        int digits = 0;
        for (int i = begin; i < exponentAt; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c == 'e' || c == 'E') {
                exponentAt = i;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        if (digits == 0) {
            return false;
        }
        int exponent = 0;
        if (exponentAt < end) {
            try {
                exponent = Integer.parseInt(text, exponentAt + 1, end, 10);
            } catch (NumberFormatException e) {
                return false;
            }
            if (Math.abs(exponent) > MOST_EXPONENT) {
                return false;
            }
        }
        int whole = (point < 0 ? exponentAt : point) - begin;
        return write(text, begin, exponentAt, digits, whole + exponent, out);
    }

    /** @param places how many of the digits stand before the point; it may be negative, or more than there are */
    private static boolean write(CharSequence text, int begin, int end, int digits, int places, CopyText out) {
        int scale = Math.max(0, digits - places);
        if (scale > MOST_SCALE) {
            return false;
        }
        // zeros before the first digit fill its group up
        int weight = Math.floorDiv(places - 1, GROUP);
        int zeros = GROUP * (weight + 1) - places;
        int groups = (zeros + digits + GROUP - 1) / GROUP;
        int start = out.length();
        out.int4(0);
        out.int2(groups);
        out.int2(weight);
        out.int2(text.charAt(0) == '-' ? MINUS : 0);
        out.int2(scale);
        int value = 0;
        int filled = zeros;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c != '.') {
                value = 10 * value + (c - '0');
                if (++filled == GROUP) {
                    out.int2(value);
                    value = 0;
                    filled = 0;
                }
            }
        }
        if (filled > 0) {
            for (; filled < GROUP; filled++) {
                value *= 10;
            }
            out.int2(value);
        }
        out.int4(start, out.length() - start - Integer.BYTES);
        return true;
    }
}
