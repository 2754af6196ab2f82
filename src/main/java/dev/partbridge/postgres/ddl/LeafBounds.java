package dev.partbridge.postgres.ddl;

import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;

/** SQL that lists the leaves of a partitioned table with their bounds, through all levels. */
public final class LeafBounds {
    private LeafBounds() {}

    /**
     * Two members of a WITH RECURSIVE, the second being {@code name(oid, relname, bound)}; the bounds of the levels are
     * joined, so that equal text means the same set of keys.
     */
    public static String members(String name, QualifiedName table) {
        String root = PostgresSql.literal(PostgresSql.quote(table));
        return name + "_tree(oid, bound) AS (SELECT " + root + "::regclass::oid, text '' COLLATE \"C\" UNION ALL "
                + "SELECT c.oid, (t.bound || coalesce(' ' || pg_get_expr(c.relpartbound, c.oid), '')) COLLATE \"C\" "
                + "FROM " + name + "_tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid "
                + "JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid), "
                + name + " AS (SELECT t.oid, n.nspname, c.relname, t.bound FROM " + name + "_tree t "
                + "JOIN pg_catalog.pg_class c ON c.oid = t.oid "
                + "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind <> 'p')";
    }
}
