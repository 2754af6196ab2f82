package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a format of TO_DATE is made of (SQL Language Reference, Datetime Format Models).
 *
 * @param written as the script has it
 * @param format in upper case
 */
record DateFormatModel(String written, String format, List<Part> parts) {
    /** Longest first, so that each position of the format has one meaning. */
    private static final List<String> ELEMENTS = List.of(
            "SYYYY", "MONTH", "SSSSS", "A.M.", "P.M.", "B.C.", "A.D.", "YYYY", "RRRR", "HH24", "HH12", "MON", "DAY",
            "DDD", "TZH", "TZM", "TZR", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "FF7", "FF8", "FF9", "YY", "RR", "MM",
            "MI", "DD", "DY", "HH", "SS", "FF", "FX", "FM", "AM", "PM", "BC", "AD", "X");

    /** They tell less than a moment, or what this reader does not compute. */
    private static final List<String> UNREAD = List.of("YYY", "TZD");

    /** The rows of a script have one format after the other: it need not be taken apart for each of them. */
    private static volatile DateFormatModel last = new DateFormatModel("", "", List.of());

    /** A part of a format. */
    sealed interface Part {}

    /**
     * A datetime format element.
     *
     * @param last whether no letter or digit of another follows
     */
    record Element(String name, boolean last) implements Part {}

    /** Text in double quotes. */
    record Words(String text) implements Part {}

    record Punctuation(char sign) implements Part {}

    /**
     * A format taken apart.
     *
     * @throws DateTimeException when a part is not read
     */
    static DateFormatModel of(String written) {
        DateFormatModel known = last;
        if (!known.written.equals(written)) {
            known = read(written);
            last = known;
        }
        return known;
    }

    private static DateFormatModel read(String written) {
        String format = written.toUpperCase(Locale.ROOT);
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < format.length(); ) {
            char c = format.charAt(at);
            if (c == '"') {
                int close = format.indexOf('"', at + 1);
                if (close < 0) {
                    throw new DateTimeException("the format '" + format + "' has an open quote");
                }
                parts.add(new Words(format.substring(at + 1, close)));
                at = close + 1;
            } else if (Character.isLetterOrDigit(c)) {
                String element = element(format, at);
                at += element.length();
                parts.add(new Element(element, at >= format.length() || !Character.isLetterOrDigit(format.charAt(at))));
            } else {
                parts.add(new Punctuation(c));
                at++;
            }
        }
        return new DateFormatModel(written, format, List.copyOf(parts));
    }

    private static String element(String format, int at) {
        boolean unread = UNREAD.stream().anyMatch(u -> format.startsWith(u, at)) && !format.startsWith("YYYY", at);
        if (!unread) {
            for (String element : ELEMENTS) {
                if (format.startsWith(element, at)) {
                    return element;
                }
            }
        }
        throw new DateTimeException("the format element at '" + format.substring(at) + "' is not read");
    }
}
