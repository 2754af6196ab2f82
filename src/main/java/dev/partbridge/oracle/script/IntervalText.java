package dev.partbridge.oracle.script;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals as Oracle writes them in literals and text, and as PostgreSQL reads them without doubt. */
final class IntervalText {
    private static final Pattern YEARS = Pattern.compile("\\s*([+-]?)(\\d{1,9})-(\\d{1,2})\\s*");
    private static final Pattern DAYS =
            Pattern.compile("\\s*([+-]?)(\\d{1,9})\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,9}))?\\s*");
    private static final Pattern SINGLE = Pattern.compile("\\s*([+-]?)(\\d{1,12})(?:\\.(\\d{1,9}))?\\s*");
    private static final Pattern PARTS = Pattern.compile("[ :.]");

    private IntervalText() {}

    /** Text for INTERVAL YEAR TO MONTH: {@code +01-02}. */
    static Value.Months months(String text) {
        Matcher parts = YEARS.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > 11) {
            throw new DateTimeException("'" + text + "' is no interval of years and months (ORA-01867)");
        }
        long months = 12 * Long.parseLong(parts.group(2)) + Long.parseLong(parts.group(3));
        return new Value.Months(parts.group(1).equals("-") ? -months : months);
    }

    /** Text for INTERVAL DAY TO SECOND: {@code +01 02:03:04.5}. */
    static Value.Span span(String text) {
        Matcher parts = DAYS.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("'" + text + "' is no interval of days and seconds (ORA-01867)");
        }
        Duration span = Duration.ofDays(Long.parseLong(parts.group(2)))
                .plusHours(Long.parseLong(parts.group(3)))
                .plusMinutes(Long.parseLong(parts.group(4)))
                .plusSeconds(Long.parseLong(parts.group(5)))
                .plusNanos(nanos(Optional.ofNullable(parts.group(6)).orElse("")));
        return new Value.Span(parts.group(1).equals("-") ? span.negated() : span);
    }

    private static long nanos(String digits) {
        return Long.parseLong((digits + "000000000").substring(0, 9));
    }

    /** A literal's text by its first and last field, such as {@code '4 5:12' DAY TO MINUTE}. */
    static Value literal(String text, String from, String to) {
        if (from.equals("YEAR") && to.equals("MONTH")) {
            return months(text);
        }
        if (from.equals(to)) {
            return single(text, from);
        }
        boolean negative = text.strip().startsWith("-");
        String[] parts = PARTS.split(text.strip().replaceFirst("^[+-]", ""));
        String[] fields = {"DAY", "HOUR", "MINUTE", "SECOND"};
        Duration span = Duration.ZERO;
        int field = java.util.Arrays.asList(fields).indexOf(from);
        int last = java.util.Arrays.asList(fields).indexOf(to);
        if (field < 0 || last < field || parts.length < last - field + 1) {
            throw new DateTimeException("'" + text + "' is no interval " + from + " TO " + to + " (ORA-01867)");
        }
        for (String part : parts) {
            if (field > last) {
                span = span.plusNanos(nanos(part));
                break;
            }
            span = span.plus(unit(fields[field++]).multipliedBy(Long.parseLong(part)));
        }
        return new Value.Span(negative ? span.negated() : span);
    }

    private static Value single(String text, String field) {
        Matcher parts = SINGLE.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("'" + text + "' is no interval in " + field + " (ORA-01867)");
        }
        long sign = parts.group(1).equals("-") ? -1 : 1;
        long number = sign * Long.parseLong(parts.group(2));
        if (field.equals("YEAR") || field.equals("MONTH")) {
            return new Value.Months(field.equals("YEAR") ? 12 * number : number);
        }
        long nanos = nanos(Optional.ofNullable(parts.group(3)).orElse(""));
        return new Value.Span(unit(field).multipliedBy(number).plusNanos(sign * nanos));
    }

    private static Duration unit(String field) {
        return switch (field) {
            case "DAY" -> Duration.ofDays(1);
            case "HOUR" -> Duration.ofHours(1);
            case "MINUTE" -> Duration.ofMinutes(1);
            case "SECOND" -> Duration.ofSeconds(1);
            default -> throw new DateTimeException("an interval has no field " + field);
        };
    }

    /** Each part with its sign, since PostgreSQL does not carry the first sign over to the others. */
    static String postgres(Value.Months value) {
        long months = value.months();
        return (months / 12) + " years " + (months % 12) + " mons";
    }

    /** The same for days and seconds. */
    static String postgres(Value.Span value) {
        Duration span = value.duration().abs();
        String sign = value.duration().isNegative() ? "-" : "";
        String clock = String.format(
                Locale.ROOT, "%02d:%02d:%02d", span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
        String fraction = span.getNano() == 0 ? "" : String.format(Locale.ROOT, ".%09d", span.getNano());
        return sign + span.toDays() + " days " + sign + clock + fraction;
    }
}
