package dev.partbridge.convert.expression;

import dev.partbridge.oracle.model.OracleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Functions of dates. */
final class DateFunctions {
    private static final Set<String> OF_DATE = Set.of("YEAR", "MONTH", "DAY");

    private DateFunctions() {}

    static Typed call(String function, List<Typed> arguments, Context context) throws NotConverted {
        Typed first = arguments.isEmpty() ? Typed.NULL : arguments.get(0);
        return switch (function) {
            case "TO_DATE", "TO_TIMESTAMP" -> parsed(function, arguments, context);
            case "LAST_DAY" -> {
                Typed date = date(first, function);
                Functions.count(function, arguments, 1, 1);
                yield Typed.of(
                                "date_trunc('month', " + date.sql() + ") + interval '1 month' - interval '1 day' + "
                                        + timeOfDay(date),
                                Kind.DATE,
                                Typed.SUM)
                        .from(date);
            }
            default -> {
                Functions.count(function, arguments, 2, 2);
                yield months(date(first, function), arguments.get(1));
            }
        };
    }

    /** A DATE: a TIMESTAMP loses its fraction on the way. */
    private static Typed date(Typed value, String function) throws NotConverted {
        NotConverted.unless(value.kind().isLocalTime(), function + " of " + value.kind());
        return value.kind() == Kind.DATE
                ? value
                : Typed.atom("date_trunc('second', " + value.sql() + ")", Kind.DATE)
                        .from(value);
    }

    private static String timeOfDay(Typed date) {
        return "(" + date.at(Typed.SUM) + " - date_trunc('day', " + date.sql() + "))";
    }

    /** The last day of a month stays the last day; PostgreSQL keeps the day's number. */
    private static Typed months(Typed date, Typed months) throws NotConverted {
        NotConverted.unless(months.kind() == Kind.INTEGER, "ADD_MONTHS by what is no whole number");
        String span = months.number()
                .map(n -> "interval '" + n.toBigInteger() + " months'")
                .orElse("interval '1 month' * " + months.at(Typed.SIGN));
        String last = "date_trunc('month', " + date.sql() + ") + " + span
                + " + interval '1 month' - interval '1 day' + " + timeOfDay(date);
        return Typed.atom(
                        "CASE extract(day from " + date.at(Typed.SUM) + " + interval '1 day') WHEN 1 THEN " + last
                                + " ELSE " + date.at(Typed.SUM) + " + " + span + " END",
                        Kind.DATE)
                .from(date, months);
    }

    /** TRUNC and ROUND. */
    static Typed cut(String function, List<Typed> arguments) throws NotConverted {
        Typed of = arguments.get(0);
        NotConverted.unless(
                of.kind().isLocalTime(),
                function + " of " + of.kind()
                        + (of.kind() == Kind.TIMESTAMPTZ ? " depends on the zone of each value" : ""));
        String format =
                arguments.size() == 2 ? arguments.get(1).text().orElse("?").toUpperCase(Locale.ROOT) : "DD";
        String unit =
                switch (format) {
                    case "SYYYY", "YYYY", "YEAR", "SYEAR", "YYY", "YY", "Y" -> "year";
                    case "Q" -> "quarter";
                    case "MONTH", "MON", "MM", "RM" -> "month";
                    case "IW" -> "week";
                    case "DDD", "DD", "J" -> "day";
                    case "HH", "HH12", "HH24" -> "hour";
                    case "MI" -> "minute";
                    case "DAY", "DY", "D" ->
                        throw new NotConverted(function + " to '" + format + "' depends on the session's territory");
                    default -> throw new NotConverted(function + " to '" + format + "' is not carried over");
                };
        if (function.equals("TRUNC")) {
            String prefix = "date_trunc('second', ";
            boolean clock = of.volatility() == Volatility.STABLE
                    && of.sql().startsWith(prefix)
                    && of.precedence() == Typed.ATOM;
            String cut = clock ? of.sql().substring(prefix.length(), of.sql().length() - 1) : of.sql();
            return Typed.atom("date_trunc('" + unit + "', " + cut + ")", Kind.DATE)
                    .from(of);
        }
        String half =
                switch (unit) {
                    case "day" -> "12 hours";
                    case "hour" -> "30 minutes";
                    case "minute" -> "30 seconds";
                    default -> throw new NotConverted("ROUND to '" + format + "' is not carried over");
                };
        return Typed.atom("date_trunc('" + unit + "', " + of.at(Typed.SUM) + " + interval '" + half + "')", Kind.DATE)
                .from(of);
    }

    /** Of constants; another text would be read otherwise by PostgreSQL. */
    private static Typed parsed(String function, List<Typed> arguments, Context context) throws NotConverted {
        Functions.count(function, arguments, 1, 3);
        if (arguments.get(0).kind() == Kind.NULL) {
            return Typed.NULL;
        }
        String text = arguments
                .get(0)
                .text()
                .orElseThrow(
                        () -> new NotConverted(function + " of what is no constant reads texts by rules of its own"));
        Kind kind = function.equals("TO_DATE") ? Kind.DATE : Kind.TIMESTAMP;
        if (arguments.size() == 1) {
            LocalDateTime moment = context.dates()
                    .read(text)
                    .orElseThrow(() -> new NotConverted("'" + text + "' is no date of the session's format"));
            return TimeLiterals.of(moment, kind);
        }
        String format = arguments.get(1).text().orElse("");
        try {
            return TimeLiterals.of(OracleDateFormat.parse(text, format), kind);
        } catch (DateTimeException e) {
            throw new NotConverted(String.valueOf(e.getMessage()));
        }
    }

    static Typed extract(String field, Typed from) throws NotConverted {
        NotConverted.unless(
                from.kind().isLocalTime(),
                "EXTRACT from " + from.kind()
                        + (from.kind() == Kind.TIMESTAMPTZ
                                ? " depends on the zone of each value"
                                : " is not carried over"));
        boolean known = OF_DATE.contains(field)
                || (from.kind() == Kind.TIMESTAMP
                        && Set.of("HOUR", "MINUTE", "SECOND").contains(field));
        NotConverted.unless(known, "EXTRACT(" + field + ") from " + from.kind() + " is not carried over");
        boolean fraction = field.equals("SECOND");
        // a double precision before PostgreSQL 14, a numeric since
        return Typed.of(
                        "extract(" + field.toLowerCase(Locale.ROOT) + " from " + from.sql() + ")::"
                                + (fraction ? "numeric" : "integer"),
                        fraction ? Kind.NUMBER : Kind.INTEGER,
                        Typed.CAST)
                .from(from);
    }
}
