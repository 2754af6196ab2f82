package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the flaws of one table's partitions. */
final class PartitionFlaws {
    /** One level: its word and Oracle's codes for it. */
    private record Words(String word, String nameTwice, String notAbove, String valueTwice, String defaultLast) {}

    private static final Words PARTITION = new Words("partition", "ORA-14013", "ORA-14037", "ORA-14312", "ORA-14318");
    private static final Words SUBPARTITION =
            new Words("subpartition", "ORA-14159", "ORA-14202", "ORA-14622", "ORA-14624");

    private final OracleTable table;
    private final Partitioning own;
    private final List<PartitionFlaw> found = new ArrayList<>();

    PartitionFlaws(OracleTable table, Partitioning own) {
        this.table = table;
        this.own = own;
    }

    List<PartitionFlaw> find() {
        key(own.key(), "partition key");
        table.subpartitioning().ifPresent(s -> key(s.key(), "subpartition key"));
        if (!found.isEmpty()) {
            return found;
        }
        names(own.partitions(), PARTITION);
        names(own.partitions().stream().flatMap(p -> p.subpartitions().stream()).toList(), SUBPARTITION);
        if (own instanceof Partitioning.Range range) {
            ascending(own.key(), own.partitions(), PARTITION, "");
            range.interval().flatMap(i -> IntervalFlaw.of(table, range, i)).ifPresent(found::add);
        } else if (own instanceof Partitioning.ByList list) {
            list(own.key(), own.partitions(), PARTITION, "");
            automatic(list);
        }
        table.subpartitioning().ifPresent(this::below);
        return found;
    }

    private void key(List<Identifier> key, String what) {
        for (Identifier column : key) {
            if (table.column(column).isEmpty()) {
                found.add(new PartitionFlaw(
                        table,
                        ObjectId.column(table.name(), column),
                        table.position(),
                        "the " + what + " names the column " + column + ", which is not there",
                        "ORA-14030",
                        "Correct the column's name in the " + what + "."));
            }
        }
    }

    /** Names of partitions are unique, and so are those of all subpartitions together. */
    private void names(List<OraclePartition> partitions, Words words) {
        Set<Identifier> seen = new HashSet<>();
        for (OraclePartition partition : partitions) {
            if (partition.name().filter(n -> !seen.add(n)).isPresent()) {
                add(
                        partition,
                        "the name of " + label(words, partition) + " is used by an earlier one",
                        words.nameTwice,
                        "Give the " + words.word + " a name of its own.");
            }
        }
    }

    private void below(Subpartitioning below) {
        int before = found.size();
        for (OraclePartition partition : own.partitions()) {
            String where = "in partition " + name(partition) + " ";
            switch (below.kind()) {
                case RANGE -> ascending(below.key(), partition.subpartitions(), SUBPARTITION, where);
                case LIST -> list(below.key(), partition.subpartitions(), SUBPARTITION, where);
                case HASH -> {}
            }
            // a template would bring the same flaw to every partition
            if (found.size() > before) {
                return;
            }
        }
    }

    private void ascending(List<Identifier> key, List<OraclePartition> partitions, Words words, String where) {
        Optional<List<KeyType>> types = LevelRouter.types(table, key);
        if (types.isEmpty()) {
            return;
        }
        List<BoundValue> before = List.of();
        Optional<OraclePartition> below = Optional.empty();
        for (OraclePartition partition : partitions) {
            List<BoundValue> bound = canonical(types.get(), partition.bound());
            if (bound.size() != key.size()) {
                return;
            }
            if (!before.isEmpty() && KeyOrder.compareTuples(types.get(), before, bound) >= 0) {
                add(
                        partition,
                        where + "the bound (" + partition.boundText().orElse("") + ") of " + label(words, partition)
                                + " is not above that of the " + words.word + " before it, ("
                                + below.flatMap(OraclePartition::boundText).orElse("") + ")",
                        words.notAbove,
                        "Put the " + words.word + "s into ascending order, each bound once.");
            }
            before = bound;
            below = Optional.of(partition);
        }
    }

    private void list(List<Identifier> key, List<OraclePartition> partitions, Words words, String where) {
        Optional<List<KeyType>> types = LevelRouter.types(table, key);
        Map<List<BoundValue>, OraclePartition> owners = new HashMap<>();
        for (int i = 0; i < partitions.size(); i++) {
            OraclePartition partition = partitions.get(i);
            boolean rest = partition.bound().contains(new BoundValue.Default());
            if (rest && i < partitions.size() - 1) {
                add(
                        partition,
                        where + "the DEFAULT " + label(words, partition) + " is not the last one",
                        words.defaultLast,
                        "Put the DEFAULT " + words.word + " behind all others.");
            }
            if (rest && partition.bound().size() > 1) {
                add(
                        partition,
                        where + label(words, partition) + " lists DEFAULT with other values",
                        "ORA-14319",
                        "Write VALUES (DEFAULT) alone; it takes the other values too.");
            }
            types.ifPresent(t -> twice(t, partition, owners, words, where));
        }
    }

    private void twice(
            List<KeyType> types,
            OraclePartition partition,
            Map<List<BoundValue>, OraclePartition> owners,
            Words words,
            String where) {
        for (BoundValue value : partition.bound()) {
            List<BoundValue> listed =
                    canonical(types, value instanceof BoundValue.Tuple tuple ? tuple.values() : List.of(value));
            OraclePartition first = listed.isEmpty() ? null : owners.putIfAbsent(listed, partition);
            if (first != null) {
                add(
                        partition,
                        where + "the value " + value + " of " + label(words, partition) + " is given to "
                                + label(words, first) + " already",
                        words.valueTwice,
                        "List the value once.");
            }
        }
    }

    private void automatic(Partitioning.ByList list) {
        list.partitions().stream()
                .filter(p -> list.automatic() && p.bound().contains(new BoundValue.Default()))
                .forEach(p -> add(
                        p,
                        "an automatic list has no DEFAULT, which " + label(PARTITION, p) + " is",
                        "ORA-14851",
                        "Take the DEFAULT partition out, or the word AUTOMATIC."));
    }

    /** The values in the form that compares; those that cannot be told without a session are left out. */
    private static List<BoundValue> canonical(List<KeyType> types, List<BoundValue> bound) {
        List<BoundValue> values = new ArrayList<>();
        for (int i = 0; i < Math.min(bound.size(), types.size()); i++) {
            types.get(i).canonicalBound(bound.get(i)).ifPresent(values::add);
        }
        return values;
    }

    private void add(OraclePartition partition, String what, String code, String cure) {
        ObjectId subject =
                partition.name().map(n -> ObjectId.partition(table.name(), n)).orElse(ObjectId.table(table.name()));
        found.add(new PartitionFlaw(table, subject, partition.position().or(table::position), what, code, cure));
    }

    private static String label(Words words, OraclePartition partition) {
        return words.word + " " + name(partition);
    }

    private static String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("without name");
    }
}
