package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/** ALTER SEQUENCE. */
final class AlterSequence implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("ALTER", "SEQUENCE");
        stream.accept("IF", "EXISTS");
        QualifiedName name = stream.qualifiedName("the sequence's name");
        ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, name);
        Optional<OracleSequence> known = Sequences.named(model, name);
        if (known.isEmpty()) {
            model.findings()
                    .add(
                            "PB-SRC-057",
                            id,
                            stream.statement().position(),
                            "the sequence " + name + " is created by none of the scripts, so this is left out: "
                                    + stream.statement().summary());
            return;
        }
        OracleSequence old = known.get();
        OracleSequence now = new SequenceOptions(stream, id, model.findings())
                .from(old)
                .read()
                .sequence(old.name(), old.position());
        Sequences.replace(model, old, now);
    }
}
