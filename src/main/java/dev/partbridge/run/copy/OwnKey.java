package dev.partbridge.run.copy;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A table partitioned by reference whose foreign key holds the parent's whole partition key has that key in columns of
 * its own: its rows can be placed as if it were partitioned by them, within the parent's bounds.
 */
final class OwnKey {
    private OwnKey() {}

    /** The table with the partitions that its own columns decide; one that is not by reference as it is. */
    static Optional<OracleTable> of(OracleTable table, ReferenceChains chains) {
        Optional<ForeignKey> foreignKey = table.partitioningForeignKey();
        if (foreignKey.isEmpty()) {
            return Optional.of(table);
        }
        Optional<OracleTable> parent = chains.parent(table).flatMap(p -> of(p, chains));
        return parent.flatMap(p -> p.partitioning()
                        .flatMap(own -> foreignKey.get().holding(own.key(), p).flatMap(k -> partitioning(k, own))))
                .map(table::withPartitioning);
    }

    private static Optional<Partitioning> partitioning(List<Identifier> key, Partitioning of) {
        List<OraclePartition> partitions = of.partitions();
        if (of instanceof Partitioning.Range) {
            return Optional.of(new Partitioning.Range(key, partitions));
        }
        return of instanceof Partitioning.ByList
                ? Optional.of(new Partitioning.ByList(key, partitions))
                : Optional.empty();
    }
}
