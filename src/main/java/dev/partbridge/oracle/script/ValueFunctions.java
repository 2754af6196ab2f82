package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleDateFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions of constants, as the values of exported INSERTs use them. */
final class ValueFunctions {
    private static final Set<String> KNOWN = Set.of(
            "TO_DATE",
            "TO_TIMESTAMP",
            "TO_TIMESTAMP_TZ",
            "TO_NUMBER",
            "TO_CHAR",
            "TO_NCHAR",
            "TO_CLOB",
            "TO_NCLOB",
            "TO_BLOB",
            "TO_DSINTERVAL",
            "TO_YMINTERVAL",
            "TO_BINARY_FLOAT",
            "TO_BINARY_DOUBLE",
            "HEXTORAW",
            "EMPTY_CLOB",
            "EMPTY_BLOB",
            "CHR",
            "NCHR",
            "UNISTR",
            "XMLTYPE",
            "UPPER",
            "LOWER",
            "TRIM",
            "CONCAT",
            "NVL");

    private static final Pattern OFFSET = Pattern.compile("(.*\\d)\\s*([+-]\\d?\\d:\\d\\d|[A-Za-z]+(?:/[A-Za-z_/]+)?)");
    private static final Pattern UNICODE = Pattern.compile("\\\\(\\\\|[0-9A-Fa-f]{4})");

    private final SessionDates dates;
    private final ValueText text;
    private final Session session;

    ValueFunctions(Session session) {
        this.session = session;
        this.dates = new SessionDates(session);
        this.text = new ValueText(session);
    }

    boolean known(String name) {
        return KNOWN.contains(name);
    }

    Value apply(String name, List<Value> arguments) {
        if (arguments.isEmpty()) {
            if (name.equals("EMPTY_CLOB") || name.equals("EMPTY_BLOB")) {
                return new Value.EmptyLob();
            }
            throw new DateTimeException(name + " lacks its arguments");
        }
        Value first = arguments.get(0);
        if (name.equals("NVL") && arguments.size() == 2) {
            return first instanceof Value.Null ? arguments.get(1) : first;
        }
        if (name.equals("CONCAT")) {
            StringBuilder all = new StringBuilder();
            arguments.forEach(a -> all.append(text.of(a)));
            return Value.text(all.toString());
        }
        return first instanceof Value.Null ? first : converted(name, first, arguments);
    }

    private Value converted(String name, Value first, List<Value> arguments) {
        String format = arguments.size() > 1 ? text.of(arguments.get(1)) : "";
        if (arguments.size() > 2) {
            return withLanguage(name, first, arguments, format);
        }
        return switch (name) {
            case "TO_DATE" -> date(first, format);
            case "TO_TIMESTAMP" -> timestamp(first, format);
            case "TO_TIMESTAMP_TZ" -> zoned(text.of(first), format);
            case "TO_NUMBER" -> new Value.Num(format.isEmpty() ? text.number(first) : number(text.of(first), format));
            case "TO_BINARY_FLOAT", "TO_BINARY_DOUBLE" -> first;
            case "TO_CHAR", "TO_NCHAR" -> toChar(first, format);
            case "TO_CLOB", "TO_NCLOB", "XMLTYPE" ->
                first instanceof Value.EmptyLob ? first : Value.text(text.of(first));
            case "TO_BLOB" -> first;
            case "TO_DSINTERVAL" -> IntervalText.span(text.of(first));
            case "TO_YMINTERVAL" -> IntervalText.months(text.of(first));
            case "HEXTORAW" -> raw(text.of(first));
            case "CHR", "NCHR" -> Value.text(character(text.number(first)));
            case "UNISTR" -> Value.text(unicode(text.of(first)));
            case "UPPER" -> Value.text(text.of(first).toUpperCase(Locale.ROOT));
            case "LOWER" -> Value.text(text.of(first).toLowerCase(Locale.ROOT));
            case "TRIM" -> Value.text(text.of(first).replaceAll("^ +| +$", ""));
            default -> throw new DateTimeException("the function " + name + " is not computed");
        };
    }

    /** A third argument sets the language or the numeric characters for this call alone. */
    private Value withLanguage(String name, Value first, List<Value> arguments, String format) {
        String settings = text.of(arguments.get(2)).toUpperCase(Locale.ROOT);
        Matcher language = Pattern.compile("\\s*NLS_DATE_LANGUAGE\\s*=\\s*'?([A-Z ]+?)'?\\s*")
                .matcher(settings);
        Matcher characters = Pattern.compile("\\s*NLS_NUMERIC_CHARACTERS\\s*=\\s*'?(.)(.)'?\\s*")
                .matcher(settings);
        Session own;
        if (language.matches()) {
            own = session.withDateLanguage(language.group(1));
        } else if (characters.matches()) {
            own = session.withNumericCharacters(
                    characters.group(1).charAt(0), characters.group(2).charAt(0));
        } else if (settings.replaceAll("\\s|'", "").equals("NLS_CALENDAR=GREGORIAN")) {
            own = session;
        } else {
            throw new DateTimeException("'" + text.of(arguments.get(2)) + "' is not read");
        }
        return new ValueFunctions(own).apply(name, List.of(first, Value.text(format)));
    }

    Value dateLiteral(String literal) {
        return new Value.Time(OracleDateFormat.parse(literal, "SYYYY-MM-DD"), true);
    }

    Value timestampLiteral(String literal) {
        Matcher zone = OFFSET.matcher(literal.strip());
        if (zone.matches()) {
            return zoned(zone.group(1) + " " + zone.group(2), "SYYYY-MM-DD HH24:MI:SSXFF TZR");
        }
        return new Value.Time(OracleDateFormat.parse(literal, "SYYYY-MM-DD HH24:MI:SSXFF"), false);
    }

    private Value date(Value value, String format) {
        if (value instanceof Value.Time time) {
            return new Value.Time(time.time().withNano(0), true);
        }
        String words = text.of(value);
        LocalDateTime read = format.isEmpty() ? dates.date(words) : dates.by(words, format);
        return new Value.Time(read, true);
    }

    private Value timestamp(Value value, String format) {
        if (value instanceof Value.Time time) {
            return new Value.Time(time.time(), false);
        }
        String words = text.of(value);
        return new Value.Time(format.isEmpty() ? dates.timestamp(words) : dates.by(words, format), false);
    }

    private Value zoned(String words, String format) {
        OracleDateFormat.Moment moment = format.isEmpty() ? dates.zoned(words) : dates.zonedBy(words, format);
        return new Value.Zoned(moment.local(), moment.offset().orElseGet(() -> dates.offset(moment.local())));
    }

    private Value toChar(Value value, String format) {
        if (format.isEmpty()) {
            return value instanceof Value.EmptyLob ? Value.NULL : Value.text(text.of(value));
        }
        if (value instanceof Value.Time time) {
            return Value.text(text.date(time, format));
        }
        throw new DateTimeException("TO_CHAR with the format '" + format + "' is not computed for this value");
    }

    /** Formats of digits with a point and group signs; X for hexadecimal. */
    private BigDecimal number(String words, String format) {
        String upper = format.toUpperCase(Locale.ROOT).replace("FM", "");
        if (!upper.isEmpty() && upper.chars().allMatch(c -> c == 'X')) {
            return new BigDecimal(new BigInteger(words.strip(), 16));
        }
        if (!upper.matches("S?[$L]?[09,.GD]+(?:S|MI|EEEE)?")) {
            throw new DateTimeException("the number format '" + format + "' is not read");
        }
        boolean local = upper.indexOf('G') >= 0 || upper.indexOf('D') >= 0;
        char point = local ? session.decimal() : '.';
        char group = local ? session.group() : ',';
        String plain = words.strip()
                .replace("$", "")
                .replace(String.valueOf(group), "")
                .replace(point, '.');
        if (plain.endsWith("-") || plain.endsWith("+")) {
            plain = plain.charAt(plain.length() - 1) + plain.substring(0, plain.length() - 1);
        }
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException e) {
            throw new DateTimeException("ORA-01722: '" + words + "' is no number of the format '" + format + "'", e);
        }
    }

    private static Value raw(String digits) {
        String even = digits.length() % 2 == 0 ? digits : "0" + digits;
        if (!even.chars().allMatch(HexFormat::isHexDigit)) {
            throw new DateTimeException("ORA-01465: '" + digits + "' is no hexadecimal number");
        }
        return new Value.Bytes(even.toUpperCase(Locale.ROOT));
    }

    /** CHR of the ASCII codes is the same in every character set; others depend on it. */
    private static String character(BigDecimal code) {
        int value = code.intValueExact();
        if (value < 0 || value > 127) {
            throw new DateTimeException("CHR(" + value + ") depends on the database's character set");
        }
        return String.valueOf((char) value);
    }

    private static String unicode(String escaped) {
        return UNICODE.matcher(escaped)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1).equals("\\") ? "\\" : String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
