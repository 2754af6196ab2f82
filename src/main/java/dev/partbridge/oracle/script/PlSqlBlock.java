package dev.partbridge.oracle.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of PL/SQL. Scripts wrap statements in {@code EXECUTE IMMEDIATE} so that they can be run twice; where the
 * text is constant, the statement is read as if it stood in the script itself. Whether the block would execute it is
 * not asked: {@code IF n = 0 THEN} means "unless it is there".
 */
final class PlSqlBlock {
    /** What a block may hold beside its statements without doing anything more. */
    private static final Set<String> FRAME = Set.of(
            "BEGIN",
            "END",
            "EXCEPTION",
            "WHEN",
            "OTHERS",
            "THEN",
            "IF",
            "ELSE",
            "ELSIF",
            "NULL",
            "RAISE",
            "SQLCODE",
            "SQLERRM",
            "NOT",
            "AND",
            "OR",
            "IN",
            "IS",
            ";",
            "(",
            ")",
            "=",
            "<",
            ">",
            "!",
            "-",
            ",");

    private static final Pattern CHANGES_TABLES = Pattern.compile(
            "(?:CREATE\\s+(?:GLOBAL\\s+TEMPORARY\\s+)?TABLE|ALTER\\s+TABLE|CREATE\\s+(?:UNIQUE\\s+|BITMAP\\s+)?INDEX)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Statement> statements = new ArrayList<>();
    private final BitSet read = new BitSet();
    private final List<Token> tokens;

    private PlSqlBlock(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A stored unit: nothing of it runs when it is created, so no statement is taken out of it. */
    static PlSqlBlock unit(Statement unit) {
        return new PlSqlBlock(Lexer.tokens(unit));
    }

    static PlSqlBlock anonymous(Statement statement) {
        PlSqlBlock block = new PlSqlBlock(Lexer.tokens(statement));
        block.take(statement);
        return block;
    }

    private void take(Statement block) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("EXECUTE") && tokens.get(i + 1).is("IMMEDIATE")) {
                int from = tokens.get(i + 2).is("(") ? i + 3 : i + 2;
                ConstantText.Found text = ConstantText.read(block.script(), tokens, from);
                int next = from > i + 2 && tokens.get(text.next()).is(")") ? text.next() + 1 : text.next();
                if (text.next() > from && tokens.get(next).is(";")) {
                    statements.add(statement(text.value()));
                    read.set(i, next);
                }
            }
        }
    }

    private static Statement statement(ScriptText made) {
        String text = made.text();
        int start = Math.min(Lines.firstInk(text, 0), text.length());
        boolean unit = start < text.length() && StatementStart.plsql(text, start);
        int end = text.stripTrailing().length();
        boolean terminated = !unit && end > start && text.charAt(end - 1) == ';';
        return new Statement(
                made,
                unit ? Statement.Kind.PLSQL : Statement.Kind.SQL,
                start,
                Math.max(start, terminated ? end - 1 : end));
    }

    /** The statements with constant text, in their order. */
    List<Statement> statements() {
        return statements;
    }

    /** Whether the block does nothing beside these statements. */
    boolean isFrameOnly() {
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            boolean frame = read.get(i)
                    || token.kind() == Token.Kind.NUMBER
                    || ((token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SIGN)
                            && FRAME.contains(token.text()));
            if (!frame) {
                return false;
            }
        }
        return !statements.isEmpty();
    }

    /** Whether a literal begins a statement about tables that is only put together when the code runs. */
    boolean changesTables() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!read.get(i)
                    && token.kind() == Token.Kind.TEXT
                    && CHANGES_TABLES.matcher(token.text().strip()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
