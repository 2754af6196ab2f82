package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE. */
final class CreateTable implements StatementParser {
    /** Whether the statement is one. */
    static boolean starts(TokenStream stream) {
        if (!stream.at("CREATE")) {
            return false;
        }
        int word = 1;
        while (isModifier(stream.peek(word))) {
            word++;
        }
        return stream.peek(word).is("TABLE");
    }

    private static boolean isModifier(Token token) {
        return token.is("GLOBAL")
                || token.is("PRIVATE")
                || token.is("TEMPORARY")
                || token.is("SHARDED")
                || token.is("DUPLICATED")
                || token.is("IMMUTABLE")
                || token.is("BLOCKCHAIN");
    }

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        SourcePosition position = stream.position();
        stream.expect("CREATE");
        List<Token> modifiers = new ArrayList<>();
        while (isModifier(stream.peek())) {
            modifiers.add(stream.next());
        }
        stream.expect("TABLE");
        stream.accept("IF", "NOT", "EXISTS");
        TableDraft table = new TableDraft(stream.qualifiedName("the table's name"), position);
        table.ddl(stream.statement());
        TableKinds kinds = new TableKinds(table, model.findings());
        modifiers.forEach(kinds::modifier);
        table.formats(stream.session().formats());
        try {
            stream.refuseBad();
            if (body(stream, table, model.findings())) {
                model.add(table);
            } else {
                model.unread(table.name());
            }
        } catch (Refused e) {
            model.unread(table.name());
            Refusals.report(e, table.id(), position, stream, model);
        } catch (SyntaxError e) {
            model.unread(table.name());
            model.syntaxError(table.id(), e);
        }
    }

    /** Whether the columns could be read. */
    private static boolean body(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("OF")) {
            int from = stream.mark();
            stream.qualifiedName("the type's name");
            new TableKinds(table, findings).ofType(stream.text(from, stream.mark()));
            leaveOut(stream);
            return true;
        }
        if (stream.at("(")) {
            elements(stream, table, findings);
        }
        while (!stream.atEnd()) {
            if ((stream.at("AS") && !table.hasColumns()) || stream.at("AS", "SELECT") || stream.at("AS", "WITH")) {
                findings.add(
                        "PB-SRC-019",
                        table.id(),
                        stream.position(),
                        table.name() + " is created from a query, which does not tell its columns' types");
                return false;
            }
            clause(stream, table, findings);
        }
        if (!table.hasColumns()) {
            throw stream.error("'(' and the columns");
        }
        return true;
    }

    private static void elements(TokenStream stream, TableDraft table, Findings findings) {
        stream.expect("(");
        ConstraintParser constraints = new ConstraintParser(stream, table, findings);
        ColumnParser columns = new ColumnParser(stream, table, findings);
        do {
            if (stream.at("SUPPLEMENTAL", "LOG")) {
                KnownClauses.TABLE.takeAny(stream, table.id(), findings, s -> false);
            } else if (constraints.atTableConstraint()) {
                constraints.readForTable();
            } else if (stream.accept("PERIOD", "FOR")) {
                period(stream, table, findings);
            } else {
                columns.add();
            }
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        new DerivedTypes(table, findings).derive(stream.session());
    }

    private static void period(TokenStream stream, TableDraft table, Findings findings) {
        SourcePosition position = stream.position();
        Identifier name = stream.name("the period's name");
        if (stream.at("(")) {
            stream.nameList("a column of the period");
        }
        findings.add(
                "PB-SRC-004", table.id(), position, table.name() + ": PERIOD FOR " + name + " is not carried over");
    }

    /** One clause after the columns. */
    private static void clause(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("PARTITION", "BY")) {
            new PartitioningParser(stream, table, findings).read();
        } else if (stream.accept("ORGANIZATION")) {
            organization(stream, table, findings);
        } else if (stream.at("EXTERNAL", "PARTITION", "ATTRIBUTES")) {
            new TableKinds(table, findings).hybrid();
            ExternalFiles.attributes(stream);
        } else if (stream.at("TABLESPACE") && !stream.at("TABLESPACE", "SET")) {
            stream.next();
            table.tablespace(stream.name("the tablespace's name"));
        } else if (stream.accept("ON", "COMMIT")) {
            onCommit(stream);
        } else if (stream.accept("CLUSTER")) {
            int from = stream.mark();
            stream.qualifiedName("the cluster's name");
            new TableKinds(table, findings).clustered(stream.text(from, stream.mark()));
            stream.nameList("a column of the cluster key");
        } else if (stream.atAny(",", ")")) {
            throw stream.error("a clause or the end of the statement");
        } else if (!ofKind(stream, table, findings)) {
            KnownClauses.TABLE.takeAny(stream, table.id(), findings, CreateTable::atOwnClause);
        }
    }

    /** A clause that only this kind of table has. */
    private static boolean ofKind(TokenStream stream, TableDraft table, Findings findings) {
        return (table.organization() == Organization.INDEX
                        && KnownClauses.INDEX_ORGANIZED.take(stream, table.id(), findings))
                || (table.immutable() && KnownClauses.IMMUTABLE.take(stream, table.id(), findings));
    }

    private static void onCommit(TokenStream stream) {
        boolean known = stream.accept("DELETE", "ROWS")
                || stream.accept("PRESERVE", "ROWS")
                || stream.accept("DROP", "DEFINITION")
                || stream.accept("PRESERVE", "DEFINITION");
        if (!known) {
            throw stream.error("DELETE ROWS or PRESERVE ROWS");
        }
    }

    /** The rest of a table that is left out with a finding. */
    private static void leaveOut(TokenStream stream) {
        while (!stream.atEnd()) {
            stream.skipOne();
        }
    }

    private static boolean atOwnClause(TokenStream stream) {
        return stream.at("PARTITION", "BY")
                || stream.at("ORGANIZATION")
                || stream.at("EXTERNAL")
                || stream.at("AS", "SELECT");
    }

    private static void organization(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("HEAP")) {
            return;
        }
        if (stream.accept("INDEX")) {
            new TableKinds(table, findings).indexOrganized();
        } else if (stream.accept("EXTERNAL")) {
            new TableKinds(table, findings).external();
            ExternalFiles.ofTable(stream);
        } else {
            throw stream.error("HEAP, INDEX or EXTERNAL");
        }
    }
}
