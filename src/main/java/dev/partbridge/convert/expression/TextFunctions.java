package dev.partbridge.convert.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Functions of texts. An empty text is NULL to Oracle, so a result that may be empty is made NULL. */
final class TextFunctions {
    private TextFunctions() {}

    /** A text for a function that sees a CHAR's blanks. */
    static Typed text(Typed value, String function) throws NotConverted {
        if (value.kind() == Kind.CHAR) {
            return padded(value);
        }
        if (value.kind() == Kind.INTEGER && !value.isConstant()) {
            return Typed.of(value.cast("text"), Kind.TEXT, Typed.CAST).from(value);
        }
        if (value.kind() == Kind.INTEGER) {
            return Typed.text(value.number().orElseThrow().toPlainString());
        }
        NotConverted.unless(
                value.kind() == Kind.TEXT || value.kind() == Kind.NULL,
                function + " of " + value.kind() + " depends on how Oracle writes it as a text");
        return value;
    }

    /** PostgreSQL forgets the blanks of a CHAR in most functions. */
    static Typed padded(Typed value) {
        return value.length() == 0 || value.isConstant()
                ? value
                : Typed.atom("rpad(" + value.sql() + ", " + value.length() + ")", Kind.TEXT)
                        .from(value);
    }

    /** An empty text is NULL to Oracle, and NULL is an empty text to its ||. */
    static Typed joined(Typed left, Typed right) throws NotConverted {
        Typed first = text(left, "||");
        Typed second = text(right, "||");
        if (first.kind() == Kind.NULL || second.kind() == Kind.NULL) {
            return first.kind() == Kind.NULL ? second : first;
        }
        String sql = operand(first) + " || " + operand(second);
        boolean nullable = first.nullable() && second.nullable();
        Typed joined =
                Typed.of(sql, Kind.TEXT, Typed.OTHER).sharing(first, second).withNullable(nullable);
        return nullable ? Typed.atom("nullif(" + sql + ", '')", Kind.TEXT).sharing(joined) : joined;
    }

    private static String operand(Typed value) {
        return value.nullable() ? "coalesce(" + value.sql() + ", '')" : value.at(Typed.OTHER);
    }

    static Typed call(String function, List<Typed> arguments) throws NotConverted {
        Typed first = arguments.isEmpty() ? Typed.NULL : arguments.get(0);
        return switch (function) {
            case "UPPER", "LOWER", "INITCAP" -> {
                Functions.count(function, arguments, 1, 1);
                Typed of = text(first, function);
                yield call(function.toLowerCase(Locale.ROOT), of).from(of);
            }
            case "LENGTH" -> {
                Functions.count(function, arguments, 1, 1);
                Typed of = text(first, function);
                yield Typed.atom("length(" + of.sql() + ")", Kind.INTEGER).from(of);
            }
            case "SUBSTR" -> Substrings.part(arguments);
            case "INSTR" -> Substrings.place(arguments);
            case "LPAD", "RPAD" -> pad(function, arguments);
            case "LTRIM", "RTRIM", "TRIM" -> trim(function, arguments);
            case "REPLACE" -> replace(arguments);
            case "TRANSLATE" -> {
                Functions.count(function, arguments, 3, 3);
                NotConverted.unless(arguments.get(1).text().isPresent(), "TRANSLATE of characters that are no text");
                yield notEmpty("translate(" + list(texts(function, arguments)) + ")", arguments.toArray(new Typed[0]));
            }
            case "CONCAT" -> {
                Functions.count(function, arguments, 2, 2);
                yield joined(first, arguments.get(1));
            }
            case "CHR" -> {
                int code = first.number().map(BigDecimal::intValue).orElse(0);
                NotConverted.unless(
                        arguments.size() == 1 && code > 0 && code < 128,
                        "CHR of other than 1 to 127 depends on Oracle's character set");
                yield Typed.text(String.valueOf((char) code));
            }
            case "ASCII" -> {
                String letter = first.text().orElse("");
                NotConverted.unless(
                        !letter.isEmpty() && letter.charAt(0) < 128, "ASCII depends on Oracle's character set");
                yield Typed.number(BigDecimal.valueOf(letter.charAt(0)));
            }
            case "HEXTORAW" -> {
                String hex = first.text().orElse("");
                NotConverted.unless(
                        hex.matches("([0-9A-Fa-f]{2})+"), "HEXTORAW of what is no text of hexadecimal digits");
                yield Typed.raw(hex.toLowerCase(Locale.ROOT));
            }
            case "RAWTOHEX" -> {
                NotConverted.unless(first.kind() == Kind.RAW, "RAWTOHEX of " + first.kind());
                yield Typed.atom("upper(encode(" + first.sql() + ", 'hex'))", Kind.TEXT)
                        .from(first);
            }
            default -> {
                Functions.count(function, arguments, 1, 1);
                yield text(first, function);
            }
        };
    }

    private static Typed call(String function, Typed argument) {
        return Typed.atom(function + "(" + argument.sql() + ")", Kind.TEXT);
    }

    private static Typed pad(String function, List<Typed> arguments) throws NotConverted {
        Functions.count(function, arguments, 2, 3);
        int length = arguments.get(1).number().map(BigDecimal::intValue).orElse(0);
        NotConverted.unless(length > 0, function + " to a length that is no number above 0");
        NotConverted.unless(
                arguments.size() == 2 || arguments.get(2).text().isPresent(), function + " with what is no text");
        Typed of = text(arguments.get(0), function);
        String with = arguments.size() == 3 ? ", " + arguments.get(2).sql() : "";
        return Typed.atom(function.toLowerCase(Locale.ROOT) + "(" + of.sql() + ", " + length + with + ")", Kind.TEXT)
                .from(of);
    }

    private static Typed trim(String function, List<Typed> arguments) throws NotConverted {
        Functions.count(function, arguments, 1, 2);
        String name = function.equals("TRIM") ? "btrim" : function.toLowerCase(Locale.ROOT);
        NotConverted.unless(
                arguments.size() == 1 || arguments.get(1).text().isPresent(), function + " of what is no text");
        NotConverted.unless(
                arguments.size() == 1
                        || !function.equals("TRIM")
                        || arguments.get(1).text().orElse("").length() == 1,
                "TRIM takes one character");
        return notEmpty(name + "(" + list(texts(function, arguments)) + ")", arguments.toArray(new Typed[0]));
    }

    private static Typed replace(List<Typed> arguments) throws NotConverted {
        Functions.count("REPLACE", arguments, 2, 3);
        Typed of = text(arguments.get(0), "REPLACE");
        Typed sought = text(arguments.get(1), "REPLACE");
        Typed with = arguments.size() == 3 ? text(arguments.get(2), "REPLACE") : Typed.NULL;
        String sql = "replace(" + of.sql() + ", " + orEmpty(sought) + ", " + orEmpty(with) + ")";
        Typed replaced = with.nullable() ? notEmpty(sql) : Typed.atom(sql, Kind.TEXT);
        return replaced.sharing(of, sought, with).withNullable(with.nullable() || of.nullable());
    }

    private static String orEmpty(Typed value) {
        return value.kind() == Kind.NULL ? "''" : value.nullable() ? "coalesce(" + value.sql() + ", '')" : value.sql();
    }

    /** NULL where it is empty. */
    static Typed notEmpty(String sql, Typed... operands) {
        return Typed.atom("nullif(" + sql + ", '')", Kind.TEXT).sharing(operands);
    }

    private static List<Typed> texts(String function, List<Typed> values) throws NotConverted {
        List<Typed> texts = new ArrayList<>();
        for (Typed value : values) {
            texts.add(text(value, function));
        }
        return texts;
    }

    private static String list(List<Typed> values) {
        return values.stream().map(Typed::sql).collect(Collectors.joining(", "));
    }
}
