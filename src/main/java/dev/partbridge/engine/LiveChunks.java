package dev.partbridge.engine;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chunks of a table in a database: its subpartitions, else its partitions, else all of it. */
final class LiveChunks {
    private final OracleTable table;
    private final StoredSize size;
    private final List<Chunk> chunks = new ArrayList<>();

    private LiveChunks(OracleTable table, StoredSize size) {
        this.table = table;
        this.size = size;
    }

    static List<Chunk> of(OracleTable table, StoredSize size, LivePartitions all) {
        LiveChunks chunks = new LiveChunks(table, size);
        List<OraclePartition> partitions = all.of(table);
        partitions.forEach(chunks::add);
        if (partitions.isEmpty()) {
            chunks.add(table.name().toString(), Optional.empty(), Optional.empty(), size.whole());
        }
        return chunks.chunks;
    }

    private void add(OraclePartition partition) {
        Identifier name = named(partition);
        if (partition.subpartitions().isEmpty()) {
            add(name, Optional.empty(), origin(table.name(), "partition", partition));
        }
        for (OraclePartition subpartition : partition.subpartitions()) {
            Identifier own = named(subpartition);
            add(name, Optional.of(own), origin(table.name(), "subpartition", subpartition));
        }
    }

    private void add(Identifier partition, Optional<Identifier> subpartition, String origin) {
        add(origin, Optional.of(partition), subpartition, size.of(subpartition.or(() -> Optional.of(partition))));
    }

    private void add(
            String origin,
            Optional<Identifier> partition,
            Optional<Identifier> subpartition,
            StoredSize.Extent extent) {
        chunks.add(new Chunk(
                table.name(),
                chunks.size() + 1,
                new Slice.OfDatabase(origin, partition, subpartition),
                extent.rows().orElse(0),
                extent.bytes().orElse(0)));
    }

    /**
     * By which name the journal knows a part of a table.
     *
     * @param kind partition or subpartition
     */
    static String origin(QualifiedName table, String kind, OraclePartition part) {
        return table + " " + kind + " " + part.name().map(Identifier::toString).orElse("");
    }

    private Identifier named(OraclePartition partition) {
        return partition
                .name()
                .orElseThrow(() -> new IllegalStateException(
                        "a partition of " + table.name() + " has no name, and every one has one in the dictionary"));
    }
}
