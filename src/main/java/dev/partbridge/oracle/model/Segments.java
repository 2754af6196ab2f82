package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What holds the rows of tables in a database: every partition and subpartition has a name there. For many threads. */
public final class Segments {
    private final ReferenceChains chains;
    /** Each chunk of a table asks for them. */
    private final Map<QualifiedName, Map<Identifier, Segment>> above = new ConcurrentHashMap<>();

    public Segments(ReferenceChains chains) {
        this.chains = chains;
    }

    /**
     * A subpartition, or a partition without any.
     *
     * @param subpartition of the partition
     */
    public record Segment(Identifier partition, Optional<Identifier> subpartition) {
        /** The innermost name: in its table no other segment has it. */
        public Identifier name() {
            return subpartition.orElse(partition);
        }
    }

    /** A table by reference whose partitions have its parent's names lists none; each of them is one, without any below. */
    public List<OraclePartition> partitions(OracleTable table) {
        List<OraclePartition> own =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        Optional<OracleTable> parent = chains.parent(table);
        return own.isEmpty() && parent.isPresent()
                ? partitions(parent.get()).stream().flatMap(Segments::leaves).toList()
                : own;
    }

    private static Stream<OraclePartition> leaves(OraclePartition partition) {
        return partition.subpartitions().isEmpty() ? Stream.of(partition) : partition.subpartitions().stream();
    }

    /** The segments of a partitioned table, in Oracle's order; none of another. */
    public List<Segment> of(OracleTable table) {
        return partitions(table).stream().flatMap(Segments::segments).toList();
    }

    private static Stream<Segment> segments(OraclePartition partition) {
        return partition.subpartitions().isEmpty()
                ? Stream.of(new Segment(name(partition), Optional.empty()))
                : partition.subpartitions().stream().map(s -> new Segment(name(partition), Optional.of(name(s))));
    }

    private static Identifier name(OraclePartition partition) {
        return partition.name().orElseThrow(() -> new IllegalStateException("a partition without a name"));
    }

    /**
     * Where the parents of a segment's rows are: at the same place, or by the same name where the parent has more, as of
     * interval partitions that have no row in the child (VLDB and Partitioning Guide, Reference Partitioning).
     *
     * @param segment its innermost name
     */
    public Optional<Segment> parentOf(OracleTable child, Identifier segment) {
        return Optional.ofNullable(
                above.computeIfAbsent(child.name(), n -> parents(child)).get(segment));
    }

    private Map<Identifier, Segment> parents(OracleTable child) {
        List<Segment> own = of(child);
        List<Segment> others = chains.parent(child).map(this::of).orElse(List.of());
        Map<Identifier, Segment> parents = new HashMap<>();
        if (own.size() == others.size()) {
            for (int i = 0; i < own.size(); i++) {
                parents.put(own.get(i).name(), others.get(i));
            }
            return parents;
        }
        Map<Identifier, Segment> named = new HashMap<>();
        others.forEach(s -> named.put(s.name(), s));
        for (Segment segment : own) {
            Segment same = named.get(segment.name());
            if (same != null) {
                parents.put(segment.name(), same);
            }
        }
        return parents;
    }
}
