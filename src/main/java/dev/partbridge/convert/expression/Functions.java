package dev.partbridge.convert.expression;

import java.util.List;
import java.util.Map;

/** Calls a function's equal in PostgreSQL by its name in Oracle. */
final class Functions {
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("ORA_HASH", "ORA_HASH has no equal: Oracle does not tell how it is computed"),
            Map.entry("SYS_CONTEXT", "SYS_CONTEXT asks Oracle's session"),
            Map.entry("USERENV", "USERENV asks Oracle's session"),
            Map.entry("MONTHS_BETWEEN", "MONTHS_BETWEEN has no equal"),
            Map.entry("NEXT_DAY", "NEXT_DAY depends on the session's language"),
            Map.entry("LENGTHB", "LENGTHB counts bytes of Oracle's character set"),
            Map.entry("SUBSTRB", "SUBSTRB counts bytes of Oracle's character set"),
            Map.entry("SOUNDEX", "SOUNDEX needs an extension"),
            Map.entry("STANDARD_HASH", "STANDARD_HASH depends on the bytes of Oracle's values"),
            Map.entry("NLS_UPPER", "NLS_UPPER depends on a language"),
            Map.entry("NLS_LOWER", "NLS_LOWER depends on a language"),
            Map.entry("NLSSORT", "NLSSORT depends on a language"));

    private Functions() {}

    static Typed call(String function, List<Typed> arguments, Context context) throws NotConverted {
        if (REFUSED.containsKey(function)) {
            throw new NotConverted(REFUSED.get(function));
        }
        return switch (function) {
            case "SYS_GUID" -> guid(context);
            case "EMPTY_CLOB" -> Typed.atom("''", Kind.TEXT).withNullable(false);
            case "EMPTY_BLOB" -> Typed.of("'\\x'::bytea", Kind.RAW, Typed.CAST).withNullable(false);
            case "UPPER",
                    "LOWER",
                    "INITCAP",
                    "LENGTH",
                    "SUBSTR",
                    "INSTR",
                    "LPAD",
                    "RPAD",
                    "LTRIM",
                    "RTRIM",
                    "TRIM",
                    "REPLACE",
                    "TRANSLATE",
                    "CONCAT",
                    "CHR",
                    "ASCII",
                    "HEXTORAW",
                    "RAWTOHEX",
                    "TO_CLOB",
                    "TO_NCLOB",
                    "TO_NCHAR" -> TextFunctions.call(function, arguments);
            case "ABS", "SIGN", "FLOOR", "CEIL", "MOD", "POWER" -> NumberFunctions.call(function, arguments);
            case "TRUNC", "ROUND" -> truncOrRound(function, arguments);
            case "TO_NUMBER" -> NumberFunctions.toNumber(arguments);
            case "TO_CHAR" -> toChar(arguments);
            case "TO_DATE", "TO_TIMESTAMP", "ADD_MONTHS", "LAST_DAY" ->
                DateFunctions.call(function, arguments, context);
            default -> throw new NotConverted("the function " + function + " is not carried over");
        };
    }

    /** The arguments' number is within these. */
    static void count(String function, List<Typed> arguments, int least, int most) throws NotConverted {
        NotConverted.unless(
                arguments.size() >= least && arguments.size() <= most,
                function + " with " + arguments.size() + " arguments is not carried over");
    }

    private static Typed guid(Context context) throws NotConverted {
        NotConverted.unless(context.targetMajor() >= 13, "SYS_GUID needs gen_random_uuid() of PostgreSQL 13");
        return Typed.atom("gen_random_uuid()", Kind.UUID).withNullable(false).withVolatility(Volatility.VOLATILE);
    }

    private static Typed truncOrRound(String function, List<Typed> arguments) throws NotConverted {
        count(function, arguments, 1, 2);
        return arguments.get(0).kind().isNumber()
                ? NumberFunctions.cut(function, arguments)
                : DateFunctions.cut(function, arguments);
    }

    private static Typed toChar(List<Typed> arguments) throws NotConverted {
        count("TO_CHAR", arguments, 1, 2);
        Typed value = arguments.get(0);
        if (value.kind().isLocalTime()) {
            NotConverted.unless(arguments.size() == 2, "TO_CHAR without a format depends on the session's format");
            String format = arguments.get(1).text().orElse("");
            return DateText.of(value, format);
        }
        NotConverted.unless(
                arguments.size() == 1, "TO_CHAR with a format for " + value.kind() + " is not carried over");
        if (value.kind() == Kind.INTEGER) {
            return Typed.of(value.cast("text"), Kind.TEXT, Typed.CAST).from(value);
        }
        NotConverted.unless(value.kind().isText(), "TO_CHAR of " + value.kind() + " is written in another form");
        return TextFunctions.text(value, "TO_CHAR");
    }
}
