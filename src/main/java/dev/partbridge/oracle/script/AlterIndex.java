package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** ALTER INDEX: a new name is carried over, unusable and invisible are told, storage is read over. */
final class AlterIndex implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("ALTER", "INDEX");
        stream.accept("IF", "EXISTS");
        QualifiedName name = stream.qualifiedName("the index's name");
        if (stream.accept("RENAME", "TO")) {
            rename(name, stream, model);
            return;
        }
        ObjectId id = ObjectId.of(ObjectKind.INDEX, name);
        while (!stream.atEnd()) {
            if (stream.atAny("UNUSABLE", "INVISIBLE", "DISABLE")) {
                lost(name, stream, model);
            } else if (!AlterClauses.INDEX.take(stream, id, model.findings())) {
                if (stream.atAny(",", ")")) {
                    throw stream.error("a clause or the end of the statement");
                }
                KnownClauses.INDEX.takeAny(stream, id, model.findings(), s -> s.atAny("UNUSABLE", "INVISIBLE"));
            }
        }
    }

    private static void rename(QualifiedName name, TokenStream stream, ModelBuilder model) {
        QualifiedName now = name.sibling(stream.name("the index's new name"));
        if (!stream.atEnd()) {
            throw stream.error("the end of the statement");
        }
        List<OracleIndex> known = Indexes.named(model, name);
        if (known.isEmpty()) {
            model.findings()
                    .add(
                            "PB-SRC-057",
                            ObjectId.of(ObjectKind.INDEX, name),
                            stream.statement().position(),
                            "the index " + name + " is created by none of the scripts, so this is left out: "
                                    + stream.statement().summary());
        }
        for (OracleIndex index : known) {
            model.indexes().replaceAll(i -> i.equals(index) ? i.named(i.name().sibling(now.name())) : i);
        }
    }

    private static void lost(QualifiedName name, TokenStream stream, ModelBuilder model) {
        String word = stream.peek().text();
        ObjectId subject = Indexes.named(model, name).stream()
                .findFirst()
                .map(i -> ObjectId.index(i.table(), i.name().name()))
                .orElse(ObjectId.of(ObjectKind.INDEX, name));
        model.findings()
                .add(
                        "PB-SRC-004",
                        subject,
                        stream.position(),
                        "the index " + name + ": " + word + " is not carried over; PostgreSQL keeps and uses it");
        stream.next();
        if (word.equals("UNUSABLE")) {
            stream.accept("ONLINE");
        }
    }
}
