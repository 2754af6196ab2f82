package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

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
        QualifiedName name = new QualifiedName(Optional.empty(), old);
        Optional<TableDraft> table = model.table(name);
        Optional<OracleSequence> sequence = Sequences.named(model, name);
        if (table.isPresent()) {
            table.get().ddl(stream.statement());
            try {
                Alteration alteration = new Alteration(stream, table.get(), model);
                Renaming.table(table.get(), now, alteration);
                alteration.finish();
            } catch (Refused e) {
                Refusals.report(e, table.get().id(), stream.statement().position(), stream, model);
            }
        } else if (sequence.isPresent()) {
            Sequences.replace(
                    model,
                    sequence.get(),
                    sequence.get().named(sequence.get().name().sibling(now)));
        } else if (!model.isView(name)) {
            model.findings()
                    .add(
                            "PB-SRC-014",
                            ObjectId.table(name),
                            stream.statement().position(),
                            name + " is created by none of the scripts, so this is left out: "
                                    + stream.statement().summary());
        }
    }
}
