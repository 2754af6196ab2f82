package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * ALTER TABLE. What Oracle would refuse is a finding and changes nothing; an action that is not known is a finding with
 * its text.
 */
final class AlterTable implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("ALTER", "TABLE");
        stream.accept("IF", "EXISTS");
        QualifiedName name = stream.qualifiedName("the table's name");
        Optional<TableDraft> known = model.known(name, stream.statement());
        if (known.isEmpty()) {
            return;
        }
        TableDraft table = known.get();
        table.ddl(stream.statement());
        TableDraft.Saved before = table.save();
        SourcePosition action = stream.position();
        boolean staysAsItIs = stream.atAny("TRUNCATE", "EXCHANGE", "MOVE");
        try {
            Alteration alteration = new Alteration(stream, table, model);
            do {
                action = stream.position();
                action(alteration);
            } while (!stream.atEnd());
            alteration.finish();
        } catch (SyntaxError e) {
            table.restore(before);
            model.syntaxError(table.id(), e);
        } catch (Refused e) {
            table.restore(before);
            Refusals.report(e, table.id(), action, stream, model);
        } catch (NotTold e) {
            table.restore(before);
            Refusals.report(e, table.id(), action, stream, model);
        } catch (UnreadableBound e) {
            table.restore(before);
            model.findings()
                    .add("PB-SRC-006", table.id(), e.position(), table.name() + ": a value is not read: " + e.what());
            if (!staysAsItIs) {
                unreadable(table);
            }
        } catch (BoundsNotRead e) {
            table.restore(before);
            unreadable(table);
        }
    }

    /** A bound of its partitions was not read: what the table looks like now is not known. */
    private static void unreadable(TableDraft table) {
        Optional<Partitioning> own = table.partitioning();
        if (own.isPresent() && !(own.get() instanceof Partitioning.NotConverted)) {
            String words = own.get().strategy()
                    + table.subpartitioning()
                            .map(Subpartitioning::kind)
                            .map(k -> "-" + k)
                            .orElse("");
            table.partitioning(new Partitioning.NotConverted(words, own.get().key()));
        }
    }

    private static void action(Alteration alteration) {
        TokenStream stream = alteration.stream();
        TableDraft table = alteration.table();
        int mark = stream.mark();
        Token first = stream.peek();
        if (new AlterPartitions(alteration).read()
                || new AlterConstraints(alteration).read()
                || new AlterColumns(alteration).read()
                || renamed(alteration)
                || moved(alteration)
                || AlterClauses.TABLE.take(stream, table.id(), alteration.findings())
                || KnownClauses.TABLE.take(stream, table.id(), alteration.findings())) {
            return;
        }
        while (!stream.atEnd()) {
            stream.next();
        }
        alteration
                .findings()
                .add(
                        "PB-SRC-011",
                        table.id(),
                        stream.position(first),
                        "not read: ALTER TABLE " + table.name() + " " + stream.text(mark, stream.mark()));
    }

    private static boolean renamed(Alteration alteration) {
        TokenStream stream = alteration.stream();
        if (!stream.accept("RENAME", "TO")) {
            return false;
        }
        Renaming.table(alteration.table(), stream.name("the table's new name"), alteration);
        return true;
    }

    /** MOVE: other storage; the rows that INCLUDING ROWS does not name are gone. */
    private static boolean moved(Alteration alteration) {
        TokenStream stream = alteration.stream();
        TableDraft table = alteration.table();
        if (!stream.accept("MOVE")) {
            return false;
        }
        while (!stream.atEnd()) {
            if (stream.at("TABLESPACE") && !stream.at("TABLESPACE", "SET")) {
                stream.next();
                table.tablespace(stream.name("the tablespace's name"));
            } else if (!Filter.read(alteration, Optional.empty())
                    && !AlterClauses.MAINTENANCE.take(stream, table.id(), alteration.findings())) {
                KnownClauses.TABLE.takeAny(
                        stream, table.id(), alteration.findings(), s -> s.at("INCLUDING") || s.at("UPDATE"));
            }
        }
        return true;
    }
}
