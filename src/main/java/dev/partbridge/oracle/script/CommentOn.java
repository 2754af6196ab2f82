package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** COMMENT ON TABLE and COMMENT ON COLUMN; an empty text takes the comment away. */
final class CommentOn implements StatementParser {
    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        SourcePosition position = stream.position();
        stream.expect("COMMENT", "ON");
        if (stream.accept("TABLE")) {
            QualifiedName name = stream.qualifiedName("the table's name");
            Optional<String> text = text(stream);
            model.known(name, stream.statement()).ifPresent(t -> {
                t.comment(text);
                t.ddl(stream.statement());
            });
        } else if (stream.accept("COLUMN")) {
            column(stream, model);
        } else {
            model.skip("comment", stream.statement().summary(), position);
        }
    }

    private static void column(TokenStream stream, ModelBuilder model) {
        List<Identifier> names = new ArrayList<>();
        SourcePosition place = stream.position();
        do {
            names.add(stream.name("[schema.]table.column"));
        } while (stream.accept("."));
        if (names.size() < 2 || names.size() > 3) {
            throw new SyntaxError(place, "expected [schema.]table.column but found " + names.size() + " names");
        }
        Optional<String> text = text(stream);
        Identifier column = names.get(names.size() - 1);
        QualifiedName name = new QualifiedName(
                names.size() == 3 ? Optional.of(names.get(0)) : Optional.empty(), names.get(names.size() - 2));
        model.known(name, stream.statement()).ifPresent(table -> {
            Optional<OracleColumn> known = table.column(column);
            if (known.isEmpty()) {
                model.findings()
                        .add(
                                "PB-SRC-018",
                                ObjectId.column(table.name(), column),
                                place,
                                table.name() + ": the column " + column + " of a comment is not there");
                return;
            }
            table.put(known.get().withComment(text));
            table.ddl(stream.statement());
        });
    }

    private static Optional<String> text(TokenStream stream) {
        stream.expect("IS");
        if (stream.peek().kind() != Token.Kind.TEXT) {
            throw stream.error("the comment's text");
        }
        String text = stream.next().text();
        if (!stream.atEnd()) {
            throw stream.error("the end of the statement");
        }
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
