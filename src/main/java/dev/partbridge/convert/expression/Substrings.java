package dev.partbridge.convert.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** SUBSTR and INSTR, which count from the end where the place is negative, and take the place 0 for 1. */
final class Substrings {
    private Substrings() {}

    static Typed part(List<Typed> arguments) throws NotConverted {
        Functions.count("SUBSTR", arguments, 2, 3);
        Typed of = TextFunctions.text(arguments.get(0), "SUBSTR");
        int from = whole(arguments.get(1), "SUBSTR");
        Optional<Integer> length = Optional.empty();
        if (arguments.size() == 3) {
            length = Optional.of(whole(arguments.get(2), "SUBSTR"));
            if (length.get() < 1) {
                return Typed.NULL;
            }
        }
        String count = length.map(n -> ", " + n).orElse("");
        if (from >= 0) {
            String sql = "substr(" + of.sql() + ", " + Math.max(1, from) + count + ")";
            // a text that is not empty has a first character
            return from <= 1 ? Typed.atom(sql, Kind.TEXT).from(of) : TextFunctions.notEmpty(sql, of);
        }
        String right = "right(" + of.sql() + ", " + -from + ")";
        String part = length.map(n -> "left(" + right + ", " + n + ")").orElse(right);
        // what begins before the first character is NULL
        return Typed.atom("CASE WHEN length(" + of.sql() + ") >= " + -from + " THEN " + part + " END", Kind.TEXT)
                .sharing(of);
    }

    static Typed place(List<Typed> arguments) throws NotConverted {
        Functions.count("INSTR", arguments, 2, 4);
        Typed of = TextFunctions.text(arguments.get(0), "INSTR");
        Typed sought = TextFunctions.text(arguments.get(1), "INSTR");
        int from = arguments.size() > 2 ? whole(arguments.get(2), "INSTR") : 1;
        int occurrence = arguments.size() > 3 ? whole(arguments.get(3), "INSTR") : 1;
        NotConverted.unless(from > 0 && occurrence == 1, "INSTR backwards, or of a later occurrence, has no equal");
        if (sought.kind() == Kind.NULL || of.kind() == Kind.NULL) {
            return Typed.NULL;
        }
        if (from == 1) {
            return Typed.atom("strpos(" + of.sql() + ", " + sought.sql() + ")", Kind.INTEGER)
                    .from(of, sought);
        }
        String found = "strpos(substr(" + of.sql() + ", " + from + "), " + sought.sql() + ")";
        return Typed.atom("CASE " + found + " WHEN 0 THEN 0 ELSE " + found + " + " + (from - 1) + " END", Kind.INTEGER)
                .from(of, sought);
    }

    /** A constant; a fraction is cut. */
    private static int whole(Typed value, String function) throws NotConverted {
        BigDecimal number =
                value.number().orElseThrow(() -> new NotConverted(function + " at a place that is no constant number"));
        NotConverted.unless(
                number.abs().compareTo(BigDecimal.valueOf(100_000)) < 0, function + " at a place beyond 100000");
        return number.intValue();
    }
}
