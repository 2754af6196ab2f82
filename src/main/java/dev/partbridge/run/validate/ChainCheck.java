package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads every row of a reference-partitioned child beside its parent, joined by Oracle's own foreign key: no row without
 * parent, each in the counterpart of its parent's leaf, the added key equal to the parent's.
 */
final class ChainCheck implements Check {
    private final TableMapping child;
    private final KeyLookup lookup;

    ChainCheck(TableMapping child) {
        this.child = child;
        this.lookup = child.keyLookup().orElseThrow();
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql())) {
            row.next();
            String keys = names(lookup.childColumns());
            String added = names(lookup.addedColumns());
            String scope = String.format(Locale.ROOT, "%,d rows", row.getLong(1));
            return List.of(
                    line("Orphans", keys + " in " + lookup.parent(), scope, row, 2, "orphans"),
                    line("Colocation", "leaf of each row and of its parent", scope, row, 4, "in another partition"),
                    line("Key drift", added + " against " + lookup.parent(), scope, row, 6, "with another key"));
        }
    }

    private CheckLine line(String kind, String what, String scope, ResultSet row, int column, String word)
            throws SQLException {
        long bad = row.getLong(column);
        String example = row.getString(column + 1);
        return new CheckLine(
                kind,
                ObjectId.table(child.oracle()),
                child.postgres() + ": " + what,
                scope,
                String.format(Locale.ROOT, "%,d %s", bad, word),
                bad == 0,
                bad == 0 ? "" : "for example (" + names(lookup.childColumns()) + ")=(" + example + ")");
    }

    /** One pass: count and smallest key of each kind of trouble. */
    private String sql() {
        String key = lookup.childColumns().stream()
                .map(c -> "c." + PostgresSql.quote(c) + "::text")
                .collect(Collectors.joining(", "));
        String example = ", min(concat_ws(', ', " + key + ")) FILTER (WHERE ";
        StringBuilder counts = new StringBuilder("count(*)");
        for (String trouble : List.of(
                "p.tableoid IS NULL",
                "p.tableoid IS NOT NULL AND m.child IS NULL",
                "p.tableoid IS NOT NULL AND (" + ParentJoin.drift(lookup, "c", "p") + ")")) {
            counts.append(", count(*) FILTER (WHERE ").append(trouble).append(")");
            counts.append(example).append(trouble).append(")");
        }
        return "WITH RECURSIVE " + LeafBounds.members("parent_leaf", lookup.parent()) + ", "
                + LeafBounds.members("child_leaf", child.postgres())
                + ", m AS (SELECT p.oid AS parent, c.oid AS child FROM parent_leaf p JOIN child_leaf c USING (bound)) "
                + "SELECT " + counts + " FROM " + PostgresSql.quote(child.postgres()) + " c LEFT JOIN "
                + PostgresSql.quote(lookup.parent()) + " p ON " + ParentJoin.on(lookup, "c", "p")
                + " LEFT JOIN m ON m.parent = p.tableoid AND m.child = c.tableoid";
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
