package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether equal keys lie in counterparts: parent and child are divided by the same columns on each level, and have leaf
 * for leaf the same bounds, DEFAULT included. Only a landing partition may stand alone, and is empty then.
 */
final class BoundsEvidence {
    private final QualifiedName child;
    private final KeyLookup lookup;
    private final Set<String> landings;

    /** @param landings names of the landing partitions of both */
    BoundsEvidence(QualifiedName child, KeyLookup lookup, Set<String> landings) {
        this.child = child;
        this.lookup = lookup;
        this.landings = Set.copyOf(landings);
    }

    /** What speaks against it, in words; none when rows with equal keys are in leaves with equal bounds. */
    List<String> objections(Connection connection) throws SQLException {
        List<QualifiedName> left = new ArrayList<>();
        Map<String, Node> parents = tree(connection, lookup.parent(), Map.of(), left);
        Map<String, Node> children = tree(connection, child, columns(), left);
        List<String> objections = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        children.forEach((bound, own) -> {
            Node counterpart = parents.get(bound);
            if (counterpart == null) {
                alone.add(own.name() + bound);
            } else if (!own.divided().equals(counterpart.divided())) {
                otherwise.add(own.name());
            }
            if (own.byExpression()) {
                objections.add(own.name() + " is divided by an expression, which is not compared");
            }
        });
        parents.forEach((bound, node) -> {
            if (!children.containsKey(bound)) {
                alone.add(node.name() + bound);
            }
        });
        if (!alone.isEmpty()) {
            objections.add("without counterpart: " + Words.some(alone));
        }
        if (!otherwise.isEmpty()) {
            objections.add("not divided as in " + lookup.parent() + ": " + Words.some(otherwise));
        }
        if (children.size() == 1) {
            objections.add(child + " has no partitions");
        }
        for (QualifiedName landing : left) {
            if (holdsRows(connection, landing)) {
                objections.add("there are rows in " + landing);
            }
        }
        return objections;
    }

    private static boolean holdsRows(Connection connection, QualifiedName landing) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT FROM ONLY " + PostgresSql.quote(landing) + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * A relation of the tree.
     *
     * @param divided strategy, columns in the parent's words, operator classes and collations; empty for a leaf
     */
    private record Node(String name, String divided, boolean byExpression) {}

    /** The child's names of the key's columns to the parent's. */
    private Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, lookup.childColumns(), lookup.parentColumns());
        put(columns, lookup.addedColumns(), lookup.parentKey());
        return columns;
    }

    private static void put(Map<String, String> columns, List<Identifier> own, List<Identifier> parents) {
        for (int i = 0; i < own.size(); i++) {
            columns.put(own.get(i).text(), parents.get(i).text());
        }
    }

    /** By bounds of all levels, which no two relations of one tree share; landings are put aside. */
    private Map<String, Node> tree(
            Connection connection, QualifiedName table, Map<String, String> renamed, List<QualifiedName> left)
            throws SQLException {
        Map<String, Node> nodes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("WITH RECURSIVE " + LeafBounds.members("t", table)
                        + " SELECT c.relname, t.bound, k.partstrat, k.partclass::text || ' ' || k.partcollation::text, "
                        + "coalesce(0 = ANY (k.partattrs), false), "
                        + "ARRAY(SELECT a.attname::text FROM unnest(k.partattrs::int2[]) WITH ORDINALITY u(n, i) "
                        + "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.n ORDER BY u.i), "
                        + "n.nspname "
                        + "FROM t_tree t JOIN pg_catalog.pg_class c ON c.oid = t.oid "
                        + "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                        + "LEFT JOIN pg_catalog.pg_partitioned_table k ON k.partrelid = c.oid ORDER BY t.bound")) {
            while (row.next()) {
                String name = row.getString(1);
                String strategy = row.getString(3);
                if (strategy == null && landings.contains(name)) {
                    left.add(QualifiedName.of(row.getString(7), name));
                    continue;
                }
                StringBuilder divided = new StringBuilder();
                if (strategy != null) {
                    divided.append(strategy).append(' ').append(row.getString(4));
                    for (String column : (String[]) row.getArray(6).getArray()) {
                        divided.append(", ")
                                .append(PostgresSql.quote(new Identifier(renamed.getOrDefault(column, column))));
                    }
                }
                nodes.put(row.getString(2), new Node(name, divided.toString(), row.getBoolean(5)));
            }
        }
        return nodes;
    }
}
