package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/** ALTER INDEX: a new name and tablespace are carried over, unusable and invisible are told, storage is read over. */
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
        boolean part = stream.at("REBUILD", "PARTITION") || stream.at("REBUILD", "SUBPARTITION");
        // of parts to come
        boolean later = stream.at("MODIFY", "DEFAULT", "ATTRIBUTES");
        while (!stream.atEnd()) {
            if (TablespaceClause.at(stream) && !later) {
                moved(name, part, stream, model);
            } else if (stream.atAny("UNUSABLE", "INVISIBLE", "DISABLE")) {
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

    private static void moved(QualifiedName name, boolean part, TokenStream stream, ModelBuilder model) {
        SourcePosition place = stream.position();
        Optional<Identifier> to = TablespaceClause.read(stream);
        List<OracleIndex> known = Indexes.named(model, name);
        if (to.isPresent() && known.isEmpty()) {
            // the index of a key bears its name, or the script that creates it is not there
            model.findings()
                    .add(
                            "PB-SRC-004",
                            ObjectId.of(ObjectKind.INDEX, name),
                            place,
                            "the index " + name + " is created by no CREATE INDEX: TABLESPACE " + to.get()
                                    + " is not carried over");
        }
        for (OracleIndex index : known) {
            to.ifPresent(t -> model.indexes()
                    .replaceAll(i -> i.equals(index) ? i.withStorage(i.storage().moved(t, part)) : i));
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
