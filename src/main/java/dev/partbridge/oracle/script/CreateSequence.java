package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/** CREATE SEQUENCE. */
final class CreateSequence implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        SourcePosition position = stream.position();
        stream.expect("CREATE", "SEQUENCE");
        stream.accept("IF", "NOT", "EXISTS");
        QualifiedName name = stream.qualifiedName("the sequence's name");
        ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, name);
        model.add(new SequenceOptions(stream, id, model.findings()).read().sequence(name, Optional.of(position)));
    }
}
