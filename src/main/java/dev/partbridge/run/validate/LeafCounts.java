package dev.partbridge.run.validate;

import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Rows in each relation that holds rows of a table: the table itself, its leaves or inheritance children. */
public final class LeafCounts {
    private LeafCounts() {}

    /** Sorted by name; empty ones included. */
    public static Map<QualifiedName, Long> of(Connection connection, QualifiedName table) throws SQLException {
        String name = PostgresSql.quote(table);
        String sql = "WITH RECURSIVE tree(oid) AS (SELECT " + PostgresSql.literal(name) + "::regclass::oid "
                + "UNION SELECT i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid), "
                + "found AS (SELECT tableoid, count(*) AS rows FROM " + name + " GROUP BY tableoid) "
                + "SELECT n.nspname, c.relname, coalesce(f.rows, 0) FROM tree t "
                + "JOIN pg_catalog.pg_class c ON c.oid = t.oid "
                + "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                + "LEFT JOIN found f ON f.tableoid = c.oid WHERE c.relkind <> 'p'";
        Map<QualifiedName, Long> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                counts.put(QualifiedName.of(row.getString(1), row.getString(2)), row.getLong(3));
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
