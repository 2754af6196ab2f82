package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/** DROP TABLE, DROP INDEX and DROP SEQUENCE. What is not there needs no word: scripts drop before they create. */
final class DropObject implements StatementParser {
    static final Clauses INDEX = new Clauses("index:\nONLINE|FORCE\nDEFERRED|IMMEDIATE INVALIDATION", "");

    /** Whether the statement is one. */
    static boolean starts(TokenStream stream) {
        return stream.at("DROP", "TABLE") || stream.at("DROP", "INDEX") || stream.at("DROP", "SEQUENCE");
    }

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("DROP");
        Token kind = stream.next();
        stream.accept("IF", "EXISTS");
        QualifiedName name = stream.qualifiedName("a name");
        SourcePosition place = stream.statement().position();
        if (kind.is("TABLE")) {
            boolean cascade = stream.accept("CASCADE", "CONSTRAINTS");
            stream.accept("PURGE");
            end(stream);
            model.table(name).ifPresent(t -> table(t, cascade, stream, model));
        } else if (kind.is("INDEX")) {
            while (!stream.atEnd()) {
                INDEX.takeAny(stream, ObjectId.of(ObjectKind.INDEX, name), model.findings(), s -> false);
            }
            for (OracleIndex index : Indexes.named(model, name)) {
                if (model.dropped().drop(ObjectKind.INDEX, index.name(), place(index.position(), place), place)) {
                    model.indexes().remove(index);
                }
            }
        } else {
            end(stream);
            Sequences.named(model, name).ifPresent(s -> {
                if (model.dropped().drop(ObjectKind.SEQUENCE, s.name(), place(s.position(), place), place)) {
                    model.sequences().remove(s);
                }
            });
        }
    }

    private static SourcePosition place(Optional<SourcePosition> known, SourcePosition fallback) {
        return known.orElse(fallback);
    }

    private static void end(TokenStream stream) {
        if (!stream.atEnd()) {
            throw stream.error("the end of the statement");
        }
    }

    private static void table(TableDraft table, boolean cascade, TokenStream stream, ModelBuilder model) {
        SourcePosition place = stream.statement().position();
        try {
            List<TableDraft> children =
                    model.referencing(table).stream().filter(c -> c != table).toList();
            for (TableDraft child : children) {
                refuse(table, child, cascade, model);
            }
            if (model.dropped().drop(ObjectKind.TABLE, table.name(), table.position(), place)) {
                children.forEach(c -> List.copyOf(c.constraints()).stream()
                        .filter(k -> model.refersTo(c, k, table))
                        .forEach(c::remove));
                model.remove(table);
                model.rowEffects().gone(table.name());
            }
        } catch (Refused e) {
            Refusals.report(e, table.id(), place, stream, model);
        }
    }

    private static void refuse(TableDraft table, TableDraft child, boolean cascade, ModelBuilder model) {
        for (OracleConstraint foreign : child.constraints()) {
            if (!model.refersTo(child, foreign, table)) {
                continue;
            }
            boolean byReference = child.partitioning().orElse(null) instanceof Partitioning.Reference own
                    && foreign.name().equals(Optional.of(own.constraint()));
            if (byReference || !cascade) {
                throw new Refused(
                        byReference ? "ORA-14656" : "ORA-02449",
                        child.name() + " refers to the table by its foreign key "
                                + foreign.name().map(Identifier::text).orElse("without name"),
                        byReference
                                ? "Drop " + child.name() + ", which is partitioned by it, first"
                                : "Add CASCADE CONSTRAINTS, or drop " + child.name() + " first");
            }
        }
    }
}
