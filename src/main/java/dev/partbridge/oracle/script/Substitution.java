package dev.partbridge.oracle.script;

import java.util.List;
import java.util.Optional;

/**
 * Puts the values of substitution variables into a statement, as SQL*Plus does before it sends one: everywhere, in
 * literals too (SQL*Plus User's Guide and Reference, Using Substitution Variables). Comments are left alone: what
 * stands there changes nothing.
 */
final class Substitution {
    private final ScriptText script;
    private final String text;
    private final int end;
    private final SqlPlusSession session;
    private final TextPieces pieces;
    private int at;
    private int literalEnd;

    private Substitution(Statement statement, SqlPlusSession session) {
        this.script = statement.script();
        this.text = script.text();
        this.at = statement.start();
        this.end = statement.end();
        this.session = session;
        this.pieces = new TextPieces(script);
    }

    /** The statement itself when it names no variable; else one of a text of its own. */
    static Statement apply(Statement statement, SqlPlusSession session) {
        if (session.mark().isEmpty()) {
            return statement;
        }
        if (!statement.script().holds(session.mark().get(), statement.start(), statement.end())) {
            return statement;
        }
        ScriptText made = new Substitution(statement, session).run();
        return new Statement(made, statement.kind(), 0, made.text().length());
    }

    /** The statement itself, or what it is with its variables replaced: a value may hold a terminator, or a command. */
    static List<Statement> parts(Statement statement, SqlPlusSession session) {
        Statement made = apply(statement, session);
        if (made.equals(statement) || made.kind() != Statement.Kind.SQL) {
            return List.of(made);
        }
        List<Statement> parts = StatementSplitter.split(made.script());
        if (parts.size() != 1) {
            return parts;
        }
        Statement one = parts.get(0);
        return List.of(new Statement(made.script().madeOf(statement), one.kind(), one.start(), one.end()));
    }

    private ScriptText run() {
        char mark = session.mark().orElseThrow();
        int from = at;
        while (at < end) {
            char c = text.charAt(at);
            int skipped = at < literalEnd ? at : past(c);
            if (skipped > at) {
                at = Math.min(skipped, end);
            } else if (session.escape().equals(Optional.of(c)) && at + 1 < end && text.charAt(at + 1) == mark) {
                pieces.copy(from, at);
                from = at + 1;
                at += 2;
            } else if (c == mark) {
                pieces.copy(from, at);
                variable(mark);
                from = at;
            } else {
                at++;
            }
        }
        pieces.copy(from, end);
        return pieces.finish();
    }

    /** Past a comment; at a literal only remembers its end. */
    private int past(char c) {
        if (text.startsWith("--", at)) {
            return Lines.end(text, at);
        }
        if (text.startsWith("/*", at)) {
            int close = Quotes.commentEnd(text, at);
            return close < 0 ? end : close;
        }
        boolean word = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        int close = -1;
        if (c == '\'') {
            close = Quotes.literalEnd(text, at);
        } else if (!word && Quotes.isAlternative(text, at)) {
            close = Quotes.alternativeEnd(text, text.indexOf('\'', at));
        } else {
            return at;
        }
        literalEnd = close < 0 ? end : close;
        return at;
    }

    /** {@code &name}, {@code &&name}, with blanks before the name and the ending character after it. */
    private void variable(char mark) {
        int start = at;
        int name = start + 1 < end && text.charAt(start + 1) == mark ? start + 2 : start + 1;
        while (name < end && (text.charAt(name) == ' ' || text.charAt(name) == '\t')) {
            name++;
        }
        int close = name;
        while (close < end && Lines.isNamePart(text.charAt(close))) {
            close++;
        }
        if (close == name) {
            pieces.copy(start, start + 1);
            at = start + 1;
            return;
        }
        at = close < end && session.ending().equals(Optional.of(text.charAt(close))) ? close + 1 : close;
        String written = text.substring(name, close);
        Optional<String> value = session.value(written);
        if (value.isPresent()) {
            pieces.put(value.get(), start);
        } else {
            pieces.copy(start, at);
            pieces.undefined(written, session.why(written), start);
        }
    }
}
