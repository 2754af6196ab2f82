package dev.partbridge.convert;

import dev.partbridge.convert.SqlToken.Kind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carries column defaults over. */
final class Defaults {
    private final Map<QualifiedName, QualifiedName> sequences;
    private final int targetMajor;

    /**
     * Knows the sequences that a default may draw from.
     *
     * @param sequences Oracle's sequences and their names in PostgreSQL
     */
    Defaults(Map<QualifiedName, QualifiedName> sequences, int targetMajor) {
        this.sequences = sequences;
        this.targetMajor = targetMajor;
    }

    /**
     * What became of a default.
     *
     * @param sql the expression in PostgreSQL; absent for none
     * @param known false when the text was not understood
     * @param clock it takes the session's date and time
     * @param user it takes the session's user
     */
    record Converted(Optional<String> sql, boolean known, boolean clock, boolean user) {
        static final Converted NONE = new Converted(Optional.empty(), true, false, false);
        static final Converted UNKNOWN = new Converted(Optional.empty(), false, false, false);

        static Converted value(String sql) {
            return new Converted(Optional.of(sql), true, false, false);
        }

        static Converted clock(String sql) {
            return new Converted(Optional.of(sql), true, true, false);
        }
    }

    /**
     * Converts one default.
     *
     * @param type the column's type in PostgreSQL
     * @param schema the table's schema in Oracle: where a sequence without schema is
     */
    Converted convert(String oracle, String type, Optional<Identifier> schema) {
        List<SqlToken> tokens = stripped(SqlToken.of(oracle).orElse(List.of()));
        if (tokens.isEmpty()) {
            return Converted.UNKNOWN;
        }
        if (tokens.size() == 1) {
            return single(tokens.get(0), type);
        }
        SqlToken first = tokens.get(0);
        if (tokens.size() == 2
                && (first.is("-") || first.is("+"))
                && tokens.get(1).kind() == Kind.NUMBER) {
            return Converted.value((first.is("-") ? "-" : "") + tokens.get(1).text());
        }
        if (tokens.size() == 2 && tokens.get(1).kind() == Kind.TEXT && TypeTable.isTimestamp(type)) {
            return first.is("DATE") || first.is("TIMESTAMP")
                    ? Converted.value(
                            "timestamp " + PostgresSql.literal(tokens.get(1).text()))
                    : Converted.UNKNOWN;
        }
        String words = tokens.stream().map(SqlToken::text).collect(Collectors.joining(""));
        if (words.equals("TRUNC(SYSDATE)") && TypeTable.isTimestamp(type)) {
            return Converted.clock("date_trunc('day', localtimestamp)");
        }
        if (words.equals("SYS_GUID()") && type.equals("bytea") && targetMajor >= 13) {
            return Converted.value("decode(replace(gen_random_uuid()::text, '-', ''), 'hex')");
        }
        return nextValue(tokens, schema);
    }

    private static Converted single(SqlToken token, String type) {
        return switch (token.kind()) {
            case NUMBER -> Converted.value(token.text());
            case TEXT -> text(token.text(), type);
            case WORD -> word(token.text(), type);
            case QUOTED_NAME, OPERATOR -> Converted.UNKNOWN;
        };
    }

    private static Converted text(String value, String type) {
        if (value.isEmpty()) {
            return Converted.NONE;
        }
        if (TypeTable.isText(type)) {
            return Converted.value(PostgresSql.literal(value));
        }
        if (TypeTable.isNumber(type)) {
            try {
                return Converted.value(new BigDecimal(value.strip()).toPlainString());
            } catch (NumberFormatException e) {
                return Converted.UNKNOWN;
            }
        }
        return Converted.UNKNOWN;
    }

    private static Converted word(String word, String type) {
        return switch (word) {
            case "NULL" -> Converted.NONE;
            case "SYSDATE", "CURRENT_DATE" -> now(type, "date_trunc('second', statement_timestamp())", true);
            case "SYSTIMESTAMP", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP" -> now(type, "statement_timestamp()", false);
            case "USER" ->
                TypeTable.isText(type)
                        ? new Converted(Optional.of("current_user"), true, false, true)
                        : Converted.UNKNOWN;
            default -> Converted.UNKNOWN;
        };
    }

    private static Converted now(String type, String zoned, boolean wholeSeconds) {
        if (type.startsWith("timestamptz")) {
            return Converted.value(zoned);
        }
        if (!TypeTable.isTimestamp(type)) {
            return Converted.UNKNOWN;
        }
        // assigned to timestamp(0) the fraction would be rounded, into the next day at its end; Oracle cuts it
        return Converted.clock(
                wholeSeconds || type.equals("timestamp(0)")
                        ? "date_trunc('second', localtimestamp)"
                        : "localtimestamp");
    }

    private Converted nextValue(List<SqlToken> tokens, Optional<Identifier> schema) {
        int size = tokens.size();
        boolean draws = (size == 3 || size == 5)
                && "NEXTVAL".equals(tokens.get(size - 1).text())
                && tokens.get(size - 2).is(".");
        if (!draws || (size == 5 && !tokens.get(1).is("."))) {
            return Converted.UNKNOWN;
        }
        Identifier sequence = new Identifier(tokens.get(size - 3).text());
        QualifiedName name = size == 5
                ? QualifiedName.of(new Identifier(tokens.get(0).text()), sequence)
                : new QualifiedName(schema, sequence);
        QualifiedName known = sequences.get(name);
        return known == null
                ? Converted.UNKNOWN
                : Converted.value("nextval(" + PostgresSql.literal(PostgresSql.quote(known)) + ")");
    }

    /** Without parentheses around the whole. */
    private static List<SqlToken> stripped(List<SqlToken> tokens) {
        int size = tokens.size();
        boolean wrapped =
                size > 2 && tokens.get(0).is("(") && tokens.get(size - 1).is(")");
        return wrapped ? stripped(tokens.subList(1, size - 1)) : tokens;
    }
}
