package dev.partbridge.engine;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.rows.RowPart;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds the rows of tables in a database: every partition and subpartition has a name there. For many threads. */
final class LivePartitions {
    private final ReferenceChains chains;
    /** Each chunk of a table asks for them. */
    private final Map<QualifiedName, List<RowPart>> parts = new ConcurrentHashMap<>();

    LivePartitions(ReferenceChains chains) {
        this.chains = chains;
    }

    /** A table by reference whose partitions have its parent's names lists none; each of them is one, without any below. */
    List<OraclePartition> of(OracleTable table) {
        List<OraclePartition> own =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        Optional<OracleTable> parent = chains.parent(table);
        return own.isEmpty() && parent.isPresent()
                ? of(parent.get()).stream().flatMap(LivePartitions::leaves).toList()
                : own;
    }

    private static Stream<OraclePartition> leaves(OraclePartition partition) {
        return partition.subpartitions().isEmpty() ? Stream.of(partition) : partition.subpartitions().stream();
    }

    /** The parts that hold rows, in Oracle's order. */
    private List<RowPart> parts(OracleTable table) {
        return parts.computeIfAbsent(
                table.name(),
                n -> of(table).stream().flatMap(LivePartitions::parts).toList());
    }

    private static Stream<RowPart> parts(OraclePartition partition) {
        return partition.subpartitions().isEmpty()
                ? Stream.of(RowPart.partition(name(partition)))
                : partition.subpartitions().stream().map(s -> RowPart.subpartition(name(s)));
    }

    private static Identifier name(OraclePartition partition) {
        return partition.name().orElseThrow(() -> new IllegalStateException("a partition without a name"));
    }

    /**
     * Where the parents of a part's rows are: at the same place, or by the same name where the parent has more, as of
     * interval partitions that have no row in the child (VLDB and Partitioning Guide, Reference Partitioning).
     */
    RowPart parentOf(OracleTable child, RowPart part) {
        List<RowPart> own = parts(child);
        List<RowPart> above = chains.parent(child).map(this::parts).orElse(List.of());
        int place = own.indexOf(part);
        if (place >= 0 && own.size() == above.size()) {
            return above.get(place);
        }
        return IntStream.range(0, above.size())
                .mapToObj(above::get)
                .filter(p -> named(p).isPresent() && named(p).equals(named(part)))
                .findFirst()
                .orElseGet(RowPart::whole);
    }

    private static Optional<Identifier> named(RowPart part) {
        if (part instanceof RowPart.Partition partition) {
            return Optional.of(partition.name());
        }
        return part instanceof RowPart.Subpartition subpartition ? Optional.of(subpartition.name()) : Optional.empty();
    }
}
