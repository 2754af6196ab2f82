package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A table with its leaves.
 *
 * @param level 0 for a table that can be loaded first, 1 for one whose key comes from a level 0 table, and so on
 * @param constraints keys, foreign keys and checks of the table itself
 * @param tablespace of a table without partitions, where one is named
 * @param origin the Oracle table
 */
public record PgTable(
        QualifiedName name,
        List<PgColumn> columns,
        PgLayout layout,
        List<PgConstraint> constraints,
        int level,
        Optional<String> comment,
        Optional<Identifier> tablespace,
        ObjectId origin) {
    public PgTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** In the database's own tablespace. */
    public PgTable(
            QualifiedName name,
            List<PgColumn> columns,
            PgLayout layout,
            List<PgConstraint> constraints,
            int level,
            Optional<String> comment,
            ObjectId origin) {
        this(name, columns, layout, constraints, level, comment, Optional.empty(), origin);
    }

    /** The leaf relation's qualified name. */
    public QualifiedName leaf(PgPartition partition) {
        return name.sibling(partition.name());
    }
}
