package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleDateFormat;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One literal of a partition bound, in the forms that scripts and the dictionary's HIGH_VALUE have. */
final class BoundLiteral {
    /** Oracle's numbers end below 10^126. */
    private static final int MOST_DIGITS = 126;

    private static final String TIMESTAMP_FORMAT = "SYYYY-MM-DD HH24:MI:SSXFF";
    private static final Pattern OFFSET = Pattern.compile("(.*\\d)\\s*([+-]\\d?\\d:\\d\\d)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9A-Fa-f]{4}|\\\\)");
    private static final Pattern ZONE_FORMAT = Pattern.compile("(?i)(.*?)\\s*(?:TZH:TZM|TZR)");

    /** What may be said of a bound's text: the first by DBMS_METADATA, for each partition. */
    private static final Set<String> NLS =
            Set.of("NLS_CALENDAR=GREGORIAN", "NLS_DATE_LANGUAGE=AMERICAN", "NLS_DATE_LANGUAGE=ENGLISH");

    private final TokenStream stream;

    BoundLiteral(TokenStream stream) {
        this.stream = stream;
    }

    /** A number, text or moment; throws {@link UnreadableBound} at anything else. */
    BoundValue read() {
        Token first = stream.peek();
        try {
            if (first.kind() == Token.Kind.NUMBER || first.is("-") || first.is("+")) {
                return number();
            }
            if (first.kind() == Token.Kind.TEXT) {
                return new BoundValue.Text(stream.next().text());
            }
            if (stream.peek(1).start() == first.end()
                    && stream.peek(1).kind() == Token.Kind.TEXT
                    && stream.accept("U")) {
                return new BoundValue.Text(unicode(stream.next().text()));
            }
            if (stream.accept("UNISTR", "(")) {
                String escaped = text();
                stream.expect(")");
                return new BoundValue.Text(unicode(escaped));
            }
            if (stream.peek(1).kind() == Token.Kind.TEXT && stream.accept("DATE")) {
                return time(stream.next().text(), "SYYYY-MM-DD");
            }
            if (stream.peek(1).kind() == Token.Kind.TEXT && stream.accept("TIMESTAMP")) {
                return timestamp(stream.next().text());
            }
            if (stream.accept("TO_TIMESTAMP_TZ", "(")) {
                return zoned();
            }
            if (stream.accept("TO_DATE", "(") || stream.accept("TO_TIMESTAMP", "(")) {
                return converted();
            }
            if (stream.accept("HEXTORAW", "(")) {
                String digits = text();
                stream.expect(")");
                return new BoundValue.Raw(digits.toUpperCase(Locale.ROOT));
            }
            throw stream.error("a literal, TO_DATE, MAXVALUE, NULL or DEFAULT");
        } catch (SyntaxError e) {
            throw new UnreadableBound(e.position(), e.what());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new UnreadableBound(stream.position(first), String.valueOf(e.getMessage()));
        }
    }

    private BoundValue number() {
        boolean negative = stream.accept("-");
        if (!negative) {
            stream.accept("+");
        }
        Token digits = stream.peek();
        if (digits.kind() != Token.Kind.NUMBER) {
            throw stream.error("a number");
        }
        stream.next();
        boolean suffixed = stream.peek().start() == digits.end() && (stream.accept("F") || stream.accept("D"));
        if (!suffixed && stream.peek().start() == digits.end() && stream.atName()) {
            throw stream.error("',' or ')'");
        }
        BigDecimal value = new BigDecimal(digits.text());
        return new BoundValue.Num(plain(negative ? value.negate() : value));
    }

    /** One form for equal values: 10, 10.0 and 1E1 are the same bound. */
    static BigDecimal plain(BigDecimal value) {
        long magnitude = (long) value.precision() - value.scale();
        if (magnitude > MOST_DIGITS || magnitude < -MOST_DIGITS - 4) {
            throw new ArithmeticException("the number is outside of Oracle's range");
        }
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BoundValue converted() {
        String value = stream.peek().kind() == Token.Kind.NUMBER ? stream.next().text() : text();
        if (!stream.accept(",")) {
            throw stream.error("a format: without one the value depends on the session's NLS_DATE_FORMAT, so ','");
        }
        String format = text();
        if (stream.accept(",")) {
            nls(text());
        }
        stream.expect(")");
        return time(value, format);
    }

    /** A TIMESTAMP literal, with an offset or without. */
    private static BoundValue timestamp(String text) {
        Matcher zoned = OFFSET.matcher(text);
        if (!zoned.matches()) {
            return time(text, TIMESTAMP_FORMAT);
        }
        return instant(zoned.group(1), TIMESTAMP_FORMAT, zoned.group(2));
    }

    /** TO_TIMESTAMP_TZ with a format that ends in TZH:TZM or TZR, and an offset in the text. */
    private BoundValue zoned() {
        String value = text();
        stream.expect(",");
        String format = text();
        if (stream.accept(",")) {
            nls(text());
        }
        stream.expect(")");
        Matcher parts = OFFSET.matcher(value);
        Matcher ending = ZONE_FORMAT.matcher(format);
        if (!parts.matches() || !ending.matches()) {
            throw new DateTimeException("the time zone of '" + value + "' is not read; write it as an offset, +00:00");
        }
        return instant(parts.group(1), ending.group(1), parts.group(2));
    }

    private static BoundValue instant(String text, String format, String offset) {
        LocalDateTime local = OracleDateFormat.parse(text.strip(), format.strip());
        ZoneOffset zone = ZoneOffset.of(offset.length() == 5 ? offset.charAt(0) + "0" + offset.substring(1) : offset);
        return new BoundValue.Instant(
                local.atOffset(zone).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    /** The text of U'..' and UNISTR: four hexadecimal digits behind a backslash are a UTF-16 unit, two backslashes one. */
    private static String unicode(String escaped) {
        Matcher escape = ESCAPE.matcher(escaped);
        StringBuilder text = new StringBuilder();
        while (escape.find()) {
            String unit = escape.group(1);
            String plain = unit.equals("\\") ? "\\" : String.valueOf((char) Integer.parseInt(unit, 16));
            escape.appendReplacement(text, Matcher.quoteReplacement(plain));
        }
        escape.appendTail(text);
        return text.toString();
    }

    private void nls(String parameters) {
        if (!NLS.contains(parameters)
                && !NLS.contains(parameters
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .replace("'", ""))) {
            throw new DateTimeException("'" + parameters + "' is not read");
        }
    }

    private String text() {
        if (stream.peek().kind() != Token.Kind.TEXT) {
            throw stream.error("a text literal");
        }
        return stream.next().text();
    }

    private static BoundValue time(String text, String format) {
        LocalDateTime value = OracleDateFormat.parse(text, format);
        return new BoundValue.Time(value);
    }
}
