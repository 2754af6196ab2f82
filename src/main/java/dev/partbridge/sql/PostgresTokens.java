package dev.partbridge.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a PostgreSQL text without its comments (manual, 4.1 Lexical Structure), as far as one needs them to see
 * where statements end, what they begin with and which names they hold. Texts are as with standard_conforming_strings.
 */
public final class PostgresTokens {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private int at;

    private PostgresTokens(String text) {
        this.text = text;
        while (at < text.length() && open.isEmpty()) {
            next();
        }
    }

    /** What a token is. */
    public enum Kind {
        /** A key word or a name without quotes, folded to small letters; or a number. */
        WORD,
        /** A name in double quotes, without them. */
        NAME,
        /** A text in single or dollar quotes, as it stands. */
        TEXT,
        /** Any other character. */
        SIGN
    }

    /** @param at where it begins, counted from 0 */
    public record Token(Kind kind, String text, int at) {
        /** Whether it is this key word, in small letters, or this sign. */
        public boolean is(String wanted) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wanted);
        }
    }

    /**
     * What begins and has no end.
     *
     * @param what in words, such as {@code a text in '}
     * @param at where it begins, counted from 0
     */
    public record Open(String what, int at) {}

    /**
     * A text's tokens.
     *
     * @param open what runs to the end of the text unclosed; absent where all is closed
     */
    public record Read(List<Token> tokens, Optional<Open> open) {
        public Read {
            tokens = List.copyOf(tokens);
        }
    }

    public static Read of(String text) {
        PostgresTokens tokens = new PostgresTokens(text);
        return new Read(tokens.tokens, tokens.open);
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '\'') {
            quoted(at, false);
        } else if (c == '"') {
            name(at);
        } else if (c == '$' && dollarTag() > 0) {
            dollarQuoted(at, dollarTag());
        } else if (wordStart(c) || Character.isDigit(c)) {
            word();
        } else {
            tokens.add(new Token(Kind.SIGN, String.valueOf(c), at++));
        }
    }

    /** They nest, unlike those of the standard. */
    private void comment() {
        int from = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (++at >= text.length()) {
                open = Optional.of(new Open("a comment that begins with /*", from));
                at = text.length();
                return;
            }
        } while (depth > 0);
    }

    /** @param escapes whether a backslash takes the next character's meaning away, as in {@code E'...'} */
    private void quoted(int from, boolean escapes) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && escapes) {
                at++;
            } else if (c == '\'' && text.startsWith("''", at)) {
                at++;
            } else if (c == '\'') {
                tokens.add(new Token(Kind.TEXT, text.substring(from, ++at), from));
                return;
            }
        }
        open = Optional.of(new Open("a text in single quotes", from));
    }

    private void name(int from) {
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && text.startsWith("\"\"", at)) {
                at++;
            } else if (c == '"') {
                at++;
                tokens.add(new Token(Kind.NAME, name.toString(), from));
                return;
            }
            name.append(c);
        }
        open = Optional.of(new Open("a name in double quotes", from));
    }

    /** The length of the tag that begins here, {@code $$} or {@code $name$}; 0 where none does, as before a parameter. */
    private int dollarTag() {
        int end = at + 1;
        while (end < text.length() && wordPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == '$';
        return closed && !Character.isDigit(text.charAt(at + 1)) ? end + 1 - at : 0;
    }

    private void dollarQuoted(int from, int length) {
        String tag = text.substring(from, from + length);
        int end = text.indexOf(tag, from + length);
        if (end < 0) {
            open = Optional.of(new Open("a text in dollar quotes " + tag, from));
            return;
        }
        at = end + length;
        tokens.add(new Token(Kind.TEXT, text.substring(from, at), from));
    }

    private void word() {
        int from = at;
        while (at < text.length() && wordPart(text.charAt(at))) {
            at++;
        }
        String word = folded(text.substring(from, at));
        boolean quote = at < text.length() && text.charAt(at) == '\'';
        if (quote && List.of("e", "b", "x", "n").contains(word)) {
            quoted(from, word.equals("e"));
        } else {
            tokens.add(new Token(Kind.WORD, word, from));
        }
    }

    /** The server folds no other letters in a database of UTF-8. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    private static boolean wordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > '\u007f';
    }

    private static boolean wordPart(char c) {
        return wordStart(c) || Character.isDigit(c) || c == '$';
    }
}
