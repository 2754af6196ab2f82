package dev.partbridge.run.checksum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval as sources give it: Oracle's literals ({@code +02-06}, {@code -05 10:20:30.5}), whose sign counts for all
 * parts, and words with a sign for each part ({@code -1 days -02:03:04}).
 *
 * @param months years as twelve months
 * @param micros days as 24 hours
 */
record IntervalText(long months, long micros) {
    private static final Pattern YEARS = Pattern.compile("([+-]?)(\\d{1,9})-(\\d{1,2})");
    private static final Pattern YEAR_WORDS = Pattern.compile("([+-]?\\d{1,9}) years? ([+-]?\\d{1,2}) mons?");
    private static final Pattern DAYS = Pattern.compile(
            "([+-]?)(\\d{1,9})(?: days?)? ([+-]?)(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9}))?)?");
    private static final int NANO_DIGITS = 9;

    /**
     * Reads it.
     *
     * @param fraction digits of a second that the type has
     * @throws IllegalArgumentException when it has another form
     */
    static IntervalText of(CharSequence value, int fraction) {
        String text = value.toString().strip();
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            long months = Long.parseLong(years.group(2)) * 12 + Long.parseLong(years.group(3));
            return new IntervalText(years.group(1).equals("-") ? -months : months, 0);
        }
        Matcher words = YEAR_WORDS.matcher(text);
        if (words.matches()) {
            return new IntervalText(Long.parseLong(words.group(1)) * 12 + Long.parseLong(words.group(2)), 0);
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no interval of Oracle's form");
        }
        String seconds = days.group(6);
        long clock = (Long.parseLong(days.group(4)) * 60 + Long.parseLong(days.group(5))) * 60
                + (seconds == null ? 0 : Long.parseLong(seconds));
        String digits = days.group(7);
        int nano = digits == null ? 0 : Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
        long time = rounded(clock, nano, fraction);
        boolean negative = days.group(1).equals("-") || days.group(3).equals("-");
        long whole = Long.parseLong(days.group(2)) * Microseconds.PER_DAY + time;
        return new IntervalText(0, negative ? -whole : whole);
    }

    /** AdjustIntervalForTypmod rounds halves away from zero, as does the server's reading of the digits by its rint. */
    private static long rounded(long second, int nano, int fraction) {
        long unit = (long) Math.pow(10, 6 - fraction);
        long micros = second * Microseconds.PER_SECOND
                + (long) Math.rint((double) nano / 1_000_000_000 * Microseconds.PER_SECOND);
        return (micros + unit / 2) / unit * unit;
    }
}
