package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;

/** Parent and child have leaf for leaf the same bounds; landing partitions, which take no part, are left out. */
final class BoundsCheck implements Check {
    private final TableMapping child;
    private final QualifiedName parent;
    private final List<Identifier> landings;

    /** @param landings names of the landing partitions of both */
    BoundsCheck(TableMapping child, List<Identifier> landings) {
        this.child = child;
        this.parent = child.chain().orElseThrow().join().parent();
        this.landings = List.copyOf(landings);
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        String sql = "WITH RECURSIVE " + LeafBounds.members("parent_leaf", parent) + ", "
                + LeafBounds.members("child_leaf", child.postgres())
                + " SELECT p.relname, c.relname, coalesce(p.bound, c.bound) FROM "
                + "(SELECT * FROM parent_leaf WHERE relname::text <> ALL (?)) p FULL JOIN "
                + "(SELECT * FROM child_leaf WHERE relname::text <> ALL (?)) c USING (bound) "
                + "ORDER BY 1, 2";
        int pairs = 0;
        StringJoiner alone = new StringJoiner("\n");
        int unmatched = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array names = connection.createArrayOf(
                    "text", landings.stream().map(Identifier::text).toArray());
            select.setArray(1, names);
            select.setArray(2, names);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String left = row.getString(1);
                    String right = row.getString(2);
                    if (left != null && right != null) {
                        pairs++;
                    } else {
                        unmatched++;
                        alone.add((left == null ? right : left) + row.getString(3));
                    }
                }
            }
        }
        return List.of(new CheckLine(
                "Bounds",
                ObjectId.table(child.oracle()),
                child.postgres() + " against " + parent,
                pairs + unmatched + " bounds",
                unmatched == 0 ? pairs + " equal pairs" : unmatched + " without counterpart",
                unmatched == 0,
                alone.toString()));
    }
}
