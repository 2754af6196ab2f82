package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that holds a key of a partitioned table across all its partitions: one row for each row there, kept by
 * triggers, filled once after the load.
 *
 * @param name of the registry; its columns bear the names they have in the table
 * @param of the partitioned table
 * @param columns the key, primary key of the registry
 * @param partitionKey the table's partition key, which tells where the row is
 * @param nullable a column of the key may be NULL: such rows are not in the registry
 */
public record PgRegistry(
        QualifiedName name,
        QualifiedName of,
        List<Identifier> columns,
        List<Identifier> partitionKey,
        boolean nullable) {
    public PgRegistry {
        columns = List.copyOf(columns);
        partitionKey = List.copyOf(partitionKey);
    }

    /** The columns of the registry. */
    public List<Identifier> all() {
        return Stream.concat(columns.stream(), partitionKey.stream()).toList();
    }
}
