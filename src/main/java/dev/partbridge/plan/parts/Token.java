package dev.partbridge.plan.parts;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresTokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a name in quotes or a sign of a statement, comments left out.
 *
 * @param text without quotes, folded as its database folds it; of a text in quotes nothing but that it is one
 * @param line the line it begins on, counted from 0
 * @param end the line it ends on
 */
record Token(Kind kind, String text, int line, int end) {
    /** What it is. */
    enum Kind {
        WORD,
        NAME,
        TEXT,
        SIGN
    }

    /** Whether it is this key word, in any case, or this sign. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
    }

    /** Whether it can be a name. */
    boolean isName() {
        return (kind == Kind.WORD || kind == Kind.NAME) && !text.isEmpty();
    }

    Identifier name() {
        return new Identifier(text);
    }

    /** Of a PostgreSQL text. */
    static List<Token> ofPostgres(String text) {
        List<Token> tokens = new ArrayList<>();
        LineCount lines = new LineCount(text);
        for (PostgresTokens.Token token : PostgresTokens.of(text).tokens()) {
            int line = lines.at(token.at());
            int breaks = (int) token.text().chars().filter(c -> c == '\n').count();
            tokens.add(new Token(Kind.valueOf(token.kind().name()), token.text(), line, line + breaks));
        }
        return tokens;
    }

    /** Counts the lines of a text from its beginning on. */
    static final class LineCount {
        private final String text;
        private int at;
        private int line;

        LineCount(String text) {
            this.text = text;
        }

        /** The line of a place that is not before the last one that was asked for. */
        int at(int place) {
            for (; at < place; at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
