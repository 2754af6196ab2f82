package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;
import java.util.stream.Collectors;

/** RENAME old TO new, for tables and sequences; views and synonyms are not in scope. */
final class RenameObject implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("RENAME");
        Identifier old = stream.name("a name");
        stream.expect("TO");
        Identifier now = stream.name("the new name");
        if (!stream.atEnd()) {
            throw stream.error("the end of the statement");
        }
        // no schema can stand here: it is that of the session
        QualifiedName name = new QualifiedName(stream.session().schema(), old);
        Optional<TableDraft> table = model.table(name);
        Optional<OracleSequence> sequence = Sequences.named(model, name);
        if (table.isPresent()) {
            table(table.get(), name, now, stream, model);
        } else if (sequence.isPresent()) {
            Sequences.replace(
                    model,
                    sequence.get(),
                    sequence.get().named(sequence.get().name().sibling(now)));
        } else if (model.alike(name).size() > 1) {
            String all =
                    model.alike(name).stream().map(t -> t.name().toString()).collect(Collectors.joining(", "));
            report("PB-SRC-051", ObjectId.table(name), name + " can be each of " + all, stream, model);
        } else if (!model.isView(name)) {
            report("PB-SRC-014", ObjectId.table(name), name + " is created by none of the scripts", stream, model);
        }
    }

    private static void table(
            TableDraft table, QualifiedName written, Identifier now, TokenStream stream, ModelBuilder model) {
        if (!table.name().schema().equals(written.schema())) {
            model.findings()
                    .add(
                            "PB-SRC-058",
                            table.id(),
                            stream.statement().position(),
                            "RENAME works in the session's schema, which no ALTER SESSION SET CURRENT_SCHEMA tells; "
                                    + table.name() + " is taken, the only table of that name: "
                                    + stream.statement().summary());
        }
        table.ddl(stream.statement());
        try {
            Alteration alteration = new Alteration(stream, table, model);
            Renaming.table(table, now, alteration);
            alteration.finish();
        } catch (Refused e) {
            Refusals.report(e, table.id(), stream.statement().position(), stream, model);
        }
    }

    private static void report(String code, ObjectId subject, String why, TokenStream stream, ModelBuilder model) {
        model.findings()
                .add(
                        code,
                        subject,
                        stream.statement().position(),
                        why + ", so this is left out: " + stream.statement().summary());
    }
}
