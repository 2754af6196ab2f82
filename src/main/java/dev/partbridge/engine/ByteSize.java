package dev.partbridge.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: with K, M, G or T behind it for 1,024 of the one before. */
public final class ByteSize {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})([KMGT]?)B?");
    private static final String UNITS = "KMGT";

    private ByteSize() {}

    /** As {@link #read} takes it, in the largest unit that holds it whole. */
    public static String text(long bytes) {
        int unit = 0;
        while (bytes != 0 && unit < UNITS.length() && bytes % (1L << (10 * (unit + 1))) == 0) {
            unit++;
        }
        return (bytes >> (10 * unit)) + (unit == 0 ? "" : UNITS.substring(unit - 1, unit));
    }

    /** @throws IllegalArgumentException when it is no size, with what would be one, or more than there can be */
    public static long read(String text) {
        Matcher size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size: give bytes, or 500M, 4G, 1T");
        }
        int unit = size.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(size.group(2));
        long number = Long.parseLong(size.group(1));
        if (number > Long.MAX_VALUE >> (10 * unit)) {
            throw new IllegalArgumentException("'" + text + "' is more than there can be");
        }
        return number << (10 * unit);
    }
}
