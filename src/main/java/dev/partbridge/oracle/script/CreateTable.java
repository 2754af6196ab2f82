package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

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
        Optional<Token> modifier = Optional.empty();
        boolean temporary = false;
        while (isModifier(stream.peek())) {
            temporary |= stream.at("TEMPORARY");
            modifier = Optional.of(stream.next()).filter(m -> !m.is("TEMPORARY"));
        }
        stream.expect("TABLE");
        stream.accept("IF", "NOT", "EXISTS");
        TableDraft table = new TableDraft(stream.qualifiedName("the table's name"), position);
        table.ddl(stream.statement());
        table.formats(stream.session().formats());
        try {
            if (temporary) {
                notConverted(table, Organization.TEMPORARY, model.findings(), "a temporary");
            } else {
                modifier.ifPresent(m -> model.findings()
                        .add(
                                "PB-SRC-004",
                                table.id(),
                                position,
                                table.name() + ": " + m.text() + " is not carried over"));
            }
            stream.refuseBad();
            if (body(stream, table, model.findings())) {
                model.add(table);
            } else {
                model.unread(table.name());
            }
        } catch (SyntaxError e) {
            model.unread(table.name());
            model.syntaxError(table.id(), e);
        }
    }

    private static void notConverted(TableDraft table, Organization kind, Findings findings, String words) {
        table.organization(kind);
        findings.add(
                "PB-SRC-010",
                table.id(),
                table.position(),
                table.name() + " is " + words + " table, which this version does not convert");
    }

    /** Whether the columns could be read. */
    private static boolean body(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("OF")) {
            notConverted(table, Organization.OBJECT, findings, "an object");
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
            if (table.organization() == Organization.EXTERNAL || !clause(stream, table, findings)) {
                return true;
            }
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
    }

    private static void period(TokenStream stream, TableDraft table, Findings findings) {
        SourcePosition position = stream.position();
        Identifier name = stream.name("the period's name");
        if (stream.at("(")) {
            stream.skipParentheses();
        }
        findings.add(
                "PB-SRC-004", table.id(), position, table.name() + ": PERIOD FOR " + name + " is not carried over");
    }

    /** One clause after the columns; false when the rest is not for this reader. */
    private static boolean clause(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("PARTITION", "BY")) {
            new PartitioningParser(stream, table, findings).read();
        } else if (stream.accept("ORGANIZATION")) {
            return organization(stream, table, findings);
        } else if (stream.at("TABLESPACE") && !stream.at("TABLESPACE", "SET")) {
            stream.next();
            table.tablespace(stream.name("the tablespace's name"));
        } else if (stream.accept("ON", "COMMIT")) {
            stream.next();
            stream.next();
        } else if (stream.atAny(",", ")")) {
            throw stream.error("a clause or the end of the statement");
        } else if (table.organization() != Organization.INDEX
                || !KnownClauses.INDEX_ORGANIZED.take(stream, table.id(), findings)) {
            KnownClauses.TABLE.takeAny(stream, table.id(), findings, CreateTable::atOwnClause);
        }
        return true;
    }

    private static boolean atOwnClause(TokenStream stream) {
        return stream.at("PARTITION", "BY") || stream.at("ORGANIZATION") || stream.at("AS", "SELECT");
    }

    private static boolean organization(TokenStream stream, TableDraft table, Findings findings) {
        if (stream.accept("HEAP")) {
            return true;
        }
        if (stream.accept("INDEX")) {
            notConverted(table, Organization.INDEX, findings, "an index-organized");
            return true;
        }
        if (stream.accept("EXTERNAL")) {
            notConverted(table, Organization.EXTERNAL, findings, "an external");
            return false;
        }
        throw stream.error("HEAP, INDEX or EXTERNAL");
    }
}
