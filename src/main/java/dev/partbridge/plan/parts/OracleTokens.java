package dev.partbridge.plan.parts;

import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.List;

/** Cuts Oracle statements into tokens (SQL Language Reference, Lexical Conventions; Text Literals for q'[...]'). */
final class OracleTokens {
    private final String text;
    private final Token.LineCount lines;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private OracleTokens(String text) {
        this.text = text;
        lines = new Token.LineCount(text);
    }

    static List<Token> of(String text) {
        OracleTokens all = new OracleTokens(text);
        while (all.at < text.length()) {
            all.next();
        }
        return all.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (c == '\'') {
            add(Token.Kind.TEXT, "", quoted(at));
        } else if ("qQ".indexOf(c) >= 0 && text.startsWith("'", at + 1) && at + 2 < text.length()) {
            add(Token.Kind.TEXT, "", after(closing(text.charAt(at + 2)) + "'", at + 3));
        } else if (c == '"') {
            int end = after("\"", at + 1);
            add(Token.Kind.NAME, text.substring(at + 1, Math.max(at + 1, end - 1)), end);
        } else if (isInside(c)) {
            int end = at;
            while (end < text.length() && isInside(text.charAt(end))) {
                end++;
            }
            add(Token.Kind.WORD, OracleSql.unquoted(text.substring(at, end)).text(), end);
        } else {
            add(Token.Kind.SIGN, String.valueOf(c), at + 1);
        }
    }

    private void add(Token.Kind kind, String content, int end) {
        int line = lines.at(at);
        tokens.add(new Token(kind, content, line, lines.at(Math.max(at, end - 1))));
        at = end;
    }

    private int quoted(int from) {
        int end = after("'", from + 1);
        while (text.startsWith("'", end) && end < text.length()) {
            end = after("'", end + 1);
        }
        return end;
    }

    private int after(String closing, int from) {
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + closing.length();
    }

    private static char closing(char opening) {
        int i = "[{(<".indexOf(opening);
        return i < 0 ? opening : "]})>".charAt(i);
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
    }
}
