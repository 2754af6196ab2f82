package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.sql.SourcePosition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constant in INTERVAL (...), in any form that gives a number, months or a time (SQL Language Reference,
 * NUMTOYMINTERVAL, NUMTODSINTERVAL, TO_YMINTERVAL, TO_DSINTERVAL, Interval Literals).
 */
final class IntervalParser {
    private static final Pattern YEARS_MONTHS = Pattern.compile("\\s*\\+?(\\d+)-(\\d+)\\s*");
    private static final Pattern DAYS_TIME =
            Pattern.compile("\\s*\\+?(\\d+)\\s+(\\d+):(\\d+)(?::(\\d+)(?:\\.(\\d{1,9}))?)?\\s*");
    private static final BigDecimal NANOS = BigDecimal.TEN.pow(9);

    private final TokenStream stream;

    private IntervalParser(TokenStream stream) {
        this.stream = stream;
    }

    /** Reads {@code ( constant )}; throws {@link SyntaxError} at anything else, and at one that is not above zero. */
    static Interval read(TokenStream stream) {
        stream.expect("(");
        SourcePosition place = stream.position();
        Interval interval = new IntervalParser(stream).interval(place);
        if (!stream.accept(")")) {
            throw stream.error("')' after the interval");
        }
        return interval;
    }

    private Interval interval(SourcePosition place) {
        if (stream.accept("NUMTOYMINTERVAL", "(")) {
            BigDecimal amount = product();
            String unit = unitText();
            return months(place, amount.multiply(BigDecimal.valueOf(monthsOf(place, unit))));
        }
        if (stream.accept("NUMTODSINTERVAL", "(")) {
            BigDecimal amount = product();
            String unit = unitText();
            return time(place, amount.multiply(secondsOf(place, unit)));
        }
        if (stream.accept("TO_YMINTERVAL", "(")) {
            Interval read = yearsMonths(place, text());
            stream.expect(")");
            return read;
        }
        if (stream.accept("TO_DSINTERVAL", "(")) {
            Interval read = daysTime(place, text());
            stream.expect(")");
            return read;
        }
        if (stream.accept("INTERVAL")) {
            return literal(place);
        }
        BigDecimal amount = product();
        if (amount.signum() <= 0) {
            throw new SyntaxError(place, "the interval " + amount.toPlainString() + " is not above zero");
        }
        try {
            return new Interval.Amount(BoundLiteral.plain(amount));
        } catch (ArithmeticException e) {
            throw new SyntaxError(place, String.valueOf(e.getMessage()));
        }
    }

    /** INTERVAL '1' MONTH, INTERVAL '1-6' YEAR TO MONTH, INTERVAL '1 12:00' DAY TO MINUTE. */
    private Interval literal(SourcePosition place) {
        String value = text();
        String unit = stream.next().text().toUpperCase(Locale.ROOT);
        precision();
        if (stream.accept("TO")) {
            stream.next();
            precision();
            return unit.equals("YEAR") ? yearsMonths(place, value) : daysTime(place, value);
        }
        BigDecimal amount = decimal(place, value);
        return unit.equals("YEAR") || unit.equals("MONTH")
                ? months(place, amount.multiply(BigDecimal.valueOf(monthsOf(place, unit))))
                : time(place, amount.multiply(secondsOf(place, unit)));
    }

    private void precision() {
        if (stream.at("(")) {
            stream.skipParentheses();
        }
    }

    /** A number, or numbers multiplied and divided: {@code 1/24}, {@code 7 * 2}. */
    private BigDecimal product() {
        BigDecimal value = number();
        while (stream.atAny("*", "/")) {
            boolean times = stream.next().is("*");
            SourcePosition place = stream.position();
            BigDecimal factor = number();
            if (!times && factor.signum() == 0) {
                throw new SyntaxError(place, "division by zero");
            }
            value = times ? value.multiply(factor) : value.divide(factor, MathContext.DECIMAL128);
        }
        return value;
    }

    private BigDecimal number() {
        boolean negative = stream.accept("-");
        if (stream.peek().kind() != Token.Kind.NUMBER) {
            throw stream.error("a number, NUMTOYMINTERVAL, NUMTODSINTERVAL or an interval literal");
        }
        BigDecimal value = decimal(stream.position(), stream.next().text());
        return negative ? value.negate() : value;
    }

    private static BigDecimal decimal(SourcePosition place, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new SyntaxError(place, "'" + text + "' is not a number");
        }
    }

    private String unitText() {
        stream.expect(",");
        String unit = text().strip().toUpperCase(Locale.ROOT);
        stream.expect(")");
        return unit;
    }

    private String text() {
        if (stream.peek().kind() != Token.Kind.TEXT) {
            throw stream.error("a text literal");
        }
        return stream.next().text();
    }

    private static int monthsOf(SourcePosition place, String unit) {
        return switch (unit) {
            case "YEAR" -> 12;
            case "MONTH" -> 1;
            default -> throw new SyntaxError(place, "the unit is YEAR or MONTH, not " + unit);
        };
    }

    private static BigDecimal secondsOf(SourcePosition place, String unit) {
        return switch (unit) {
            case "DAY" -> BigDecimal.valueOf(86_400);
            case "HOUR" -> BigDecimal.valueOf(3_600);
            case "MINUTE" -> BigDecimal.valueOf(60);
            case "SECOND" -> BigDecimal.ONE;
            default -> throw new SyntaxError(place, "the unit is DAY, HOUR, MINUTE or SECOND, not " + unit);
        };
    }

    private static Interval yearsMonths(SourcePosition place, String text) {
        Matcher parts = YEARS_MONTHS.matcher(text);
        if (!parts.matches()) {
            throw new SyntaxError(place, "'" + text + "' is not years-months, such as '0-1'");
        }
        return months(
                place,
                decimal(place, parts.group(1)).multiply(BigDecimal.valueOf(12)).add(decimal(place, parts.group(2))));
    }

    private static Interval daysTime(SourcePosition place, String text) {
        Matcher parts = DAYS_TIME.matcher(text);
        if (!parts.matches()) {
            throw new SyntaxError(place, "'" + text + "' is not days and time, such as '1 00:00:00'");
        }
        String seconds = parts.group(4) == null ? "0" : parts.group(4);
        String fraction = parts.group(5) == null ? "" : "." + parts.group(5);
        return time(
                place,
                decimal(place, parts.group(1))
                        .multiply(BigDecimal.valueOf(86_400))
                        .add(decimal(place, parts.group(2)).multiply(BigDecimal.valueOf(3_600)))
                        .add(decimal(place, parts.group(3)).multiply(BigDecimal.valueOf(60)))
                        .add(decimal(place, seconds + fraction)));
    }

    private static Interval months(SourcePosition place, BigDecimal months) {
        try {
            // NUMTOYMINTERVAL rounds to whole months
            int whole = months.setScale(0, RoundingMode.HALF_UP).intValueExact();
            if (whole > 0) {
                return new Interval.Months(whole);
            }
        } catch (ArithmeticException e) {
            throw new SyntaxError(place, "the interval is longer than Oracle takes");
        }
        throw new SyntaxError(place, "the interval is not above zero");
    }

    private static Interval time(SourcePosition place, BigDecimal seconds) {
        try {
            Duration length = Duration.ofNanos(
                    seconds.multiply(NANOS).setScale(0, RoundingMode.HALF_UP).longValueExact());
            if (length.compareTo(Duration.ZERO) > 0) {
                return new Interval.Time(length);
            }
        } catch (ArithmeticException e) {
            throw new SyntaxError(place, "the interval is longer than this reader takes");
        }
        throw new SyntaxError(place, "the interval is not above zero");
    }
}
