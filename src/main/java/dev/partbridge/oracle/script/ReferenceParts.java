package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.ReferenceFollow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The partitions of a table partitioned by reference, which it may have from its parent. */
final class ReferenceParts {
    private ReferenceParts() {}

    /** The table; one that inherits its partitions' names has them written out. */
    static OracleTable own(TableDraft table, ModelBuilder model) {
        OracleTable now = table.snapshot();
        if (table.partitioning().orElse(null) instanceof Partitioning.Reference own
                && own.partitions().isEmpty()) {
            return now.withPartitioning(
                    new Partitioning.Reference(own.constraint(), inherited(table, model, new HashSet<>())));
        }
        return now;
    }

    private static List<OraclePartition> inherited(TableDraft table, ModelBuilder model, Set<TableDraft> seen) {
        Partitioning own = table.partitioning().orElse(null);
        if (own == null || !seen.add(table)) {
            return List.of();
        }
        if (!(own instanceof Partitioning.Reference reference)
                || !own.partitions().isEmpty()) {
            return ReferenceFollow.leaves(own.partitions());
        }
        return model.tables().stream()
                .filter(p -> table.constraints().stream()
                        .anyMatch(c ->
                                c.name().equals(Optional.of(reference.constraint())) && model.refersTo(table, c, p)))
                .findFirst()
                .map(p -> inherited(p, model, seen))
                .orElse(List.of());
    }
}
