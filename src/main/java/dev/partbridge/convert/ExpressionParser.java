package dev.partbridge.convert;

import dev.partbridge.convert.Expressions.Kind;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one Oracle expression by descent and writes PostgreSQL's on the way. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "^=", "<", "<=", ">", ">=");

    private final List<SqlToken> tokens;
    private final Map<Identifier, PgColumn> columns;
    private final String row;
    private int at;

    /** @param row what stands before each column: nothing, or {@code NEW.} in a trigger */
    ExpressionParser(List<SqlToken> tokens, Map<Identifier, PgColumn> columns, String row) {
        this.tokens = tokens;
        this.columns = columns;
        this.row = row;
    }

    /** SQL with the kind of its value. */
    record Typed(String sql, Kind kind) {}

    /** Something that is not carried over. */
    static final class NotKnown extends Exception {
        private static final long serialVersionUID = 1L;

        NotKnown(String message) {
            super(message);
        }
    }

    /** The whole; nothing may follow. */
    Typed all() throws NotKnown {
        Typed all = or();
        if (at < tokens.size()) {
            throw new NotKnown(tokens.get(at).text());
        }
        return all;
    }

    private Typed or() throws NotKnown {
        Typed left = and();
        while (take("OR")) {
            left = joined(left, " OR ", and());
        }
        return left;
    }

    private Typed and() throws NotKnown {
        Typed left = not();
        while (take("AND")) {
            left = joined(left, " AND ", not());
        }
        return left;
    }

    private static Typed joined(Typed left, String word, Typed right) throws NotKnown {
        must(left.kind() == Kind.TRUTH && right.kind() == Kind.TRUTH, word);
        return new Typed(left.sql() + word + right.sql(), Kind.TRUTH);
    }

    private Typed not() throws NotKnown {
        if (!take("NOT")) {
            return predicate();
        }
        Typed inner = not();
        must(inner.kind() == Kind.TRUTH, "NOT");
        return new Typed("NOT " + inner.sql(), Kind.TRUTH);
    }

    private Typed predicate() throws NotKnown {
        Typed left = sum();
        if (take("IS")) {
            String not = take("NOT") ? "NOT " : "";
            expect("NULL");
            return new Typed(left.sql() + " IS " + not + "NULL", Kind.TRUTH);
        }
        if (at < tokens.size() && COMPARISONS.stream().anyMatch(tokens.get(at)::is)) {
            String operator = tokens.get(at++).text();
            String sql = operator.equals("!=") || operator.equals("^=") ? "<>" : operator;
            return truth(left, " " + sql + " ", sum());
        }
        String not = take("NOT") ? " NOT" : "";
        if (take("IN")) {
            return in(left, not);
        }
        if (take("BETWEEN")) {
            Typed low = sum();
            expect("AND");
            Typed from = truth(left, not + " BETWEEN ", low);
            return new Typed(from.sql() + " AND " + alike(left, sum()), Kind.TRUTH);
        }
        if (take("LIKE")) {
            return like(left, not);
        }
        must(not.isEmpty(), "NOT");
        return left;
    }

    private Typed in(Typed left, String not) throws NotKnown {
        expect("(");
        List<String> values = new ArrayList<>();
        do {
            values.add(alike(left, sum()));
        } while (take(","));
        expect(")");
        return new Typed(left.sql() + not + " IN (" + String.join(", ", values) + ")", Kind.TRUTH);
    }

    /** Oracle has no escape character unless one is named, PostgreSQL has the backslash. */
    private Typed like(Typed left, String not) throws NotKnown {
        must(left.kind() == Kind.TEXT && at < tokens.size() && tokens.get(at).kind() == SqlToken.Kind.TEXT, "LIKE");
        String pattern = tokens.get(at++).text();
        String escape = "";
        if (take("ESCAPE")) {
            must(at < tokens.size() && tokens.get(at).kind() == SqlToken.Kind.TEXT, "ESCAPE");
            escape = " ESCAPE " + PostgresSql.literal(tokens.get(at++).text());
        }
        must(!pattern.isEmpty() && (!pattern.contains("\\") || !escape.isEmpty()), "LIKE");
        return new Typed(left.sql() + not + " LIKE " + PostgresSql.literal(pattern) + escape, Kind.TRUTH);
    }

    /** Sums and products of numbers; no division (of whole numbers PostgreSQL's is whole), no days added to a date. */
    private Typed sum() throws NotKnown {
        Typed left = product();
        while (at < tokens.size() && (tokens.get(at).is("+") || tokens.get(at).is("-"))) {
            left = number(left, " " + tokens.get(at++).text() + " ", product());
        }
        return left;
    }

    private Typed product() throws NotKnown {
        Typed left = primary();
        while (take("*")) {
            left = number(left, " * ", primary());
        }
        return left;
    }

    private Typed primary() throws NotKnown {
        must(at < tokens.size(), "end");
        SqlToken token = tokens.get(at++);
        return switch (token.kind()) {
            case NUMBER -> new Typed(token.text(), Kind.NUMBER);
            case TEXT -> {
                // '' is NULL to Oracle
                must(!token.text().isEmpty(), "''");
                yield new Typed(PostgresSql.literal(token.text()), Kind.TEXT);
            }
            case QUOTED_NAME -> column(token.text());
            case OPERATOR -> bracket(token);
            case WORD -> word(token);
        };
    }

    private Typed bracket(SqlToken token) throws NotKnown {
        if (token.is("(")) {
            Typed inner = or();
            expect(")");
            return new Typed("(" + inner.sql() + ")", inner.kind());
        }
        if (token.is("-")) {
            Typed inner = primary();
            must(inner.kind() == Kind.NUMBER, "-");
            return new Typed("-" + inner.sql(), Kind.NUMBER);
        }
        throw new NotKnown(token.text());
    }

    private Typed word(SqlToken token) throws NotKnown {
        if (at < tokens.size() && tokens.get(at).is("(")) {
            return call(token.text());
        }
        boolean literal = at < tokens.size() && tokens.get(at).kind() == SqlToken.Kind.TEXT;
        if (literal && (token.is("DATE") || token.is("TIMESTAMP"))) {
            return new Typed("timestamp " + PostgresSql.literal(tokens.get(at++).text()), Kind.TIME);
        }
        return column(token.text());
    }

    private Typed call(String function) throws NotKnown {
        expect("(");
        List<Typed> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (take(","));
        expect(")");
        Typed first = arguments.get(0);
        return switch (function) {
            case "UPPER" -> one("upper", arguments, Kind.TEXT, Kind.TEXT);
            case "LOWER" -> one("lower", arguments, Kind.TEXT, Kind.TEXT);
            case "LENGTH" -> one("length", arguments, Kind.TEXT, Kind.NUMBER);
            case "ABS" -> one("abs", arguments, Kind.NUMBER, Kind.NUMBER);
            case "TRUNC" -> {
                must(arguments.size() == 1 && first.kind() == Kind.TIME, function);
                yield new Typed("date_trunc('day', " + first.sql() + ")", Kind.TIME);
            }
            case "NVL", "COALESCE" -> {
                List<String> values = new ArrayList<>();
                for (Typed argument : arguments) {
                    values.add(alike(first, argument));
                }
                yield new Typed("coalesce(" + String.join(", ", values) + ")", first.kind());
            }
            default -> throw new NotKnown(function);
        };
    }

    private static Typed one(String name, List<Typed> arguments, Kind takes, Kind gives) throws NotKnown {
        must(arguments.size() == 1 && arguments.get(0).kind() == takes, name);
        return new Typed(name + "(" + arguments.get(0).sql() + ")", gives);
    }

    private Typed column(String name) throws NotKnown {
        PgColumn column = columns.get(new Identifier(name));
        if (column == null) {
            throw new NotKnown(name);
        }
        return new Typed(row + PostgresSql.quote(column.name()), Kind.of(column.type()));
    }

    private static Typed truth(Typed left, String operator, Typed right) throws NotKnown {
        return new Typed(left.sql() + operator + alike(left, right), Kind.TRUTH);
    }

    private static Typed number(Typed left, String operator, Typed right) throws NotKnown {
        must(left.kind() == Kind.NUMBER && right.kind() == Kind.NUMBER, operator);
        return new Typed(left.sql() + operator + right.sql(), Kind.NUMBER);
    }

    /** The right side, which must be of the left side's kind. */
    private static String alike(Typed left, Typed right) throws NotKnown {
        boolean comparable = left.kind() == Kind.NUMBER || left.kind() == Kind.TEXT || left.kind() == Kind.TIME;
        must(comparable && left.kind() == right.kind(), right.sql());
        return right.sql();
    }

    private boolean take(String text) {
        if (at < tokens.size() && tokens.get(at).is(text)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String text) throws NotKnown {
        must(take(text), text);
    }

    private static void must(boolean holds, String what) throws NotKnown {
        if (!holds) {
            throw new NotKnown(what);
        }
    }
}
