package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Oracle refuses ranges that do not ascend (ORA-14037), list values given twice (ORA-14312), names used twice. */
final class BoundOrder {
    private final OracleTable table;
    private final Findings findings;

    BoundOrder(OracleTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    void check(Partitioning partitioning) {
        List<OraclePartition> partitions = partitioning.partitions();
        names(partitions);
        names(partitions.stream().flatMap(p -> p.subpartitions().stream()).toList());
        if (partitioning instanceof Partitioning.Range) {
            ascending(partitions);
        } else if (partitioning instanceof Partitioning.ByList) {
            disjoint(partitions);
        }
        table.subpartitioning()
                .ifPresent(below -> partitions.forEach(p -> {
                    switch (below.kind()) {
                        case RANGE -> ascending(p.subpartitions());
                        case LIST -> disjoint(p.subpartitions());
                        case HASH -> {}
                    }
                }));
    }

    private void names(List<OraclePartition> partitions) {
        Set<Identifier> seen = new HashSet<>();
        for (OraclePartition partition : partitions) {
            if (partition.name().isPresent() && !seen.add(partition.name().get())) {
                report(partition, "the name is used by an earlier partition");
            }
        }
    }

    private void ascending(List<OraclePartition> partitions) {
        for (int i = 1; i < partitions.size(); i++) {
            OraclePartition lower = partitions.get(i - 1);
            OraclePartition upper = partitions.get(i);
            if (compare(lower.bound(), upper.bound()) >= 0) {
                report(
                        upper,
                        "the bound (" + upper.boundText().orElse("") + ") is not above that of the partition before, ("
                                + lower.boundText().orElse("") + ")");
            }
        }
    }

    private void disjoint(List<OraclePartition> partitions) {
        Map<BoundValue, OraclePartition> owners = new HashMap<>();
        for (OraclePartition partition : partitions) {
            for (BoundValue value : partition.bound()) {
                OraclePartition first = owners.putIfAbsent(value, partition);
                if (first != null) {
                    report(partition, "the value " + value + " is given to partition " + name(first) + " already");
                }
            }
        }
    }

    private static String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("without name");
    }

    private void report(OraclePartition partition, String what) {
        ObjectId subject =
                partition.name().map(n -> ObjectId.partition(table.name(), n)).orElse(ObjectId.table(table.name()));
        findings.add(
                "PB-SRC-008",
                subject,
                partition.position(),
                table.name() + ", partition " + name(partition) + ": " + what);
    }

    private static int compare(List<BoundValue> left, List<BoundValue> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compare(BoundValue left, BoundValue right) {
        boolean highest = left instanceof BoundValue.MaxValue;
        if (highest || right instanceof BoundValue.MaxValue) {
            return Boolean.compare(highest, right instanceof BoundValue.MaxValue);
        }
        if (left instanceof BoundValue.Num a && right instanceof BoundValue.Num b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Time a && right instanceof BoundValue.Time b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Text a && right instanceof BoundValue.Text b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Instant a && right instanceof BoundValue.Instant b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof BoundValue.Raw a && right instanceof BoundValue.Raw b) {
            return a.hex().compareTo(b.hex());
        }
        // bounds of a key without a known type, which is a finding of its own
        return -1;
    }
}
