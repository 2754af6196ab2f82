package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the partitions of tables that are partitioned by a key of their own. */
final class Partitions {
    private final Names names;
    private final Choices choices;
    private final Findings findings;

    Partitions(Names names, Choices choices, Findings findings) {
        this.names = names;
        this.choices = choices;
        this.findings = findings;
    }

    /** Adds key and partitions; false, with a finding, when a bound cannot be carried over. */
    boolean add(Draft draft) {
        Optional<Identifier> lost =
                keyColumns(draft).stream()
                        .filter(k -> !draft.knows(List.of(k)) && !draft.hidden.containsKey(k))
                        .findFirst();
        if (lost.isPresent()) {
            findings.add(
                    "PB-PART-012",
                    ObjectId.column(draft.oracle.name(), lost.get()),
                    draft.oracle.position(),
                    "Partition key " + lost.get() + " of " + draft.oracle.name()
                            + " is a virtual column whose expression is not converted; the table is left out.");
            return false;
        }
        try {
            PartitionKeys keys = PartitionKeys.of(draft);
            new PartitionFindings(draft, choices, findings).tell(keys);
            draft.strategy = keys.first().strategy();
            draft.parts = keys.first().declared(draft);
            draft.key = keys.columns();
            draft.expressionKey = keys.expression();
            draft.levels = Optional.of(keys);
            draft.leaves.addAll(new PartitionTree(draft, names, choices, keys).build());
            places(draft);
            draft.partitions.addAll(mappings(draft, keys));
            return true;
        } catch (BadBound e) {
            findings.add(
                    "PB-PART-003",
                    draft.id(),
                    draft.oracle.position(),
                    "In " + draft.oracle.name() + " " + e.getMessage() + "; the table is left out.");
            return false;
        }
    }

    private static List<Identifier> keyColumns(Draft draft) {
        List<Identifier> key = new ArrayList<>();
        draft.oracle.partitioning().ifPresent(p -> key.addAll(p.key()));
        draft.oracle.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        return key;
    }

    private static void places(Draft draft) {
        List<OraclePartition> partitions =
                draft.oracle.partitioning().map(Partitioning::partitions).orElse(List.of());
        for (int i = 0; i < partitions.size(); i++) {
            OraclePartition partition = partitions.get(i);
            Identifier name = PartitionNames.partition(draft.oracle, partition, i);
            if (draft.oracle.subpartitioning().isEmpty()) {
                draft.places.add(ObjectId.partition(draft.oracle.name(), name));
            }
            for (int j = 0; j < partition.subpartitions().size(); j++) {
                draft.places.add(subpartition(
                        draft.oracle.name(),
                        name,
                        PartitionNames.subpartition(
                                name, partition.subpartitions().get(j), j)));
            }
        }
    }

    static ObjectId subpartition(QualifiedName table, Identifier partition, Identifier subpartition) {
        return new ObjectId(
                ObjectKind.PARTITION, table, Optional.of(partition), Optional.of(subpartition), Optional.empty());
    }

    /** What is compared with what; nothing where a hash decides first, or NULLs go elsewhere than in Oracle. */
    private static List<PartitionMapping> mappings(Draft draft, PartitionKeys keys) {
        if (keys.first().hash() || (keys.strayingNulls() && !draft.inheritance())) {
            return List.of();
        }
        boolean hash = keys.second().filter(PartitionKeys.Level::hash).isPresent();
        boolean left = keys.second().isEmpty() && draft.oracle.subpartitioning().isPresent();
        return mappings(draft, hash || left);
    }

    /**
     * The lines of comparing rows by partition.
     *
     * @param whole subpartitions are not told apart
     */
    static List<PartitionMapping> mappings(Draft draft, boolean whole) {
        Map<ObjectId, List<QualifiedName>> leaves = new LinkedHashMap<>();
        for (ObjectId place : draft.places) {
            leaves.put(line(place, whole), new ArrayList<>());
        }
        for (PgPartition leaf : draft.leafNodes()) {
            leaf.origin()
                    .flatMap(o -> Optional.ofNullable(leaves.get(line(o, whole))))
                    .ifPresent(l -> l.add(draft.leaf(leaf)));
        }
        List<PartitionMapping> mappings = new ArrayList<>();
        leaves.forEach((place, relations) ->
                mappings.add(new PartitionMapping(place.partition().orElseThrow(), place.subpartition(), relations)));
        return mappings;
    }

    private static ObjectId line(ObjectId place, boolean whole) {
        return whole ? ObjectId.partition(place.table(), place.partition().orElseThrow()) : place;
    }
}
