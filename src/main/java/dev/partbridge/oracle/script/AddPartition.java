package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.PartitionEdit;
import dev.partbridge.oracle.script.alter.PartitionSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The action ADD PARTITION of ALTER TABLE. */
final class AddPartition {
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionedTable partitioned;
    private final PartitionSelectors selectors;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    AddPartition(Alteration alteration, PartitionedTable partitioned, PartitionSelectors selectors) {
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.partitioned = partitioned;
        this.selectors = selectors;
        this.tail = partitioned.tail();
        this.lists = partitioned.lists();
    }

    void read() {
        Partitioning own = partitioned.own();
        Optional<Subpartitioning> below = table.subpartitioning();
        Bounds bounds = partitioned.bounds(own);
        List<OraclePartition> added = new ArrayList<>();
        do {
            if (!added.isEmpty()) {
                stream.expect("PARTITION");
            }
            added.add(lists.described(bounds, below, !(own instanceof Partitioning.Hash)));
        } while (!(own instanceof Partitioning.Hash) && stream.accept(","));
        Optional<PartitionSelector> before =
                stream.accept("BEFORE") ? Optional.of(selectors.afterWord()) : Optional.empty();
        tail.read(Optional.empty());
        partitioned.refuseUnread();
        partitioned.put(PartitionEdit.add(
                partitioned.now(),
                added.stream()
                        .map(p -> below.filter(b -> p.subpartitions().isEmpty())
                                .map(b -> expanded(p, b))
                                .orElse(p))
                        .toList(),
                before));
    }

    private static OraclePartition expanded(OraclePartition p, Subpartitioning below) {
        return new OraclePartition(
                p.name(), p.bound(), below.expand(p.name(), p.position()), p.grown(), p.tablespace(), p.position());
    }
}
