package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the foreign key on the whole key stands for every row of a table partitioned by reference: validated and
 * enforced on each leaf, with its triggers on, over columns without NULL.
 */
final class KeyEvidence {
    /** Read as JSON, since only PostgreSQL 18 has the column. */
    private static final String HOLDS = "k.convalidated AND coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)";

    private final QualifiedName child;
    private final KeyLookup lookup;

    KeyEvidence(QualifiedName child, KeyLookup lookup) {
        this.child = child;
        this.lookup = lookup;
    }

    /** What speaks against it, in words; none when the key proves that each row has its parent. */
    List<String> objections(Connection connection) throws SQLException {
        List<String> objections = new ArrayList<>();
        Set<String> wanted = new LinkedHashSet<>();
        pairs(wanted, lookup.childColumns(), lookup.parentColumns());
        pairs(wanted, lookup.addedColumns(), lookup.parentKey());
        List<Key> keys = keys(connection);
        Key key = keys.stream()
                .filter(k -> k.pairs().containsAll(wanted))
                // where there are several, the one that holds proves it
                .max((a, b) -> Boolean.compare(a.holds(), b.holds()))
                .orElse(null);
        if (key == null) {
            return List.of("no foreign key of " + child + " references " + lookup.parent() + " on the whole key ("
                    + String.join(", ", wanted) + ")");
        }
        if (!key.validated()) {
            objections.add("foreign key " + key.name() + " is not validated");
        }
        if (!key.enforced()) {
            objections.add("foreign key " + key.name() + " is not enforced");
        }
        if (key.holds()) {
            named(connection, leavesWithout(key), "foreign key " + key.name() + " does not hold on ", objections);
            named(connection, disabled(key), "triggers of foreign key " + key.name() + " are off on ", objections);
        }
        nullable(connection, key, objections);
        return objections;
    }

    /** @param pairs {@code column = parent's column} */
    private record Key(
            long oid, String name, boolean validated, boolean enforced, Set<String> pairs, List<String> columns) {
        boolean holds() {
            return validated && enforced;
        }
    }

    private static void pairs(Set<String> pairs, List<Identifier> own, List<Identifier> parents) {
        for (int i = 0; i < own.size(); i++) {
            pairs.add(own.get(i).text() + " = " + parents.get(i).text());
        }
    }

    private List<Key> keys(Connection connection) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT k.oid, k.conname, k.convalidated, "
                        + "coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true), "
                        + "ARRAY(SELECT c.attname || ' = ' || p.attname FROM unnest(k.conkey, k.confkey) u(own, others) "
                        + "JOIN pg_catalog.pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = u.own "
                        + "JOIN pg_catalog.pg_attribute p ON p.attrelid = k.confrelid AND p.attnum = u.others), "
                        + "ARRAY(SELECT c.attname::text FROM pg_catalog.pg_attribute c "
                        + "WHERE c.attrelid = k.conrelid AND c.attnum = ANY (k.conkey)) "
                        + "FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.conrelid = " + relation(child)
                        + " AND k.confrelid = " + relation(lookup.parent()) + " ORDER BY k.conname")) {
            while (row.next()) {
                keys.add(new Key(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        Set.of((String[]) row.getArray(5).getArray()),
                        List.of((String[]) row.getArray(6).getArray())));
            }
        }
        return keys;
    }

    /** Its copies on the leaves are its descendants. */
    private static String family(Key key) {
        return "family(oid) AS (SELECT " + key.oid() + "::oid UNION SELECT k.oid FROM family f "
                + "JOIN pg_catalog.pg_constraint k ON k.conparentid = f.oid)";
    }

    private String leavesWithout(Key key) {
        return "WITH RECURSIVE " + LeafBounds.members("leaf", child) + ", " + family(key)
                + " SELECT l.relname FROM leaf l WHERE NOT EXISTS (SELECT FROM family f "
                + "JOIN pg_catalog.pg_constraint k ON k.oid = f.oid WHERE k.conrelid = l.oid AND k.confrelid = "
                + relation(lookup.parent()) + " AND " + HOLDS + ") ORDER BY 1";
    }

    private static String disabled(Key key) {
        return "WITH RECURSIVE " + family(key) + " SELECT DISTINCT c.relname FROM family f "
                + "JOIN pg_catalog.pg_trigger t ON t.tgconstraint = f.oid AND t.tgenabled NOT IN ('O', 'A') "
                + "JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid ORDER BY 1";
    }

    private static void named(Connection connection, String query, String words, List<String> objections)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        if (!names.isEmpty()) {
            objections.add(words + Words.some(names));
        }
    }

    private static String relation(QualifiedName name) {
        return PostgresSql.literal(PostgresSql.quote(name)) + "::regclass";
    }

    /** A row with NULL in any column of the key is not checked; PostgreSQL 18 has NOT NULL that is not validated. */
    private void nullable(Connection connection, Key key, List<String> objections) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("WITH RECURSIVE "
                + LeafBounds.members("leaf", child) + " SELECT DISTINCT a.attname FROM leaf l "
                + "JOIN pg_catalog.pg_attribute a ON a.attrelid = l.oid WHERE a.attname::text = ANY (?) AND (NOT "
                + "a.attnotnull OR EXISTS (SELECT FROM pg_catalog.pg_constraint n WHERE n.conrelid = l.oid AND n.contype "
                + "= 'n' AND n.conkey = ARRAY[a.attnum] AND NOT n.convalidated)) ORDER BY 1")) {
            select.setArray(1, connection.createArrayOf("text", key.columns().toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    objections.add(row.getString(1) + " may be NULL, and no foreign key checks a row with NULL in it");
                }
            }
        }
    }
}
