package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TO_DATE and TO_TIMESTAMP of a text by a format (SQL Language Reference, Datetime Format Models): the elements that
 * tell a calendar moment by themselves. What would depend on the current date is refused, as the same script would mean
 * something else tomorrow; only a two-digit year is taken by the RR rule as of this century.
 */
public final class OracleDateFormat {
    /** Longest first, so that each position of the format has one meaning. */
    private static final List<String> ELEMENTS = List.of(
            "SYYYY", "MONTH", "SSSSS", "A.M.", "P.M.", "B.C.", "A.D.", "YYYY", "RRRR", "HH24", "HH12", "MON", "DAY",
            "DDD", "TZH", "TZM", "TZR", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6", "FF7", "FF8", "FF9", "YY", "RR", "MM",
            "MI", "DD", "DY", "HH", "SS", "FF", "FX", "FM", "AM", "PM", "BC", "AD", "X");

    /** They tell less than a moment, or what this reader does not compute. */
    private static final List<String> UNREAD = List.of("YYY", "TZD");

    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d?\\d)(?::?(\\d\\d))?");

    private final String original;
    private final String text;
    private final String format;
    private final DateFields fields = new DateFields();
    private final OffsetFields zone = new OffsetFields();
    private int at;

    /** A moment, with its offset from UTC where the text gives one. */
    public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {}

    private OracleDateFormat(String text, String format) {
        this.original = text;
        this.text = text.toUpperCase(Locale.ROOT);
        this.format = format.toUpperCase(Locale.ROOT);
    }

    /**
     * The moment that the text means.
     *
     * @throws DateTimeException when the text does not fit the format, or the format is not one read here
     */
    public static LocalDateTime parse(String text, String format) {
        if (format.toUpperCase(Locale.ROOT).contains("TZ")) {
            throw new DateTimeException("the format '" + format + "' has a time zone, which is not read here");
        }
        return moment(text, format).local();
    }

    /**
     * The same for TO_TIMESTAMP_TZ, whose format has TZH and TZM or TZR.
     *
     * @throws DateTimeException when the text does not fit the format, or the format is not one read here
     */
    public static Moment moment(String text, String format) {
        return new OracleDateFormat(text, format).run();
    }

    private Moment run() {
        for (int f = 0; f < format.length(); ) {
            char c = format.charAt(f);
            String element = elementAt(f);
            if (!element.isEmpty()) {
                read(element, f);
                f += element.length();
            } else if (c == '"') {
                int close = format.indexOf('"', f + 1);
                if (close < 0) {
                    throw new DateTimeException("the format '" + format + "' has an open quote");
                }
                quoted(format.substring(f + 1, close));
                f = close + 1;
            } else if (Character.isLetterOrDigit(c)) {
                throw new DateTimeException("the format element at '" + format.substring(f) + "' is not read");
            } else {
                punctuation(c);
                f++;
            }
        }
        skipBlanks();
        if (at < text.length()) {
            throw new DateTimeException("'" + text + "' goes on after the end of the format '" + format + "'");
        }
        LocalDateTime local = fields.toDateTime();
        return new Moment(local, zone.at(local));
    }

    private String elementAt(int f) {
        if (!Character.isLetter(format.charAt(f))) {
            return "";
        }
        for (String unread : UNREAD) {
            if (format.startsWith(unread, f) && !format.startsWith("YYYY", f)) {
                throw new DateTimeException("the format element at '" + format.substring(f) + "' is not read");
            }
        }
        for (String element : ELEMENTS) {
            if (format.startsWith(element, f)) {
                return element;
            }
        }
        return "";
    }

    private void read(String element, int f) {
        if (element.equals("FX") || element.equals("FM")) {
            return;
        }
        skipBlanks();
        switch (element) {
            case "SYYYY", "YYYY" -> fields.year(signed() * number(4, element), false);
            case "RRRR" -> year(4);
            case "RR" -> year(mayBeLong(f + 2) ? 4 : 2);
            case "YY" -> thisCentury(mayBeLong(f + 2) ? 4 : 2);
            case "AD", "A.D.", "BC", "B.C." -> fields.beforeChrist(era().charAt(0) == 'B');
            case "DDD" -> fields.dayOfYear(number(3, element));
            case "SSSSS" -> time(() -> fields.secondOfDay(number(5, element)));
            case "TZH" -> time(this::zoneHour);
            case "TZM" -> time(() -> zone.minute(number(2, element)));
            case "TZR" -> time(this::region);
            case "MM" -> fields.month(atLetter() ? monthName() : number(2, element));
            case "MON", "MONTH" -> fields.month(monthName());
            case "DD" -> fields.day(number(2, element));
            case "DAY", "DY" -> letters();
            case "HH24" -> time(() -> fields.hour24(number(2, element)));
            case "HH", "HH12" -> time(() -> fields.hour12(number(2, element)));
            case "MI" -> time(() -> fields.minute(number(2, element)));
            case "SS" -> time(() -> fields.second(number(2, element)));
            case "AM", "PM", "A.M.", "P.M." -> time(this::meridian);
            case "X" -> radix();
            default -> time(this::fraction);
        }
    }

    /** A text may end before the time of day does. */
    private void time(Runnable element) {
        if (at < text.length()) {
            element.run();
        }
    }

    /** Oracle takes four digits for RR and YY where no digit of another element can follow. */
    private boolean mayBeLong(int next) {
        return next >= format.length() || !Character.isLetterOrDigit(format.charAt(next));
    }

    private void year(int digits) {
        int start = at;
        int year = number(digits, "year");
        fields.year(year, at - start <= 2);
    }

    /** YY is a year of this century, which RR is not always. */
    private void thisCentury(int digits) {
        int start = at;
        int year = number(digits, "year");
        fields.year(at - start <= 2 ? 2000 + year : year, false);
    }

    private String era() {
        return word(List.of("A.D.", "B.C.", "AD", "BC"), "AD or BC");
    }

    private void zoneHour() {
        boolean signed = at < text.length() && "+-".indexOf(text.charAt(at)) >= 0;
        boolean negative = signed && text.charAt(at) == '-';
        at += signed ? 1 : 0;
        zone.hour(negative, number(2, "TZH"));
    }

    /** An offset, or a region such as Europe/Berlin. */
    private void region() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "/_+-:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String name = original.substring(start, at);
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            zone.hour(offset.group(1).equals("-"), Integer.parseInt(offset.group(2)));
            zone.minute(offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        } else {
            zone.region(name);
        }
    }

    private int signed() {
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || (at < text.length() && text.charAt(at) == '+')) {
            at++;
        }
        return negative ? -1 : 1;
    }

    private int number(int most, String element) {
        int start = at;
        while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new DateTimeException(
                    "'" + text + "' has no digits for " + element + " of the format '" + format + "'");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private void fraction() {
        int start = at;
        if (at < text.length() && (!isDigit(text.charAt(at)) || Character.isWhitespace(text.charAt(at - 1)))) {
            // the fraction may be left out before AM or the zone
            return;
        }
        number(9, "FF");
        String digits = text.substring(start, at);
        fields.nano(Integer.parseInt(digits + "0".repeat(9 - digits.length())));
    }

    /** The sign of an offset behind the seconds is no point. */
    private void radix() {
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
    }

    private void meridian() {
        fields.afternoon(word(List.of("A.M.", "P.M.", "AM", "PM"), "AM or PM").charAt(0) == 'P');
    }

    private String word(List<String> words, String what) {
        String word = words.stream()
                .filter(w -> text.startsWith(w, at))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("'" + text + "' has no " + what + " where the format has it"));
        at += word.length();
        return word;
    }

    private int monthName() {
        String word = letters();
        for (int month = 0; month < MONTHS.size(); month++) {
            String name = MONTHS.get(month);
            if (word.equals(name) || word.equals(name.substring(0, 3))) {
                return month + 1;
            }
        }
        throw new DateTimeException("'" + word + "' is no English month name");
    }

    private String letters() {
        int start = at;
        while (atLetter()) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean atLetter() {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private void quoted(String words) {
        if (at < text.length()) {
            if (!text.startsWith(words, at)) {
                throw new DateTimeException("'" + text + "' has no \"" + words + "\" where the format has it");
            }
            at += words.length();
        }
    }

    /** Oracle takes any punctuation for any other, and none for one. */
    private void punctuation(char c) {
        skipBlanks();
        boolean sign = c == '.'
                && at > 0
                && at < text.length()
                && "+-".indexOf(text.charAt(at)) >= 0
                && Character.isWhitespace(text.charAt(at - 1));
        if (c != ' ' && !sign && at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
