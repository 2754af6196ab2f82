package dev.partbridge.convert.expression;

import java.util.List;

/** The tokens of an expression, read one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token next() throws NotConverted {
        NotConverted.unless(!atEnd(), "it ends where something must follow");
        return tokens.get(at++);
    }

    boolean at(String word) {
        return at(0, word);
    }

    boolean at(int ahead, String word) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(word);
    }

    boolean at(Token.Kind kind) {
        return at(0, kind);
    }

    boolean at(int ahead, Token.Kind kind) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).kind() == kind;
    }

    /** Takes all the words, or none. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(i, words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String word) throws NotConverted {
        NotConverted.unless(
                take(word),
                word + " is missing"
                        + (atEnd() ? " at its end" : " before " + tokens.get(at).text()));
    }

    String text() throws NotConverted {
        Token token = next();
        NotConverted.unless(token.kind() == Token.Kind.TEXT, "a text is missing before " + token.text());
        return token.text();
    }

    int integer() throws NotConverted {
        Token token = next();
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw new NotConverted("a whole number is missing before " + token.text());
        }
    }

    /** What is left, for a message. */
    String rest() {
        return atEnd() ? "" : tokens.get(at).text();
    }
}
