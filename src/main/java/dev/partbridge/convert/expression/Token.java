package dev.partbridge.convert.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of an Oracle expression.
 *
 * @param text a word in upper case, a name without its quotes, a literal's value, or the operator
 */
record Token(Kind kind, String text) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|--[^\\n]*|/\\*.*?\\*/"
                    + "|[nN]?[qQ]'(?:\\[(?<square>.*?)\\]|\\((?<round>.*?)\\)|\\{(?<curly>.*?)\\}|<(?<angle>.*?)>"
                    + "|(?<delimiter>[^\\s\\[({<'])(?<other>.*?)\\k<delimiter>)'"
                    + "|[nN]?'(?<text>(?:[^']|'')*)'"
                    + "|(?<word>[\\p{L}][\\p{L}\\p{N}_$#]*)"
                    + "|\"(?<name>[^\"]+)\""
                    + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?[dDfF]?)"
                    + "|(?<operator><>|!=|\\^=|~=|<=|>=|\\|\\||[=<>+\\-*/(),.])",
            Pattern.DOTALL);

    private static final List<String> QUOTED = List.of("square", "round", "curly", "angle", "other");

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        NUMBER,
        TEXT,
        OPERATOR
    }

    /** The tokens without comments. */
    static List<Token> of(String text) throws NotConverted {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new NotConverted("\"" + text.charAt(at) + "\" at place " + (at + 1) + " is not known");
            }
            at = matcher.end();
            add(matcher, tokens);
        }
        return tokens;
    }

    private static void add(Matcher matcher, List<Token> tokens) {
        if (matcher.group("word") != null) {
            tokens.add(new Token(Kind.WORD, matcher.group("word").toUpperCase(Locale.ROOT)));
        } else if (matcher.group("name") != null) {
            tokens.add(new Token(Kind.QUOTED_NAME, matcher.group("name")));
        } else if (matcher.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, matcher.group("number")));
        } else if (matcher.group("text") != null) {
            tokens.add(new Token(Kind.TEXT, matcher.group("text").replace("''", "'")));
        } else if (matcher.group("operator") != null) {
            tokens.add(new Token(Kind.OPERATOR, matcher.group("operator")));
        } else {
            QUOTED.stream()
                    .map(matcher::group)
                    .filter(t -> t != null)
                    .forEach(t -> tokens.add(new Token(Kind.TEXT, t)));
        }
    }

    boolean is(String operatorOrWord) {
        return (kind == Kind.WORD || kind == Kind.OPERATOR) && text.equals(operatorOrWord);
    }
}
