package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Oracle would refuse in a table's partitions: a script need not have been run, and PostgreSQL refuses it too. */
public final class PartitionFlaw {
    private final Partitioning partitioning;
    private final List<KeyType> types;

    private PartitionFlaw(Partitioning partitioning, List<KeyType> types) {
        this.partitioning = partitioning;
        this.types = types;
    }

    /** The first flaw, as the rest of a sentence that begins with the table; empty where there is none. */
    public static Optional<String> of(OracleTable table) {
        if (table.partitioning().isEmpty()) {
            return Optional.empty();
        }
        Partitioning partitioning = table.partitioning().get();
        List<KeyType> types = new ArrayList<>();
        for (Identifier key : partitioning.key()) {
            Optional<OracleColumn> column = table.column(key);
            if (column.isEmpty()) {
                return Optional.of("the partition key names the column " + key + ", which is not there");
            }
            KeyType.of(column.get().type()).ifPresent(types::add);
        }
        PartitionFlaw flaw = new PartitionFlaw(partitioning, types);
        return flaw.names().or(flaw::bounds);
    }

    private Optional<String> names() {
        Set<Identifier> seen = new HashSet<>();
        return partitioning.partitions().stream()
                .flatMap(p -> p.name().stream())
                .filter(n -> !seen.add(n))
                .findFirst()
                .map(n -> "two partitions have the name " + n);
    }

    private Optional<String> bounds() {
        if (types.size() != partitioning.key().size()) {
            return Optional.empty();
        }
        if (partitioning instanceof Partitioning.Range) {
            return descending();
        }
        return partitioning instanceof Partitioning.ByList && types.size() == 1 ? twice() : Optional.empty();
    }

    private Optional<String> descending() {
        List<BoundValue> before = List.of();
        for (OraclePartition partition : partitioning.partitions()) {
            List<BoundValue> bound = canonical(partition);
            if (bound.size() != types.size()) {
                return Optional.empty();
            }
            if (!before.isEmpty() && KeyOrder.compareTuples(types, before, bound) >= 0) {
                return Optional.of("the bound of partition " + name(partition) + " is not above the one before it");
            }
            before = bound;
        }
        return Optional.empty();
    }

    private Optional<String> twice() {
        Set<BoundValue> seen = new HashSet<>();
        for (OraclePartition partition : partitioning.partitions()) {
            for (BoundValue value : canonical(partition)) {
                if (!seen.add(value)) {
                    return Optional.of("the value " + value + " of partition " + name(partition) + " is listed twice");
                }
            }
        }
        return Optional.empty();
    }

    /** The bound's values in the form that compares; those that cannot be told without a session are left out. */
    private List<BoundValue> canonical(OraclePartition partition) {
        List<BoundValue> values = new ArrayList<>();
        for (int i = 0; i < partition.bound().size(); i++) {
            // a list of one column has many values of its one type
            KeyType type = types.get(Math.min(i, types.size() - 1));
            type.canonicalBound(partition.bound().get(i)).ifPresent(values::add);
        }
        return values;
    }

    private static String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("without name");
    }
}
