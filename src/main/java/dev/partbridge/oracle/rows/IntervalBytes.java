package dev.partbridge.oracle.rows;

import java.util.Locale;

/**
 * Reads Oracle's intervals from their bytes, as the text that the readers of scripts give: each part with its sign,
 * since PostgreSQL does not carry the first sign over to the others. Years, days and nanoseconds are four bytes plus
 * 2^31, the others one byte plus 60; all have the same sign.
 */
final class IntervalBytes {
    private static final int ZERO = 60;

    private IntervalBytes() {}

    /** INTERVAL YEAR TO MONTH: {@code 1 years 2 mons}; empty for bytes that are none. */
    static String months(byte[] bytes) {
        if (bytes.length != 5) {
            return "";
        }
        return number(bytes, 0) + " years " + ((bytes[4] & 0xFF) - ZERO) + " mons";
    }

    /** INTERVAL DAY TO SECOND: {@code -1 days -02:03:04.500000000}; empty for bytes that are none. */
    static String days(byte[] bytes) {
        if (bytes.length != 11) {
            return "";
        }
        long days = number(bytes, 0);
        int hours = (bytes[4] & 0xFF) - ZERO;
        int minutes = (bytes[5] & 0xFF) - ZERO;
        int seconds = (bytes[6] & 0xFF) - ZERO;
        long nanos = number(bytes, 7);
        String sign = days < 0 || hours < 0 || minutes < 0 || seconds < 0 || nanos < 0 ? "-" : "";
        String clock =
                String.format(Locale.ROOT, "%02d:%02d:%02d", Math.abs(hours), Math.abs(minutes), Math.abs(seconds));
        String fraction = nanos == 0 ? "" : String.format(Locale.ROOT, ".%09d", Math.abs(nanos));
        return sign + Math.abs(days) + " days " + sign + clock + fraction;
    }

    private static long number(byte[] bytes, int from) {
        return Integer.toUnsignedLong(DateBytes.integer(bytes, from)) - (1L << 31);
    }
}
