package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds, without the system schemas.
 *
 * @param serverVersion as the server says it, such as {@code 18.6}
 * @param database the database's name
 * @param relations tables, partitioned tables and partitions, sorted by name
 */
public record Catalog(String serverVersion, String database, List<Relation> relations) {
    public Catalog {
        relations = List.copyOf(relations);
    }

    /** The partitions (or inheritance children) of a table. */
    public List<Relation> partitionsOf(QualifiedName parent) {
        return relations.stream()
                .filter(r -> r.parent().equals(Optional.of(parent)))
                .toList();
    }

    /**
     * A table.
     *
     * @param strategy RANGE, LIST or HASH for a partitioned table
     * @param key the partition key's definition for a partitioned table, {@code RANGE (sale_date)}
     * @param parent the table it is a partition (or inheritance child) of
     * @param bound the partition's bound as the server prints it
     * @param rows the server's estimate; -1 when it has none
     * @param bytes on disk with indexes
     * @param constraints name and definition as the server prints it
     * @param indexes definition as the server prints it
     * @param triggers definition as the server prints it
     */
    public record Relation(
            QualifiedName name,
            Optional<String> strategy,
            Optional<String> key,
            Optional<QualifiedName> parent,
            Optional<String> bound,
            long rows,
            long bytes,
            List<Column> columns,
            List<Definition> constraints,
            List<Definition> indexes,
            List<Definition> triggers) {
        public Relation {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            indexes = List.copyOf(indexes);
            triggers = List.copyOf(triggers);
        }
    }

    /** A column with its type as the server prints it. */
    public record Column(Identifier name, String type, boolean notNull, boolean inPrimaryKey) {}

    /** An object below a table with its text as the server prints it. */
    public record Definition(Identifier name, String sql) {}
}
