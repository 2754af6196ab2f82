package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Clauses that name the tablespaces of what they stand behind. */
final class TablespaceClause {
    private TablespaceClause() {}

    /** TABLESPACE SET belongs to sharded databases. */
    static boolean at(TokenStream stream) {
        return stream.at("TABLESPACE") && !stream.at("TABLESPACE", "SET");
    }

    /** TABLESPACE name; DEFAULT in its place names none. */
    static Optional<Identifier> read(TokenStream stream) {
        stream.expect("TABLESPACE");
        return stream.accept("DEFAULT") ? Optional.empty() : Optional.of(stream.name("the tablespace's name"));
    }

    /** STORE IN (a, b), which partitions get in turn; empty where none comes next. */
    static List<Identifier> storeIn(TokenStream stream) {
        return stream.accept("STORE", "IN") ? stream.nameList("a tablespace's name") : List.of();
    }

    /** The one that the nth of the partitions, counted from 0, gets. */
    static Optional<Identifier> inTurn(List<Identifier> tablespaces, int n) {
        return tablespaces.isEmpty() ? Optional.empty() : Optional.of(tablespaces.get(n % tablespaces.size()));
    }
}
