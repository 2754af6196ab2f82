package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Functions without parentheses: the clock, the user, sequences. */
final class Pseudo {
    /** Words that no column without quotes can have as its name. */
    private static final Set<String> RESERVED = Set.of("SYSDATE", "USER", "UID", "ROWID", "ROWNUM", "LEVEL");

    private Pseudo() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    static Typed write(String word, Writer writer) throws NotConverted {
        return switch (word) {
            case "SYSDATE" -> clock(writer, true);
            case "SYSTIMESTAMP" -> clock(writer, false);
            // Oracle's CURRENT_DATE has a time of day
            case "CURRENT_DATE" -> stable("date_trunc('second', localtimestamp)", Kind.DATE);
            case "CURRENT_TIMESTAMP" -> stable("statement_timestamp()", Kind.TIMESTAMPTZ);
            case "LOCALTIMESTAMP" -> stable("localtimestamp", Kind.TIMESTAMP);
            case "USER" -> {
                writer.notes.add(Note.USER);
                yield stable("current_user", Kind.TEXT);
            }
            case "TRUE", "FALSE" ->
                Typed.atom(word.toLowerCase(Locale.ROOT), Kind.BOOLEAN).withNullable(false);
            case "UID" -> throw new NotConverted("UID is the number of a user of Oracle");
            case "ROWID", "ROWNUM", "LEVEL" -> throw new NotConverted(word + " has no equal");
            default ->
                throw new NotConverted(word + " is no column that is carried over and no function that is known");
        };
    }

    /** SYSDATE is cut to the second, never rounded: rounding lies in the future half of the time. */
    private static Typed clock(Writer writer, boolean seconds) {
        Optional<String> zone = writer.context.clock().zone();
        if (zone.isEmpty()) {
            writer.notes.add(Note.SESSION_CLOCK);
            return seconds
                    ? stable("date_trunc('second', localtimestamp)", Kind.DATE)
                    : stable("statement_timestamp()", Kind.TIMESTAMPTZ);
        }
        String local = "statement_timestamp() AT TIME ZONE " + PostgresSql.literal(zone.get());
        return seconds
                ? stable("date_trunc('second', " + local + ")", Kind.DATE)
                : stable("statement_timestamp()", Kind.TIMESTAMPTZ);
    }

    private static Typed stable(String sql, Kind kind) {
        return Typed.atom(sql, kind).withNullable(false).withVolatility(Volatility.STABLE);
    }

    static Typed sequence(List<String> path, boolean next, Context context) throws NotConverted {
        QualifiedName known = context.sequences()
                .find(path)
                .orElseThrow(() -> new NotConverted("the sequence " + String.join(".", path) + " is not carried over"));
        return Typed.atom(
                        (next ? "nextval(" : "currval(") + PostgresSql.literal(PostgresSql.quote(known)) + ")",
                        Kind.INTEGER)
                .withNullable(false)
                .withVolatility(Volatility.VOLATILE);
    }
}
