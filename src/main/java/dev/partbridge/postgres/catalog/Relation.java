package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A row of structure-relations.sql.
 *
 * @param parent the oid of the table it is a partition or inheritance child of; 0 for none
 * @param bound as the server prints it; absent for inheritance children
 * @param key as the server prints it, {@code RANGE (sale_date)}; absent for what is not partitioned
 */
record Relation(
        long oid,
        QualifiedName name,
        long parent,
        Optional<Identifier> tablespace,
        Optional<String> comment,
        Optional<String> bound,
        Optional<String> key) {
    static Relation of(Row row) throws SQLException {
        return new Relation(
                row.number(1),
                row.qualified(2),
                row.number(4),
                row.optional(5).map(Identifier::of),
                row.optional(6),
                row.optional(7),
                row.optional(8));
    }
}
