package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries an expression over columns (a check, an index expression, a virtual column) to PostgreSQL token by token. What
 * it does not know in its exact meaning it refuses: an expression is carried over whole or not at all.
 */
final class Expressions {
    private static final Set<String> WORDS = Set.of(
            "AND", "OR", "NOT", "IN", "BETWEEN", "LIKE", "ESCAPE", "IS", "NULL", "CASE", "WHEN", "THEN", "ELSE", "END");

    /** Functions that mean the same in both databases and are immutable in PostgreSQL. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "UPPER",
            "upper",
            "LOWER",
            "lower",
            "LENGTH",
            "length",
            "NVL",
            "coalesce",
            "COALESCE",
            "coalesce",
            "ABS",
            "abs",
            "NULLIF",
            "nullif");

    /** Not {@code ||} (NULL is no empty string in PostgreSQL). */
    private static final Set<String> OPERATORS =
            Set.of("=", "<>", "!=", "^=", "<", "<=", ">", ">=", "+", "-", "*", "/", "(", ")", ",");

    private final Map<Identifier, Identifier> columns;
    private final List<String> out = new ArrayList<>();
    /** Whether each open parenthesis belongs to a function: its name and argument stand without blanks. */
    private boolean glue = true;

    private Expressions(Map<Identifier, Identifier> columns) {
        this.columns = columns;
    }

    /**
     * The expression in PostgreSQL's SQL; absent when part of it is not known.
     *
     * @param columns Oracle's columns and their names in PostgreSQL
     */
    static Optional<String> convert(String oracle, Map<Identifier, Identifier> columns) {
        Optional<List<SqlToken>> tokens = SqlToken.of(oracle);
        return tokens.isEmpty() || tokens.get().isEmpty()
                ? Optional.empty()
                : new Expressions(columns).all(tokens.get());
    }

    private Optional<String> all(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            Optional<String> sql =
                    switch (token.kind()) {
                        case NUMBER -> Optional.of(token.text());
                        // '' is NULL to Oracle: whatever is compared with it is neither true nor false
                        case TEXT ->
                            token.text().isEmpty()
                                    ? Optional.<String>empty()
                                    : Optional.of(PostgresSql.literal(token.text()));
                        case QUOTED_NAME -> column(token.text());
                        case OPERATOR -> operator(token.text());
                        case WORD -> word(token.text(), call);
                    };
            if (sql.isEmpty()) {
                return Optional.empty();
            }
            append(token, sql.get(), call && FUNCTIONS.containsKey(token.text()));
        }
        return Optional.of(String.join("", out));
    }

    private void append(SqlToken token, String sql, boolean opensCall) {
        boolean closes = token.is(")") || token.is(",");
        if (!glue && !closes) {
            out.add(" ");
        }
        out.add(sql);
        glue = token.is("(") || opensCall;
    }

    private static Optional<String> operator(String operator) {
        if (!OPERATORS.contains(operator)) {
            return Optional.empty();
        }
        return Optional.of(operator.equals("!=") || operator.equals("^=") ? "<>" : operator);
    }

    private Optional<String> word(String word, boolean call) {
        if (WORDS.contains(word)) {
            return Optional.of(word);
        }
        return call ? Optional.ofNullable(FUNCTIONS.get(word)) : column(word);
    }

    private Optional<String> column(String oracle) {
        return Optional.ofNullable(columns.get(new Identifier(oracle))).map(PostgresSql::quote);
    }
}
