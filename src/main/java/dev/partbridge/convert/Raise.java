package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;

/** Pieces of PL/pgSQL's RAISE that name the object, as the server's own errors do. */
final class Raise {
    private Raise() {}

    static String table(QualifiedName table) {
        return "SCHEMA = " + PostgresSql.literal(table.schema().orElseThrow().text()) + ", TABLE = "
                + PostgresSql.literal(table.name().text());
    }

    static String column(Identifier column) {
        return ", COLUMN = " + PostgresSql.literal(column.text());
    }

    static String constraint(String constraint) {
        return ", CONSTRAINT = " + PostgresSql.literal(constraint);
    }

    /** A name inside a pattern of {@code format()}. */
    static String percent(String name) {
        return name.replace("%", "%%");
    }
}
