package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which partition of a reference-partitioned child belongs to which leaf of its parent: Oracle keeps the partitions of
 * both in the same order.
 */
public final class ParentPartitions {
    private final TableMapping parent;
    private final Map<QualifiedName, String> partitions = new HashMap<>();

    /** @param tables all tables of the conversion; the child has a key lookup */
    public ParentPartitions(TableMapping child, List<TableMapping> tables) {
        QualifiedName wanted = child.keyLookup().orElseThrow().parent();
        parent = tables.stream()
                .filter(t -> t.postgres().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(child.oracle() + " has no parent " + wanted));
        int shared = Math.min(parent.partitions().size(), child.partitions().size());
        for (int i = 0; i < shared; i++) {
            partitions.put(
                    parent.partitions().get(i).leaf(),
                    child.partitions().get(i).oracle().text());
        }
    }

    public TableMapping parent() {
        return parent;
    }

    /** The child's Oracle partition for rows whose parent is in this leaf; {@link PartitionCounts#NONE} for none. */
    public String of(QualifiedName parentLeaf) {
        return partitions.getOrDefault(parentLeaf, PartitionCounts.NONE);
    }
}
