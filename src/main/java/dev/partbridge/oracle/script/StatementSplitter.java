package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a script into statements as SQL*Plus does: at ';' outside of literals and comments, at a slash alone on a line,
 * stored units at the slash only, commands at the line's end. A statement without terminator ends where the next one
 * starts. If a quote or comment is left open, the script is cut a second time with more care, so that the open one
 * takes only its own statement with it.
 */
final class StatementSplitter {
    private final ScriptText script;
    private final String text;
    private final boolean careful;
    private final boolean more;
    private final List<Statement> statements = new ArrayList<>();
    private boolean open;
    private int at;

    private StatementSplitter(ScriptText script, boolean careful, boolean more) {
        this.more = more;
        this.script = script;
        this.text = script.text();
        this.careful = careful;
    }

    static List<Statement> split(ScriptText script) {
        StatementSplitter plain = new StatementSplitter(script, false, false);
        plain.run();
        if (!plain.open) {
            return plain.statements;
        }
        StatementSplitter careful = new StatementSplitter(script, true, false);
        careful.run();
        return careful.statements;
    }

    /** Statements of a part of a script, and whether a quote or comment is left open at its end. */
    record Part(List<Statement> statements, boolean open) {}

    /**
     * Cuts a part of a script.
     *
     * @param careful with care, for a script in which something is left open
     * @param more whether the script goes on: then the last statement of the part may be cut short
     */
    static Part part(ScriptText script, boolean careful, boolean more) {
        StatementSplitter splitter = new StatementSplitter(script, careful, more);
        splitter.run();
        return new Part(splitter.statements, splitter.open);
    }

    private void run() {
        while (toNextStart()) {
            if (SqlPlusCommand.startsAt(text, at)) {
                int end = SqlPlusCommand.end(text, at);
                take(Statement.Kind.COMMAND, end, end);
            } else if (StatementStart.plsql(text, at)) {
                block();
            } else {
                sql();
            }
        }
    }

    private void take(Statement.Kind kind, int end, int next) {
        statements.add(new Statement(script, kind, at, end));
        at = Math.max(next, at + 1);
    }

    /** Past blanks, comments, and terminators with nothing before them. */
    private boolean toNextStart() {
        while (true) {
            at = Lines.firstInk(text, at);
            if (at >= text.length()) {
                return false;
            }
            if (text.startsWith("--", at)) {
                at = Lines.end(text, at);
            } else if (text.startsWith("/*", at) && Quotes.commentEnd(text, at) >= 0) {
                at = Quotes.commentEnd(text, at);
            } else if (text.charAt(at) == ';' || Lines.isSlashLine(text, at)) {
                at++;
            } else {
                return true;
            }
        }
    }

    /** Up to the slash; an export that forgot it is cut before a statement that cannot belong to the unit. */
    private void block() {
        boolean ended = false;
        for (int line = at; line < text.length(); ) {
            int eol = Lines.end(text, line);
            int next = Lines.firstInk(text, eol);
            if (!text.startsWith("--", line)) {
                ended = text.substring(line, eol).stripTrailing().endsWith(";");
            }
            if (next < text.length() && Lines.isSlashLine(text, next)) {
                take(Statement.Kind.PLSQL, eol, next + 1);
                return;
            }
            if (ended && next < text.length() && StatementStart.notInPlsql(text, next)) {
                take(Statement.Kind.PLSQL_OPEN, eol, next);
                return;
            }
            line = next;
        }
        take(Statement.Kind.PLSQL_OPEN, text.length(), text.length());
    }

    private void sql() {
        boolean grant = StatementStart.grant(text, at);
        // only blanks stand before it on its line
        boolean first = false;
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                first |= c == '\n';
                i++;
                continue;
            }
            if (c == ';' || (c == '/' && Lines.isSlashLine(text, i))) {
                take(Statement.Kind.SQL, i, i + 1);
                return;
            }
            if (first && !grant && startsAnother(i, depth)) {
                take(Statement.Kind.SQL, i, i);
                return;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i = after(i);
            first = false;
        }
        take(Statement.Kind.SQL, text.length(), text.length());
    }

    private boolean startsAnother(int i, int depth) {
        return StatementStart.anywhere(text, i) || (depth <= 0 && StatementStart.balanced(text, i));
    }

    /** Offset after the literal, comment, word or character at {@code i}. */
    private int after(int i) {
        char c = text.charAt(i);
        if (c == '\'') {
            return closed(i, Quotes.literalEnd(text, i));
        }
        if (c == '"') {
            int end = Quotes.nameEnd(text, i);
            return end < 0 ? i + 1 : end;
        }
        if (c == '-' && text.startsWith("--", i)) {
            return Lines.end(text, i);
        }
        if (c == '/' && text.startsWith("/*", i)) {
            return closed(i, Quotes.commentEnd(text, i));
        }
        if (!Lines.isLetterOrDigit(c)) {
            return i + 1;
        }
        if (Quotes.isAlternative(text, i)) {
            return closed(i, Quotes.alternativeEnd(text, text.indexOf('\'', i)));
        }
        int end = i + 1;
        // a name may end in _q, which begins no literal
        while (end < text.length() && Lines.isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** With care, a literal over a seam of statements was never meant so; it ends where its statement does. */
    private int closed(int from, int end) {
        if (!careful) {
            open |= end < 0;
            return end < 0 ? text.length() : end;
        }
        if (end < 0 && more && text.charAt(from) != '/') {
            int cut = Quotes.seam(text, from, text.length());
            return cut < 0 ? text.length() : cut;
        }
        if (end < 0) {
            return more ? text.length() : Quotes.statementEnd(text, from);
        }
        int seam = text.charAt(from) == '/' ? -1 : Quotes.seam(text, from, end);
        return seam < 0 ? end : seam;
    }
}
