package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;
import java.util.function.Predicate;

/** ALTER TABLE: adds constraints and columns, modifies columns, switches constraints; all else is a finding. */
final class AlterTable implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("ALTER", "TABLE");
        stream.accept("IF", "EXISTS");
        QualifiedName name = stream.qualifiedName("the table's name");
        Optional<TableDraft> table = model.known(name, stream.statement());
        if (table.isEmpty()) {
            return;
        }
        table.get().ddl(stream.statement());
        try {
            do {
                action(stream, table.get(), model.findings());
            } while (!stream.atEnd());
        } catch (SyntaxError e) {
            model.syntaxError(table.get().id(), e);
        }
    }

    private static void action(TokenStream stream, TableDraft table, Findings findings) {
        int mark = stream.mark();
        Token first = stream.peek();
        ColumnParser columns = new ColumnParser(stream, table, findings);
        ConstraintParser constraints = new ConstraintParser(stream, table, findings);
        if (stream.at("ADD") && !isNamedPart(stream.peek(1), stream.peek(2))) {
            stream.next();
            each(stream, () -> add(stream, table, findings, columns, constraints));
        } else if (stream.at("MODIFY")
                && !stream.at("MODIFY", "CONSTRAINT")
                && !isNamedPart(stream.peek(1), stream.peek(2))) {
            stream.next();
            each(stream, columns::modify);
        } else if (!switched(stream, table, findings) && !KnownClauses.TABLE.take(stream, table.id(), findings)) {
            while (!stream.atEnd()) {
                stream.next();
            }
            findings.add(
                    "PB-SRC-011",
                    table.id(),
                    stream.position(first),
                    "not read: ALTER TABLE " + table.name() + " " + stream.text(mark, stream.mark()));
        }
    }

    /** ADD PARTITION, MODIFY CONSTRAINT and the like; a column may have such a name, but then a type follows. */
    private static boolean isNamedPart(Token word, Token after) {
        boolean part = word.is("PARTITION")
                || word.is("SUBPARTITION")
                || word.is("OVERFLOW")
                || word.is("PERIOD")
                || word.is("LOB")
                || word.is("NESTED")
                || word.is("VARRAY")
                || word.is("DEFAULT")
                || word.is("PRIMARY")
                || word.is("SUPPLEMENTAL")
                || word.is("OPAQUE")
                || word.is("UNIQUE");
        boolean key = (word.is("PRIMARY") && after.is("KEY")) || (word.is("UNIQUE") && after.is("("));
        return part && !key;
    }

    private static void each(TokenStream stream, Runnable one) {
        if (!stream.accept("(")) {
            one.run();
            return;
        }
        do {
            one.run();
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }

    private static void add(
            TokenStream stream,
            TableDraft table,
            Findings findings,
            ColumnParser columns,
            ConstraintParser constraints) {
        if (stream.at("SUPPLEMENTAL", "LOG")) {
            KnownClauses.TABLE.takeAny(stream, table.id(), findings, s -> false);
        } else if (constraints.atTableConstraint()) {
            constraints.readForTable();
        } else {
            columns.add();
        }
    }

    /** ENABLE or DISABLE CONSTRAINT, and MODIFY CONSTRAINT with a state. */
    private static boolean switched(TokenStream stream, TableDraft table, Findings findings) {
        int mark = stream.mark();
        boolean enabled = stream.accept("ENABLE");
        if (!enabled && !stream.accept("DISABLE")) {
            return false;
        }
        boolean validated = stream.accept("VALIDATE") || (!stream.accept("NOVALIDATE") && enabled);
        Predicate<OracleConstraint> which;
        if (stream.accept("CONSTRAINT")) {
            Optional<Identifier> name = Optional.of(stream.name("the constraint's name"));
            which = c -> c.name().equals(name);
        } else if (stream.accept("PRIMARY", "KEY")) {
            which = c -> c instanceof OracleConstraint.PrimaryKey;
        } else {
            stream.reset(mark);
            return triggers(stream);
        }
        if (table.constraints().stream().noneMatch(which)) {
            stream.reset(mark);
            return false;
        }
        new ConstraintStateParser(stream, table.id(), findings).read();
        table.change(c -> which.test(c) ? ConstraintStates.with(c, enabled, validated) : c);
        return true;
    }

    /** ENABLE ALL TRIGGERS says nothing about the table. */
    private static boolean triggers(TokenStream stream) {
        return stream.accept("ENABLE", "ALL", "TRIGGERS") || stream.accept("DISABLE", "ALL", "TRIGGERS");
    }
}
