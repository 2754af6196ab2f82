package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one statement, read from left to right. */
final class TokenStream {
    private final Statement statement;
    private final Session session;
    private final List<Token> tokens;
    private int at;
    private int misfit;

    /** In a session as it begins. */
    TokenStream(Statement statement) {
        this(statement, Session.INITIAL);
    }

    TokenStream(Statement statement, Session session) {
        this(statement, session, Lexer.tokens(statement));
    }

    /** Of a statement that is in tokens already. */
    TokenStream(Statement statement, Session session, List<Token> tokens) {
        this.statement = statement;
        this.session = session;
        this.tokens = tokens;
    }

    Statement statement() {
        return statement;
    }

    /** What ALTER SESSION has set where the statement stands. */
    Session session() {
        return session;
    }

    /** Throws at a literal, name or comment that is left open. */
    void refuseBad() {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.BAD) {
                throw new SyntaxError(position(token), token.text());
            }
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Whether this word or sign comes next. */
    boolean at(String word) {
        return peek().is(word);
    }

    /** Whether these words or signs come next. */
    boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean atAny(String... words) {
        for (String word : words) {
            if (peek().is(word)) {
                return true;
            }
        }
        return false;
    }

    /** Reads this word or sign if it comes next. */
    boolean accept(String word) {
        boolean found = at(word);
        if (found) {
            at++;
        }
        return found;
    }

    /** Reads these words or signs if they come next. */
    boolean accept(String... words) {
        boolean found = at(words);
        if (found) {
            at += words.length;
        }
        return found;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw error(word);
            }
        }
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** The farthest token at which a known clause went on otherwise than it may, since they were forgotten. */
    Token misfit() {
        return tokens.get(Math.max(misfit, at));
    }

    void noteMisfit() {
        misfit = Math.max(misfit, at);
    }

    void forgetMisfits() {
        misfit = at;
    }

    SyntaxError error(String expected) {
        Token found = peek();
        return new SyntaxError(position(found), "expected " + expected + " but found " + describe(found));
    }

    /** The next tokens as they are written, cut, for messages. */
    String shown() {
        Token from = peek();
        Token to = peek(6);
        String text = statement.script().text().substring(from.start(), Math.max(from.end(), to.start()));
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 37) + "...";
    }

    private static String describe(Token token) {
        return switch (token.kind()) {
            case END -> "the end of the statement";
            case QUOTED -> '"' + token.text() + '"';
            case TEXT ->
                "the text '" + (token.text().length() > 30 ? token.text().substring(0, 30) + "..." : token.text())
                        + "'";
            case VARIABLE -> "the substitution variable " + token.text() + " (write its value)";
            default -> token.text();
        };
    }

    SourcePosition position() {
        return position(peek());
    }

    SourcePosition position(Token token) {
        return statement.script().position(token.start());
    }

    /** A name: in quotes, or any word that Oracle does not reserve. */
    Identifier name(String what) {
        if (!atName()) {
            throw error(what);
        }
        Token token = next();
        return token.kind() == Token.Kind.QUOTED ? OracleSql.quoted(token.text()) : OracleSql.unquoted(token.text());
    }

    boolean atName() {
        Token token = peek();
        return token.kind() == Token.Kind.QUOTED
                || (token.kind() == Token.Kind.WORD && !ReservedWords.contains(token.text()));
    }

    /** A name of a schema's object: without a schema it is in the session's CURRENT_SCHEMA, if that was set. */
    QualifiedName qualifiedName(String what) {
        Identifier first = name(what);
        return accept(".") ? QualifiedName.of(first, name(what)) : new QualifiedName(session.schema(), first);
    }

    /** {@code (a, b, c)}. */
    List<Identifier> nameList(String what) {
        expect("(");
        List<Identifier> names = new ArrayList<>();
        do {
            names.add(name(what));
        } while (accept(","));
        if (!accept(")")) {
            throw error("',' or ')'");
        }
        return List.copyOf(names);
    }

    /** A whole number with or without sign. */
    BigInteger integer(String what) {
        int mark = at;
        boolean negative = accept("-");
        boolean signed = negative || accept("+");
        if (peek().kind() != Token.Kind.NUMBER || !peek().text().chars().allMatch(Character::isDigit)) {
            reset(signed ? mark : at);
            throw error(what);
        }
        BigInteger value = new BigInteger(next().text());
        return negative ? value.negate() : value;
    }

    /** Past everything up to the parenthesis that closes the one that comes next. */
    void skipParentheses() {
        Token opening = peek();
        expect("(");
        int depth = 1;
        while (depth > 0) {
            if (atEnd()) {
                throw new SyntaxError(position(opening), "the parenthesis is not closed");
            }
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /** Past one token, or past all of a parenthesised group. */
    void skipOne() {
        if (at("(")) {
            skipParentheses();
        } else {
            next();
        }
    }

    /** The source between two marks: comments left out, runs of blanks as one. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        String source = statement.script().text();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (i > from && tokens.get(i - 1).end() < token.start()) {
                text.append(' ');
            }
            text.append(source, token.start(), token.end());
        }
        return Lines.plain(text.toString());
    }
}
