package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks through code that is not converted for INSERTs and for partitions that it names. Statements in constant text,
 * which the code executes, are looked through too.
 */
final class CodeScan {
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:INSERT|MERGE|SELECT|UPDATE|DELETE|WITH|LOCK|BEGIN|DECLARE)\\b", Pattern.CASE_INSENSITIVE);

    /** After an INSERT, SQL%ROWCOUNT speaks of it up to the next of these. */
    private static final List<String> NEXT =
            List.of("INSERT", "UPDATE", "DELETE", "MERGE", "SELECT", "EXECUTE", "FETCH", "PROCEDURE", "FUNCTION");

    private final ScriptText script;
    private final List<Token> tokens;
    private final String unit;
    private final List<CodeUse> uses = new ArrayList<>();

    private CodeScan(Statement statement, String unit) {
        this.script = statement.script();
        this.tokens = Lexer.tokens(statement);
        this.unit = unit;
    }

    /** The uses of any table, of those too that no script creates. */
    static List<CodeUse> of(Statement statement, String unit) {
        CodeScan scan = new CodeScan(statement, unit);
        for (int i = 0; i < scan.tokens.size(); i++) {
            scan.at(i);
        }
        return scan.uses;
    }

    private void at(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.TEXT) {
            text(i);
        } else if (token.is("INSERT") && (is(i + 1, "ALL") || is(i + 1, "FIRST"))) {
            int end = end(i);
            for (int into = i + 2; into < end && !is(into, "SELECT"); into++) {
                if (is(into, "INTO")) {
                    insert(into + 1, CodeUse.Kind.INSERT);
                }
            }
        } else if (token.is("INSERT") && is(i + 1, "INTO")) {
            insert(i + 2, CodeUse.Kind.INSERT);
        } else if (token.is("MERGE") && is(i + 1, "INTO")) {
            merge(i + 2);
        } else if (token.is("PARTITION") || token.is("SUBPARTITION")) {
            partition(i);
        }
    }

    /** The first of a constant text that begins a statement; the literals joined to it belong to it. */
    private void text(int i) {
        boolean joined = i > 1 && is(i - 1, "|") && is(i - 2, "|");
        if (!joined && STATEMENT.matcher(tokens.get(i).text().strip()).lookingAt()) {
            ScriptText made = ConstantText.read(script, tokens, i).value();
            Statement inner =
                    new Statement(made, Statement.Kind.SQL, 0, made.text().length());
            uses.addAll(of(inner, unit));
        }
    }

    private void insert(int name, CodeUse.Kind kind) {
        Optional<Named> table = table(name);
        if (table.isEmpty()) {
            return;
        }
        int next = table.get().next();
        if (is(next, "PARTITION") || is(next, "SUBPARTITION")) {
            next = afterParentheses(next);
        }
        if (isName(next) && !is(next, "VALUES") && !is(next, "SELECT") && !is(next, "WITH")) {
            next++;
        }
        add(table.get(), kind, listAt(next), end(name));
    }

    private void merge(int name) {
        Optional<Named> table = table(name);
        int end = end(name);
        for (int i = name; table.isPresent() && i < end; i++) {
            if (is(i, "INSERT")) {
                add(table.get(), CodeUse.Kind.MERGE, listAt(i + 1), end);
                return;
            }
        }
    }

    private boolean listAt(int i) {
        return is(i, "(") && !is(i + 1, "SELECT") && !is(i + 1, "WITH") && !is(i + 1, "(");
    }

    private void add(Named table, CodeUse.Kind kind, boolean columnList, int end) {
        boolean returning = false;
        for (int i = table.next(); i < end; i++) {
            returning |= is(i, "RETURNING") || is(i, "RETURN");
        }
        boolean rowCount = false;
        for (int i = end + 1; i < tokens.size() && NEXT.stream().noneMatch(tokens.get(i)::is); i++) {
            rowCount |= is(i, "SQL")
                    && is(i + 1, "%")
                    && (is(i + 2, "ROWCOUNT") || is(i + 2, "FOUND") || is(i + 2, "NOTFOUND"));
        }
        uses.add(new CodeUse(
                unit,
                kind,
                table.name(),
                Optional.empty(),
                columnList,
                returning,
                rowCount,
                script.position(table.start())));
    }

    /** {@code t PARTITION (p)}, {@code t PARTITION FOR (value)}; not PARTITION BY, nor a partition's definition. */
    private void partition(int i) {
        boolean anyOf = is(i + 1, "FOR") && is(i + 2, "(");
        boolean named = is(i + 1, "(") && isName(i + 2) && is(i + 3, ")");
        if ((!anyOf && !named) || !isName(i - 1)) {
            return;
        }
        int first = i - 1;
        while (is(first - 1, ".") && isName(first - 2)) {
            first -= 2;
        }
        Optional<Named> table = table(first);
        CodeUse.Kind kind = anyOf
                ? CodeUse.Kind.PARTITION_FOR
                : tokens.get(i).is("PARTITION") ? CodeUse.Kind.PARTITION : CodeUse.Kind.SUBPARTITION;
        table.ifPresent(t -> uses.add(new CodeUse(
                unit,
                kind,
                t.name(),
                named ? Optional.of(name(i + 2)) : Optional.empty(),
                false,
                false,
                false,
                script.position(tokens.get(i).start()))));
    }

    private record Named(QualifiedName name, int start, int next) {}

    private Optional<Named> table(int i) {
        if (!isName(i)) {
            return Optional.empty();
        }
        boolean schema = is(i + 1, ".") && isName(i + 2);
        QualifiedName name =
                schema ? QualifiedName.of(name(i), name(i + 2)) : new QualifiedName(Optional.empty(), name(i));
        return Optional.of(new Named(name, tokens.get(i).start(), i + (schema ? 3 : 1)));
    }

    private Identifier name(int i) {
        Token token = tokens.get(i);
        return token.kind() == Token.Kind.QUOTED ? OracleSql.quoted(token.text()) : OracleSql.unquoted(token.text());
    }

    private boolean isName(int i) {
        return i >= 0
                && i < tokens.size()
                && (tokens.get(i).kind() == Token.Kind.QUOTED || tokens.get(i).kind() == Token.Kind.WORD);
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    /** The statement's ';', or the end of the text. */
    private int end(int from) {
        int i = from;
        while (i < tokens.size() - 1 && !is(i, ";")) {
            i++;
        }
        return i;
    }

    private int afterParentheses(int from) {
        int i = from;
        while (i < tokens.size() && !is(i, ")")) {
            i++;
        }
        return i + 1;
    }
}
