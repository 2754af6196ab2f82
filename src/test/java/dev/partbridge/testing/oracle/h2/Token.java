package dev.partbridge.testing.oracle.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a statement.
 *
 * @param text as it stands
 * @param at its offset in the statement
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        SPACE,
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        BIND,
        SYMBOL
    }

    private static final Pattern FORM = Pattern.compile(
            "(?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<quoted>\"[^\"]*\")"
                    + "|(?<string>[nN]?'(?:[^']|'')*')"
                    + "|(?<bind>\\?|:\\w+)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\d_$#]*)"
                    + "|(?<number>\\d+(?:\\.\\d+)?)"
                    + "|(?<symbol><=|>=|<>|!=|\\|\\||.)",
            Pattern.DOTALL);

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = FORM.matcher(sql);
        while (found.find()) {
            for (Kind kind : Kind.values()) {
                String text = found.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new Token(kind, text, found.start()));
                }
            }
        }
        return tokens;
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** A name as the dictionary holds it. */
    String name() {
        return kind == Kind.QUOTED ? text.substring(1, text.length() - 1) : text.toUpperCase(Locale.ROOT);
    }
}
