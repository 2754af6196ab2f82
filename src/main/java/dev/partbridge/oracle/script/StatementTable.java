package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which table a statement is about, as far as its first words tell. The stream stays where it is. */
final class StatementTable {
    private StatementTable() {}

    /** The table that the statement needs to be there; none for CREATE TABLE and for statements about no table. */
    static Optional<QualifiedName> needed(TokenStream stream) {
        int mark = stream.mark();
        try {
            return read(stream);
        } catch (SyntaxError e) {
            // its own parser tells what is wrong
            return Optional.empty();
        } finally {
            stream.reset(mark);
        }
    }

    /** The table that the statement names first, that of CREATE TABLE too. */
    static Optional<QualifiedName> told(TokenStream stream) {
        if (!CreateTable.starts(stream)) {
            return needed(stream);
        }
        int mark = stream.mark();
        try {
            while (!stream.accept("TABLE")) {
                stream.next();
            }
            stream.accept("IF", "NOT", "EXISTS");
            return name(stream);
        } catch (SyntaxError e) {
            // its own parser tells what is wrong
            return Optional.empty();
        } finally {
            stream.reset(mark);
        }
    }

    private static Optional<QualifiedName> read(TokenStream stream) {
        if (stream.accept("ALTER", "TABLE")) {
            stream.accept("IF", "EXISTS");
            return name(stream);
        }
        if (stream.accept("COMMENT", "ON", "TABLE")) {
            return name(stream);
        }
        if (stream.accept("COMMENT", "ON", "COLUMN")) {
            return ofColumn(stream);
        }
        if (RowStatements.starts(stream)) {
            stream.next();
            while (stream.atAny("ALL", "FIRST", "INTO", "FROM")) {
                stream.next();
            }
            return name(stream);
        }
        return stream.accept("CREATE") ? ofIndex(stream) : Optional.empty();
    }

    private static Optional<QualifiedName> ofIndex(TokenStream stream) {
        while (stream.atAny("UNIQUE", "BITMAP", "MULTIVALUE")) {
            stream.next();
        }
        if (!stream.accept("INDEX")) {
            return Optional.empty();
        }
        stream.accept("IF", "NOT", "EXISTS");
        stream.qualifiedName("the index's name");
        return stream.accept("ON") ? name(stream) : Optional.empty();
    }

    private static Optional<QualifiedName> name(TokenStream stream) {
        return stream.atName() ? Optional.of(stream.qualifiedName("the table's name")) : Optional.empty();
    }

    private static Optional<QualifiedName> ofColumn(TokenStream stream) {
        List<Identifier> names = new ArrayList<>();
        do {
            names.add(stream.name("[schema.]table.column"));
        } while (stream.accept("."));
        int table = names.size() - 2;
        return table < 0
                ? Optional.empty()
                : Optional.of(new QualifiedName(
                        table == 0 ? Optional.empty() : Optional.of(names.get(table - 1)), names.get(table)));
    }
}
