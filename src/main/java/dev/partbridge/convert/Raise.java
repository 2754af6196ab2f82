package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;

/** Names in PL/pgSQL: in pieces of RAISE that tell the object as the server's own errors do, in patterns and comments. */
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

    /** Names inside a comment, which would end at a line break in one. */
    static String comment(String names) {
        return names.replaceAll("\\R", " ");
    }
}
