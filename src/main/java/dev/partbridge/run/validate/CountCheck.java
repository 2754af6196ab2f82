package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationReport.Sums;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.copy.OracleRouting;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Compares rows per Oracle partition with rows per leaf. */
final class CountCheck {
    private final TableMapping table;
    private final boolean byPartition;
    private final List<QualifiedName> ofNewValues;

    /** @param target the table with its leaves */
    CountCheck(TableMapping table, OracleModel model, PgTable target) {
        this.table = table;
        this.ofNewValues = target.layout().leaves().stream()
                .filter(l -> l.role() == PgPartition.Role.FUTURE && l.bound() instanceof PgBound.Default)
                .map(target::leaf)
                .toList();
        // where Oracle's partition of a row cannot be told, only the whole table can be compared
        this.byPartition =
                !table.partitions().isEmpty() && (table.keyLookup().isPresent() || OracleRouting.known(table, model));
    }

    /**
     * The table's lines: its partitions in Oracle's order, rows that no partition takes, leaves without counterpart.
     *
     * @param found rows in each leaf
     * @param sums of the rows in each leaf; empty where they are not compared
     */
    List<CountLine> lines(PartitionCounts source, Map<QualifiedName, Long> found, Map<QualifiedName, Checksum> sums) {
        ObjectId id = ObjectId.table(table.oracle());
        if (!byPartition) {
            return List.of(new CountLine(
                    id,
                    Optional.empty(),
                    List.of(table.postgres()),
                    source.source(),
                    source.rejected(),
                    found.values().stream().mapToLong(Long::longValue).sum(),
                    sums(source.sum(), sums.keySet(), sums)));
        }
        List<CountLine> lines = new ArrayList<>();
        Map<QualifiedName, Long> others = new TreeMap<>(found);
        for (PartitionMapping partition : table.partitions()) {
            String name = partition.text();
            long rows = partition.leaves().stream()
                    .map(others::remove)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            lines.add(new CountLine(
                    id,
                    Optional.of(name),
                    partition.leaves(),
                    source.source(name),
                    source.rejected(name),
                    rows,
                    sums(source.sum(name), partition.leaves(), sums)));
        }
        long nowhere = source.source(PartitionCounts.NONE);
        List<QualifiedName> beyond = beyond(others, source);
        if (nowhere > 0 && !beyond.isEmpty()) {
            long rows = beyond.stream()
                    .map(others::remove)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            lines.add(new CountLine(
                    id,
                    Optional.empty(),
                    beyond,
                    nowhere,
                    source.rejected(PartitionCounts.NONE),
                    rows,
                    sums(source.sum(PartitionCounts.NONE), beyond, sums)));
        } else if (nowhere > 0) {
            lines.add(new CountLine(
                    id, Optional.empty(), table.postgres(), nowhere, source.rejected(PartitionCounts.NONE), 0));
        }
        others.forEach((leaf, rows) -> lines.add(new CountLine(id, Optional.empty(), leaf, 0, 0, rows)));
        return lines;
    }

    /**
     * Where rows are that no partition of Oracle's takes: Oracle makes partitions for their values itself, which no script
     * tells; and rows that were rejected are tried again when a partition was added for them.
     */
    private List<QualifiedName> beyond(Map<QualifiedName, Long> others, PartitionCounts source) {
        List<QualifiedName> leaves = new ArrayList<>(ofNewValues);
        if (source.source(PartitionCounts.NONE) > source.rejected(PartitionCounts.NONE)) {
            others.forEach((leaf, rows) -> {
                if (rows > 0 && !leaves.contains(leaf)) {
                    leaves.add(leaf);
                }
            });
        }
        return leaves;
    }

    /** Of the leaves that are there; one that is missing in the target is told by the structure's check. */
    private static Optional<Sums> sums(
            Checksum source, Collection<QualifiedName> leaves, Map<QualifiedName, Checksum> byLeaf) {
        return byLeaf.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sums(
                        source,
                        leaves.stream()
                                .flatMap(leaf -> Optional.ofNullable(byLeaf.get(leaf)).stream())
                                .reduce(Checksum.ZERO, Checksum::plus)));
    }
}
