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
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d?\\d)(?::?(\\d\\d))?");

    private final DateWords text;
    private final DateFormatModel model;
    private final DateFields fields = new DateFields();
    private final OffsetFields zone = new OffsetFields();

    /** A moment, with its offset from UTC where the text gives one. */
    public record Moment(LocalDateTime local, Optional<ZoneOffset> offset) {}

    private OracleDateFormat(String text, String format) {
        this.text = new DateWords(text);
        this.model = DateFormatModel.of(format);
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
        for (DateFormatModel.Part part : model.parts()) {
            if (part instanceof DateFormatModel.Element element) {
                read(element);
            } else if (part instanceof DateFormatModel.Words words) {
                quoted(words.text());
            } else if (part instanceof DateFormatModel.Punctuation punctuation) {
                punctuation(punctuation.sign());
            }
        }
        text.skipBlanks();
        if (!text.ended()) {
            throw new DateTimeException("'" + text + "' goes on after the end of the format '" + model.format() + "'");
        }
        LocalDateTime local = fields.toDateTime();
        return new Moment(local, zone.at(local));
    }

    private void read(DateFormatModel.Element part) {
        String element = part.name();
        if (element.equals("FX") || element.equals("FM")) {
            return;
        }
        text.skipBlanks();
        switch (element) {
            case "SYYYY", "YYYY" -> fields.year(signed() * number(4, element), false);
            case "RRRR" -> year(4);
            // Oracle takes four digits for RR and YY where no digit of another element can follow
            case "RR" -> year(part.last() ? 4 : 2);
            case "YY" -> thisCentury(part.last() ? 4 : 2);
            case "AD", "A.D.", "BC", "B.C." ->
                fields.beforeChrist(text.word(List.of("A.D.", "B.C.", "AD", "BC"), "AD or BC")
                                .charAt(0)
                        == 'B');
            case "DDD" -> fields.dayOfYear(number(3, element));
            case "SSSSS" -> time(() -> fields.secondOfDay(number(5, element)));
            case "TZH" -> time(this::zoneHour);
            case "TZM" -> time(() -> zone.minute(number(2, element)));
            case "TZR" -> time(this::region);
            case "MM" -> fields.month(text.atLetter() ? text.monthName() : number(2, element));
            case "MON", "MONTH" -> fields.month(text.monthName());
            case "DD" -> fields.day(number(2, element));
            case "DAY", "DY" -> text.letters();
            case "HH24" -> time(() -> fields.hour24(number(2, element)));
            case "HH", "HH12" -> time(() -> fields.hour12(number(2, element)));
            case "MI" -> time(() -> fields.minute(number(2, element)));
            case "SS" -> time(() -> fields.second(number(2, element)));
            case "AM", "PM", "A.M.", "P.M." -> time(this::meridian);
            // the sign of an offset behind the seconds is no point
            case "X" -> text.accept(".,");
            default -> time(this::fraction);
        }
    }

    /** A text may end before the time of day does. */
    private void time(Runnable element) {
        if (!text.ended()) {
            element.run();
        }
    }

    private void year(int most) {
        String digits = digits(most, "year");
        fields.year(Integer.parseInt(digits), digits.length() <= 2);
    }

    /** YY is a year of this century, which RR is not always. */
    private void thisCentury(int most) {
        String digits = digits(most, "year");
        int year = Integer.parseInt(digits);
        fields.year(digits.length() <= 2 ? 2000 + year : year, false);
    }

    private int number(int most, String element) {
        return Integer.parseInt(digits(most, element));
    }

    private String digits(int most, String element) {
        return text.digits(most, element, model.format());
    }

    private int signed() {
        boolean negative = text.at("-");
        text.accept("+-");
        return negative ? -1 : 1;
    }

    private void zoneHour() {
        boolean negative = text.at("-");
        text.accept("+-");
        zone.hour(negative, number(2, "TZH"));
    }

    /** An offset, or a region such as Europe/Berlin. */
    private void region() {
        String name = text.zone();
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            zone.hour(offset.group(1).equals("-"), Integer.parseInt(offset.group(2)));
            zone.minute(offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        } else {
            zone.region(name);
        }
    }

    private void fraction() {
        // it may be left out before AM or the zone
        if (text.atDigit() && !text.afterBlank()) {
            String digits = digits(9, "FF");
            fields.nano(Integer.parseInt(digits + "0".repeat(9 - digits.length())));
        }
    }

    private void meridian() {
        fields.afternoon(
                text.word(List.of("A.M.", "P.M.", "AM", "PM"), "AM or PM").charAt(0) == 'P');
    }

    private void quoted(String words) {
        if (!text.ended()) {
            text.word(List.of(words), '"' + words + '"');
        }
    }

    /** Oracle takes any punctuation for any other, and none for one. */
    private void punctuation(char c) {
        text.skipBlanks();
        boolean offset = c == '.' && text.at("+-") && text.afterBlank();
        if (c != ' ' && !offset) {
            text.acceptPunctuation();
        }
    }
}
