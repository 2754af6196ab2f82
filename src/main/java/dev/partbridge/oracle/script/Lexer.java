package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into tokens; comments are left out. */
final class Lexer {
    private static final int MOST_FORESEEN = 1 << 14;

    private final String text;
    private final int base;
    private final int end;
    private final TokenTexts texts;
    private final List<Token> tokens;
    private int at;

    private Lexer(String text, int base) {
        this.text = text;
        this.base = base;
        this.end = text.length();
        this.texts = new TokenTexts(text);
        this.tokens = new ArrayList<>(Math.min(end / 6, MOST_FORESEEN) + 2);
    }

    /** The tokens, an END token last; nothing left open reaches beyond the statement. */
    static List<Token> tokens(Statement statement) {
        String text = statement.script().text().substring(statement.start(), statement.end());
        Lexer lexer = new Lexer(text, statement.start());
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '-' && text.startsWith("--", at)) {
                at = Lines.end(text, at);
            } else if (c == '/' && text.startsWith("/*", at)) {
                comment();
            } else {
                token(c);
            }
        }
        add(Token.Kind.END, "", end);
    }

    private void comment() {
        int close = Quotes.commentEnd(text, at);
        if (close < 0) {
            add(Token.Kind.BAD, "the comment is not closed", end);
        } else {
            at = close;
        }
    }

    private void token(char c) {
        if (c == '\'') {
            plainText(at);
        } else if (Quotes.isAlternative(text, at)) {
            alternativeText();
        } else if ((c == 'n' || c == 'N') && at + 1 < end && text.charAt(at + 1) == '\'') {
            plainText(at + 1);
        } else if (c == '"') {
            quotedName();
        } else if (isDigit(c) || (c == '.' && at + 1 < end && isDigit(text.charAt(at + 1)))) {
            number();
        } else if (Character.isLetter(c) || c == '_') {
            int close = nameEnd(at);
            add(Token.Kind.WORD, texts.upper(at, close), close);
        } else if (c == '&' && nameEnd(text.startsWith("&&", at) ? at + 2 : at + 1) > at + 1) {
            variable();
        } else {
            int close = at + Character.charCount(text.codePointAt(at));
            add(Token.Kind.SIGN, texts.of(at, close), close);
        }
    }

    private void add(Token.Kind kind, String content, int close) {
        tokens.add(new Token(kind, content, base + at, base + close));
        at = close;
    }

    private void plainText(int quote) {
        int close = Quotes.literalEnd(text, quote);
        if (close < 0) {
            add(Token.Kind.BAD, "the text literal is not closed", end);
        } else {
            add(
                    Token.Kind.TEXT,
                    Lines.plain(text.substring(quote + 1, close - 1)).replace("''", "'"),
                    close);
        }
    }

    private void alternativeText() {
        int quote = text.indexOf('\'', at);
        int close = Quotes.alternativeEnd(text, quote);
        if (close < 0) {
            add(Token.Kind.BAD, "the text literal is not closed", end);
        } else {
            add(Token.Kind.TEXT, Lines.plain(text.substring(quote + 2, close - 2)), close);
        }
    }

    private void quotedName() {
        int close = Quotes.nameEnd(text, at);
        if (close < 0) {
            add(Token.Kind.BAD, "the quoted name is not closed on its line", Lines.end(text, at));
        } else if (close == at + 2 || hasNul(at, close)) {
            add(Token.Kind.BAD, "the quoted name is empty", close);
        } else {
            add(Token.Kind.QUOTED, texts.of(at + 1, close - 1), close);
        }
    }

    private boolean hasNul(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\0') {
                return true;
            }
        }
        return false;
    }

    private void number() {
        int close = digits(at);
        if (close < end && text.charAt(close) == '.') {
            close = digits(close + 1);
        }
        if (close < end && (text.charAt(close) | 0x20) == 'e') {
            int sign = close + 1 < end && "+-".indexOf(text.charAt(close + 1)) >= 0 ? 1 : 0;
            int exponent = digits(close + 1 + sign);
            close = exponent > close + 1 + sign ? exponent : close;
        }
        add(Token.Kind.NUMBER, texts.of(at, close), close);
    }

    private void variable() {
        int from = text.startsWith("&&", at) ? at + 2 : at + 1;
        int close = nameEnd(from);
        if (close < end && text.charAt(close) == '.') {
            close++;
        }
        add(Token.Kind.VARIABLE, text.substring(at, close), close);
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < end && Lines.isNamePart(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
