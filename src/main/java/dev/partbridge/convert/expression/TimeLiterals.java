package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Literals of date, time and interval. */
final class TimeLiterals {
    private static final Pattern TIMESTAMP = Pattern.compile(
            "\\s*(\\d{1,4})-(\\d{1,2})-(\\d{1,2})(?:\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{1,9}))?)?\\s*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final List<String> FIELDS = List.of("DAY", "HOUR", "MINUTE", "SECOND");
    private static final int[] SECONDS = {86_400, 3_600, 60, 1};

    private TimeLiterals() {}

    static Typed literal(String word, String text) throws NotConverted {
        Matcher parts = TIMESTAMP.matcher(text);
        boolean withTime = parts.matches() && parts.group(4) != null;
        NotConverted.unless(
                parts.matches() && !(withTime && word.equals("DATE")), "the literal '" + text + "' is no " + word);
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            LocalTime time = withTime
                    ? LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts.group(7)))
                    : LocalTime.MIDNIGHT;
            return of(day.atTime(time), word.equals("DATE") ? Kind.DATE : Kind.TIMESTAMP);
        } catch (DateTimeException e) {
            throw new NotConverted("the literal '" + text + "' is not in the calendar");
        }
    }

    /** A constant moment. */
    static Typed of(LocalDateTime moment, Kind kind) throws NotConverted {
        NotConverted.unless(moment.getYear() > 0, "a date before Christ is not carried over");
        NotConverted.unless(moment.getNano() % 1000 == 0, "PostgreSQL keeps no fraction finer than microseconds");
        String text = DAY.format(moment);
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            text += " " + TIME.format(moment) + fraction(moment.getNano());
        }
        return Typed.of("timestamp " + PostgresSql.literal(text), kind, Typed.ATOM)
                .withNullable(false);
    }

    private static String fraction(int nano) {
        return nano == 0
                ? ""
                : "." + String.format(Locale.ROOT, "%06d", nano / 1000).replaceAll("0+$", "");
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int nanos(String digits) {
        return Optional.ofNullable(digits)
                .map(d -> Integer.parseInt(d + "0".repeat(9 - d.length())))
                .orElse(0);
    }

    /**
     * Oracle's sign counts for the whole, PostgreSQL's for the field it stands at: the literal is computed here.
     */
    static Typed interval(Node.IntervalLiteral literal) throws NotConverted {
        String text = literal.text().strip();
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        boolean months = literal.from().equals("YEAR") || literal.from().equals("MONTH");
        String sql = months ? months(literal, digits, negative) : seconds(literal, digits, negative);
        return Typed.of("interval '" + sql + "'", months ? Kind.MONTHS : Kind.INTERVAL, Typed.ATOM)
                .withNullable(false);
    }

    private static String months(Node.IntervalLiteral literal, String digits, boolean negative) throws NotConverted {
        Matcher parts = Pattern.compile("(\\d{1,9})(?:-(\\d{1,2}))?").matcher(digits);
        boolean both = literal.from().equals("YEAR") && literal.to().equals("MONTH");
        NotConverted.unless(
                parts.matches() && both == (parts.group(2) != null),
                "the interval '" + literal.text() + "' is not known");
        long months = Long.parseLong(parts.group(1)) * (literal.from().equals("YEAR") ? 12 : 1)
                + (both ? Long.parseLong(parts.group(2)) : 0);
        return (negative ? -months : months) + " months";
    }

    private static String seconds(Node.IntervalLiteral literal, String digits, boolean negative) throws NotConverted {
        int from = FIELDS.indexOf(literal.from());
        int to = FIELDS.indexOf(literal.to());
        String[] parts = digits.split("[ :]");
        NotConverted.unless(
                from >= 0 && to >= from && parts.length == to - from + 1,
                "the interval '" + literal.text() + "' is not known");
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < parts.length; i++) {
            NotConverted.unless(
                    parts[i].matches(from + i == 3 ? "\\d{1,9}(\\.\\d{1,9})?" : "\\d{1,9}"),
                    "the interval '" + literal.text() + "' is not known");
            total = total.add(new BigDecimal(parts[i]).multiply(BigDecimal.valueOf(SECONDS[from + i])));
        }
        return span(negative ? total.negate() : total);
    }

    /** Days and seconds as PostgreSQL's interval. */
    static String span(BigDecimal seconds) {
        BigDecimal day = BigDecimal.valueOf(SECONDS[0]);
        BigDecimal[] parts = seconds.divideAndRemainder(day);
        String days = parts[0].signum() == 0 ? "" : parts[0].toBigInteger() + " days";
        String rest =
                parts[1].signum() == 0 ? "" : parts[1].stripTrailingZeros().toPlainString() + " seconds";
        return days.isEmpty() && rest.isEmpty() ? "0 days" : (days + " " + rest).strip();
    }
}
