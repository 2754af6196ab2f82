package dev.partbridge.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of an Oracle expression.
 *
 * @param text a word in upper case, a name without its quotes, a literal's value, or the operator
 */
record SqlToken(Kind kind, String text) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|--[^\\n]*|/\\*.*?\\*/"
                    + "|(?<word>[\\p{L}][\\p{L}\\p{N}_$#]*)"
                    + "|\"(?<name>[^\"]+)\""
                    + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)"
                    + "|'(?<text>(?:[^']|'')*)'"
                    + "|(?<operator><>|!=|\\^=|<=|>=|\\|\\||[=<>+\\-*/(),.])",
            Pattern.DOTALL);

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        NUMBER,
        TEXT,
        OPERATOR
    }

    /** The tokens without comments; absent when something in the text is none. */
    static Optional<List<SqlToken>> of(String text) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            at = matcher.end();
            token(matcher).ifPresent(tokens::add);
        }
        return Optional.of(List.copyOf(tokens));
    }

    private static Optional<SqlToken> token(Matcher matcher) {
        if (matcher.group("word") != null) {
            return Optional.of(new SqlToken(Kind.WORD, matcher.group("word").toUpperCase(Locale.ROOT)));
        }
        if (matcher.group("name") != null) {
            return Optional.of(new SqlToken(Kind.QUOTED_NAME, matcher.group("name")));
        }
        if (matcher.group("number") != null) {
            return Optional.of(new SqlToken(Kind.NUMBER, matcher.group("number")));
        }
        if (matcher.group("text") != null) {
            return Optional.of(new SqlToken(Kind.TEXT, matcher.group("text").replace("''", "'")));
        }
        return Optional.ofNullable(matcher.group("operator")).map(o -> new SqlToken(Kind.OPERATOR, o));
    }

    boolean is(String operatorOrWord) {
        return (kind == Kind.WORD || kind == Kind.OPERATOR) && text.equals(operatorOrWord);
    }
}
