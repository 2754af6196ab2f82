package dev.partbridge.engine;

import dev.partbridge.oracle.dictionary.TableSize;
import dev.partbridge.oracle.dictionary.TableSize.Part;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The chunks of a table in a database: its subpartitions, else its partitions, else all of it. */
final class LiveChunks {
    private final OracleTable table;
    private final Map<Identifier, Part> sizes = new HashMap<>();
    private final List<Chunk> chunks = new ArrayList<>();

    private LiveChunks(OracleTable table, TableSize size) {
        this.table = table;
        size.parts().forEach(p -> sizes.put(p.name(), p));
    }

    static List<Chunk> of(OracleTable table, TableSize size, LivePartitions all) {
        LiveChunks chunks = new LiveChunks(table, size);
        List<OraclePartition> partitions = all.of(table);
        partitions.forEach(chunks::add);
        if (partitions.isEmpty()) {
            chunks.add(table.name().toString(), Optional.empty(), Optional.empty(), size.rows(), size.bytes());
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
        Optional<Part> part = Optional.ofNullable(sizes.get(subpartition.orElse(partition)));
        add(
                origin,
                Optional.of(partition),
                subpartition,
                part.map(Part::rows).orElse(OptionalLong.empty()),
                part.map(Part::bytes).orElse(OptionalLong.empty()));
    }

    private void add(
            String origin,
            Optional<Identifier> partition,
            Optional<Identifier> subpartition,
            OptionalLong rows,
            OptionalLong bytes) {
        chunks.add(new Chunk(
                table.name(),
                chunks.size() + 1,
                new Slice.OfDatabase(origin, partition, subpartition),
                rows.orElse(0),
                bytes.orElse(0)));
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
