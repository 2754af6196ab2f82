package dev.partbridge.convert.expression;

import java.util.List;
import java.util.Locale;

/** Functions of numbers. */
final class NumberFunctions {
    private NumberFunctions() {}

    static Typed call(String function, List<Typed> arguments) throws NotConverted {
        boolean two = function.equals("MOD") || function.equals("POWER");
        Functions.count(function, arguments, two ? 2 : 1, two ? 2 : 1);
        for (Typed argument : arguments) {
            NotConverted.unless(
                    argument.kind().isExact(), function + " of " + argument.kind() + " is not carried over");
        }
        Typed first = arguments.get(0);
        return switch (function) {
            case "ABS" -> Typed.atom("abs(" + first.sql() + ")", first.kind()).from(first);
            case "SIGN" ->
                Typed.atom("sign(" + Arithmetic.numeric(first).sql() + ")", Kind.NUMBER)
                        .from(first);
            case "FLOOR", "CEIL" ->
                first.kind() == Kind.INTEGER
                        ? first
                        : Typed.atom(function.toLowerCase(Locale.ROOT) + "(" + first.sql() + ")", Kind.NUMBER)
                                .from(first);
            case "MOD" -> mod(first, arguments.get(1));
            default -> power(first, arguments.get(1));
        };
    }

    /** MOD by 0 is the number itself. */
    private static Typed mod(Typed of, Typed by) {
        Kind kind = of.kind() == Kind.INTEGER && by.kind() == Kind.INTEGER ? Kind.INTEGER : Kind.NUMBER;
        String sql = "mod(" + of.sql() + ", " + by.sql() + ")";
        if (by.number().isPresent()) {
            return by.number().get().signum() == 0 ? of : Typed.atom(sql, kind).from(of);
        }
        return Typed.atom("CASE " + by.sql() + " WHEN 0 THEN " + of.sql() + " ELSE " + sql + " END", kind)
                .from(of, by);
    }

    /** Exact for whole exponents only. */
    private static Typed power(Typed of, Typed by) throws NotConverted {
        boolean whole = by.number()
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0 && n.intValue() <= 100)
                .isPresent();
        NotConverted.unless(whole, "POWER by what is no whole number from 0 to 100 differs in its last digits");
        return Typed.atom("power(" + Arithmetic.numeric(of).sql() + ", " + by.sql() + ")", Kind.NUMBER)
                .from(of);
    }

    /** TRUNC and ROUND. */
    static Typed cut(String function, List<Typed> arguments) throws NotConverted {
        Typed of = arguments.get(0);
        NotConverted.unless(of.kind().isExact(), function + " of " + of.kind() + " rounds otherwise in PostgreSQL");
        String digits = "";
        if (arguments.size() == 2) {
            int places = arguments
                    .get(1)
                    .number()
                    .filter(n -> n.stripTrailingZeros().scale() <= 0)
                    .orElseThrow(() -> new NotConverted(function + " to a number of digits that is no constant"))
                    .intValue();
            digits = places == 0 ? "" : ", " + places;
        }
        if (of.kind() == Kind.INTEGER && digits.isEmpty()) {
            return of;
        }
        return Typed.atom(
                        function.toLowerCase(Locale.ROOT) + "("
                                + Arithmetic.numeric(of).sql() + digits + ")",
                        Kind.NUMBER)
                .from(of);
    }

    static Typed toNumber(List<Typed> arguments) throws NotConverted {
        Functions.count("TO_NUMBER", arguments, 1, 1);
        Typed of = arguments.get(0);
        if (of.kind().isExact()) {
            return of;
        }
        NotConverted.unless(of.kind().isText(), "TO_NUMBER of " + of.kind());
        return Alike.number(TextFunctions.text(of, "TO_NUMBER"));
    }
}
