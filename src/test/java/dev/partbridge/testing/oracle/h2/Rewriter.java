package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rewrites what in an Oracle query H2 has another way for; all else is passed on as it stands. */
final class Rewriter {
    private static final Set<String> NO_ALIAS = Set.of(
            "WHERE",
            "ORDER",
            "GROUP",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "ON",
            "UNION",
            "MINUS",
            "INTERSECT",
            "CONNECT",
            "START",
            "HAVING",
            "FETCH",
            "OFFSET",
            "FOR",
            "USING",
            "AS",
            "SAMPLE",
            "PIVOT",
            "PARTITION",
            "SUBPARTITION");
    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");

    private final Identity identity;
    private final TableResolver resolver;
    private final H2Database database;
    private final TokenReader in;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> binds = new ArrayList<>();
    private final Map<String, OracleTable> tables = new HashMap<>();
    private final Set<String> rowids = new HashSet<>();
    private final Deque<Boolean> functions = new ArrayDeque<>();
    private Token last = new Token(Token.Kind.SYMBOL, "", 0);
    private Token lastButOne = last;
    private int bindsSeen;
    private boolean ordering;

    private Rewriter(String sql, Identity identity, H2Database database) {
        this.identity = identity;
        this.database = database;
        resolver = new TableResolver(database, identity);
        in = new TokenReader(sql);
    }

    static Rewritten rewrite(String sql, Identity identity, H2Database database) throws OracleError, NotUnderstood {
        Rewriter rewriter = new Rewriter(sql, identity, database);
        rewriter.out.append(rewriter.in.takeSpace());
        while (!rewriter.in.atEnd()) {
            rewriter.step();
        }
        return new Rewritten(rewriter.out.toString(), rewriter.binds, rewriter.tables, rewriter.rowids);
    }

    private void step() throws OracleError, NotUnderstood {
        SessionValue value = SessionValue.take(in, identity, database, last.is("."));
        if (value != null) {
            replace(value.sql(), value.column());
            return;
        }
        Token token = in.peek(0);
        if (token.is("JOIN") || (token.is("FROM") && !Boolean.TRUE.equals(functions.peek()))) {
            copy();
            references();
        } else if (token.is("ROWID")) {
            rowid();
        } else if (token.is("INTERVAL") && in.peek(1).kind() != Token.Kind.STRING) {
            // a column's name, for which H2 takes only the quoted form
            in.take();
            out.append("\"INTERVAL\"").append(in.takeSpace());
            remember(token);
        } else if (in.sees("DBMS_METADATA", ".", "GET_DDL", "(")) {
            ddl();
        } else if (token.is("CHARTOROWID") || token.is("ROWIDTOCHAR")) {
            out.append("SYS.");
            copy();
        } else {
            copy();
        }
    }

    private void copy() {
        Token token = in.take();
        if (token.kind() == Token.Kind.BIND) {
            out.append('?');
            binds.add(bindsSeen++);
        } else {
            out.append(token.text());
        }
        if (token.is("(")) {
            functions.push(last.is("EXTRACT") || last.is("TRIM"));
        } else if (token.is(")")) {
            functions.poll();
            ordering = false;
        }
        ordering |= last.is("ORDER") && token.is("BY");
        remember(token);
        out.append(in.takeSpace());
    }

    private void remember(Token token) {
        lastButOne = last;
        last = token;
    }

    /** Puts something else in a value's place, with the name its column has in Oracle. */
    private void replace(String value, String columnName) {
        out.append(value);
        if (in.peek(0).is(",") || in.peek(0).is("FROM")) {
            out.append(" AS ").append(OracleTable.quote(columnName.toUpperCase(Locale.ROOT)));
        }
        remember(new Token(Token.Kind.STRING, value, 0));
        out.append(' ');
        in.takeSpace();
    }

    private void references() throws OracleError, NotUnderstood {
        while (in.peek(0).isName()) {
            reference();
            if (!in.peek(0).is(",")) {
                return;
            }
            copy();
        }
    }

    private void reference() throws OracleError, NotUnderstood {
        Token first = in.peek(0);
        TableReference reference = TableReference.read(in);
        if (reference.boundScn()) {
            bindsSeen++;
        }
        TableSource source = resolver.resolve(reference);
        Token next = in.peek(0);
        boolean hasAlias = next.isName() && !(next.kind() == Token.Kind.WORD && NO_ALIAS.contains(next.name()));
        String alias = hasAlias ? in.take().name() : reference.name();
        out.append(source.sql()).append(' ').append(OracleTable.quote(alias)).append(' ');
        in.takeSpace();
        remember(first);
        OracleTable table = source.table();
        if (table != null) {
            tables.put(alias, table);
        }
    }

    private void rowid() throws OracleError, NotUnderstood {
        boolean inFunction = last.is("(") && (lastButOne.is("MIN") || lastButOne.is("MAX"));
        if (COMPARISONS.contains(last.text()) || inFunction) {
            throw new NotUnderstood("a rowid behind " + last.text());
        }
        in.take();
        Token next = in.peek(0);
        if (COMPARISONS.contains(next.text()) || next.is("BETWEEN")) {
            out.append(OracleTable.quote(OracleTable.ROWID_ORDER)).append(' ');
            copy();
            operand();
            if (next.is("BETWEEN")) {
                copy();
                operand();
            }
        } else if (ordering) {
            out.append(OracleTable.quote(OracleTable.ROWID_ORDER)).append(' ');
        } else {
            Token alias = in.peek(next.is("AS") ? 1 : 0);
            if (alias.isName() && !alias.is("FROM")) {
                rowids.add(alias.name());
            }
            replace(OracleTable.quote(OracleTable.ROWID), "ROWID");
        }
    }

    /** The DDL comes as a CLOB; of others' objects only with the role, whatever else is granted. */
    private void ddl() throws OracleError, NotUnderstood {
        boolean all = database.grants().rolesOf(identity.user()).contains("SELECT_CATALOG_ROLE");
        in.skip(3);
        out.append("CAST(SYS.GET_DDL");
        int depth = functions.size();
        copy();
        out.append(OracleTable.literal(identity.user()))
                .append(", ")
                .append(all)
                .append(", ");
        while (functions.size() > depth) {
            step();
        }
        out.append(" AS CLOB) ");
    }

    /** What a rowid is compared with, made to sort as rowids do. */
    private void operand() throws OracleError, NotUnderstood {
        out.append(" SYS.ROWID_ORDER(");
        int depth = functions.size();
        step();
        while (in.sees(".") || in.sees("(") || functions.size() > depth || last.is(".")) {
            step();
        }
        out.append(") ");
    }
}
