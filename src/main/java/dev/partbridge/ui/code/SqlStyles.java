package dev.partbridge.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the syntax colours of SQL: keywords, types, strings, numbers, comments, functions. Reads any text, right or
 * wrong, to its end; what is not closed goes to the end. Bodies between dollar signs are code, so they are coloured.
 */
final class SqlStyles {
    /** A name right before a parenthesis is a function's, except after these. */
    private static final Set<String> BEFORE_TABLES =
            Set.of("TABLE", "REFERENCES", "ON", "INTO", "INDEX", "KEY", "OF", "FROM", "JOIN", "UPDATE");

    private final String text;
    private final Dialect dialect;
    private final List<Span> spans = new ArrayList<>();
    private int at;
    private int plain;
    private String lastWord = "";

    SqlStyles(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    List<Span> spans() {
        while (at < text.length()) {
            token();
        }
        flush();
        return spans;
    }

    private void token() {
        char c = text.charAt(at);
        if (text.startsWith("--", at)) {
            take(lineEnd(), "com");
        } else if (text.startsWith("/*", at)) {
            take(commentEnd(), "com");
        } else if (c == '\'') {
            take(stringEnd(at), "str");
        } else if (c == '"') {
            at = after("\"", at + 1);
        } else if (isQuoted(c)) {
            take(quotedEnd(), "str");
        } else if (c >= '0' && c <= '9') {
            take(numberEnd(), "num");
        } else if (isWordStart(c)) {
            word();
        } else {
            at++;
        }
    }

    private void word() {
        int end = at;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        boolean qualified = at > 0 && text.charAt(at - 1) == '.';
        String style = qualified ? "" : Words.of(dialect).style(word);
        if (style.isEmpty() && text.startsWith("(", end) && !BEFORE_TABLES.contains(lastWord)) {
            style = "fn";
        }
        if (!qualified) {
            lastWord = text.startsWith(".", end) ? lastWord : word.toUpperCase(Locale.ROOT);
        }
        if (style.isEmpty()) {
            at = end;
        } else {
            take(end, style);
        }
    }

    /** Ends the plain text before the token and adds the token. */
    private void take(int end, String style) {
        flush();
        spans.add(new Span(end - at, List.of(style)));
        at = end;
        plain = end;
    }

    private void flush() {
        if (at > plain) {
            spans.add(new Span(at - plain, List.of()));
            plain = at;
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** PostgreSQL's comments nest, Oracle's do not. */
    private int commentEnd() {
        int depth = 1;
        for (int i = at + 2; i < text.length(); i++) {
            if (text.startsWith("*/", i)) {
                depth--;
                i++;
            } else if (dialect == Dialect.POSTGRES && text.startsWith("/*", i)) {
                depth++;
                i++;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int stringEnd(int quote) {
        int end = after("'", quote + 1);
        while (end < text.length() && text.charAt(end) == '\'') {
            end = after("'", end + 1);
        }
        return end;
    }

    /** Oracle's q'[…]' and PostgreSQL's E'…', N'…' likewise. */
    private boolean isQuoted(char c) {
        boolean known = dialect == Dialect.ORACLE ? "qQnN".indexOf(c) >= 0 : "eE".indexOf(c) >= 0;
        return known && text.startsWith("'", at + 1);
    }

    private int quotedEnd() {
        char c = text.charAt(at);
        if (c == 'q' || c == 'Q') {
            return at + 2 < text.length() ? after(closing(text.charAt(at + 2)) + "'", at + 3) : text.length();
        }
        if (dialect == Dialect.ORACLE) {
            return stringEnd(at + 1);
        }
        for (int i = at + 2; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '\'') {
                return i + 1;
            }
        }
        return text.length();
    }

    private static char closing(char opening) {
        int i = "[{(<".indexOf(opening);
        return i < 0 ? opening : "]})>".charAt(i);
    }

    private int numberEnd() {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int after(String closing, int from) {
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + closing.length();
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
    }
}
