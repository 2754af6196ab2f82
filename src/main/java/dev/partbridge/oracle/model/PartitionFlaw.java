package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Oracle would refuse in a table's partitions: a script need not have been run, and PostgreSQL refuses it too. */
public final class PartitionFlaw {
    private PartitionFlaw() {}

    /** The first flaw, as the rest of a sentence that begins with the table; empty where there is none. */
    public static Optional<String> of(OracleTable table) {
        if (table.partitioning().isEmpty()) {
            return Optional.empty();
        }
        Partitioning partitioning = table.partitioning().get();
        List<Identifier> keys = new ArrayList<>(partitioning.key());
        table.subpartitioning().ifPresent(s -> keys.addAll(s.key()));
        for (Identifier key : keys) {
            if (table.column(key).isEmpty()) {
                return Optional.of("the partition key names the column " + key + ", which is not there");
            }
        }
        return names(partitioning)
                .or(() -> level(table, partitioning))
                .or(() -> grows(table, partitioning))
                .or(() -> below(table, partitioning));
    }

    /** Names of partitions are unique, and so are those of all subpartitions together (ORA-14013, ORA-14159). */
    private static Optional<String> names(Partitioning partitioning) {
        Set<Identifier> seen = new HashSet<>();
        Set<Identifier> below = new HashSet<>();
        for (OraclePartition partition : partitioning.partitions()) {
            if (partition.name().filter(n -> !seen.add(n)).isPresent()) {
                return Optional.of("two partitions have the name " + name(partition));
            }
            for (OraclePartition subpartition : partition.subpartitions()) {
                if (subpartition.name().filter(n -> !below.add(n)).isPresent()) {
                    return Optional.of("two subpartitions have the name " + name(subpartition));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> level(OracleTable table, Partitioning partitioning) {
        if (partitioning instanceof Partitioning.Range) {
            return descending(table, partitioning.key(), partitioning.partitions(), "partition ");
        }
        return partitioning instanceof Partitioning.ByList
                ? twice(table, partitioning.key(), partitioning.partitions(), "partition ")
                : Optional.empty();
    }

    /** INTERVAL wants one column that can be counted on, AUTOMATIC no DEFAULT (ORA-14751, ORA-14761, ORA-14851). */
    private static Optional<String> grows(OracleTable table, Partitioning partitioning) {
        if (partitioning instanceof Partitioning.Range range && range.interval().isPresent()) {
            return interval(table, range, range.interval().get());
        }
        boolean automatic = partitioning instanceof Partitioning.ByList list && list.automatic();
        return partitioning.partitions().stream()
                .filter(p -> automatic && p.bound().contains(new BoundValue.Default()))
                .findFirst()
                .map(p -> "an automatic list has no DEFAULT, which partition " + name(p) + " is (ORA-14851)");
    }

    private static Optional<String> interval(OracleTable table, Partitioning.Range range, Interval interval) {
        if (range.key().size() != 1) {
            return Optional.of("an interval needs a key of one column (ORA-14750)");
        }
        if (range.partitions().isEmpty()) {
            return Optional.of("an interval needs a first partition, whose bound it counts from (ORA-14753)");
        }
        for (OraclePartition partition : range.partitions()) {
            if (partition.bound().contains(new BoundValue.MaxValue())) {
                return Optional.of("partition " + name(partition)
                        + " ends at MAXVALUE, which leaves no room for an interval (ORA-14761)");
            }
        }
        Optional<KeyType> type = table.column(range.key().get(0)).flatMap(c -> KeyType.of(c.type()));
        boolean number = type.filter(t -> t == KeyType.NUMBER).isPresent();
        boolean time =
                type.filter(t -> t == KeyType.TIME || t == KeyType.INSTANT).isPresent();
        boolean fits = interval instanceof Interval.Amount ? number : time;
        if (type.isPresent() && !fits) {
            return Optional.of("the interval " + interval + " does not fit the key column "
                    + range.key().get(0) + " (ORA-14751)");
        }
        BoundValue last = range.partitions().get(range.partitions().size() - 1).bound().stream()
                .findFirst()
                .orElse(new BoundValue.MaxValue());
        boolean late = interval instanceof Interval.Months
                && last instanceof BoundValue.Time moment
                && moment.value().getDayOfMonth() > 28;
        return late
                ? Optional.of("an interval of months cannot count from " + last
                        + ": not every month has that day (ORA-14767)")
                : Optional.empty();
    }

    private static Optional<String> below(OracleTable table, Partitioning partitioning) {
        if (table.subpartitioning().isEmpty()) {
            return Optional.empty();
        }
        Subpartitioning below = table.subpartitioning().get();
        for (OraclePartition partition : partitioning.partitions()) {
            Optional<String> flaw =
                    switch (below.kind()) {
                        case RANGE -> descending(table, below.key(), partition.subpartitions(), "subpartition ");
                        case LIST -> twice(table, below.key(), partition.subpartitions(), "subpartition ");
                        case HASH -> Optional.<String>empty();
                    };
            if (flaw.isPresent()) {
                return flaw.map(f -> "in partition " + name(partition) + " " + f);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> descending(
            OracleTable table, List<Identifier> key, List<OraclePartition> partitions, String what) {
        Optional<List<KeyType>> types = LevelRouter.types(table, key);
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<BoundValue> before = List.of();
        for (OraclePartition partition : partitions) {
            List<BoundValue> bound = canonical(types.get(), partition.bound());
            if (bound.size() != key.size()) {
                return Optional.empty();
            }
            if (!before.isEmpty() && KeyOrder.compareTuples(types.get(), before, bound) >= 0) {
                return Optional.of("the bound of " + what + name(partition) + " is not above the one before it");
            }
            before = bound;
        }
        return Optional.empty();
    }

    private static Optional<String> twice(
            OracleTable table, List<Identifier> key, List<OraclePartition> partitions, String what) {
        Optional<List<KeyType>> types = LevelRouter.types(table, key);
        if (types.isEmpty()) {
            return Optional.empty();
        }
        Set<List<BoundValue>> seen = new HashSet<>();
        for (OraclePartition partition : partitions) {
            for (BoundValue value : partition.bound()) {
                List<BoundValue> listed = canonical(
                        types.get(), value instanceof BoundValue.Tuple tuple ? tuple.values() : List.of(value));
                if (!listed.isEmpty() && !seen.add(listed)) {
                    return Optional.of("the value " + value + " of " + what + name(partition) + " is listed twice");
                }
            }
        }
        return Optional.empty();
    }

    /** The values in the form that compares; those that cannot be told without a session are left out. */
    private static List<BoundValue> canonical(List<KeyType> types, List<BoundValue> bound) {
        List<BoundValue> values = new ArrayList<>();
        for (int i = 0; i < Math.min(bound.size(), types.size()); i++) {
            types.get(i).canonicalBound(bound.get(i)).ifPresent(values::add);
        }
        return values;
    }

    private static String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("without name");
    }
}
