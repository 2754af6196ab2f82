package dev.partbridge.run.validate;

import dev.partbridge.postgres.ddl.LeafBounds;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leaves of a table partitioned by reference, each with the leaf of its parent that has the same bounds. */
final class LeafPairs {
    private LeafPairs() {}

    /** @param parent absent for the landing, and where the parent has no such bounds */
    record Pair(QualifiedName child, Optional<QualifiedName> parent) {}

    /** In the order of the children's names. */
    static List<Pair> of(Connection connection, QualifiedName child, QualifiedName parent) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("WITH RECURSIVE " + LeafBounds.members("parent_leaf", parent)
                        + ", " + LeafBounds.members("child_leaf", child)
                        + " SELECT c.nspname, c.relname, p.nspname, p.relname FROM child_leaf c"
                        + " LEFT JOIN parent_leaf p USING (bound) ORDER BY 1, 2")) {
            while (row.next()) {
                Optional<QualifiedName> counterpart = row.getString(4) == null
                        ? Optional.empty()
                        : Optional.of(QualifiedName.of(row.getString(3), row.getString(4)));
                pairs.add(new Pair(QualifiedName.of(row.getString(1), row.getString(2)), counterpart));
            }
        }
        return pairs;
    }
}
