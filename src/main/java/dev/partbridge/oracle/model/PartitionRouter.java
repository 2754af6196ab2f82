package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells which partition Oracle puts a row in (VLDB and Partitioning Guide, Partitioning Concepts). A range partition
 * takes the keys below its own bound and not below the one before it; tuples compare column by column; NULL sorts above
 * every value and below MAXVALUE. A list partition takes the keys it names, NULL only where it is named, and what
 * nobody names goes to DEFAULT. Text compares by code points; for a CHAR key as if padded with blanks.
 */
public final class PartitionRouter {
    private final List<Identifier> key;
    private final List<KeyType> types;
    private final Placement placement;

    /** Key in canonical form to index. */
    private interface Placement {
        OptionalInt place(List<BoundValue> key);
    }

    private PartitionRouter(List<Identifier> key, List<KeyType> types, Placement placement) {
        this.key = key;
        this.types = types;
        this.placement = placement;
    }

    /**
     * The router of a table partitioned by range or by list of one column. Absent for other tables, and where a bound
     * or a column's type does not let the place be told without a session's settings.
     */
    public static Optional<PartitionRouter> of(OracleTable table) {
        boolean range = table.partitioning()
                .filter(p -> p instanceof Partitioning.Range)
                .isPresent();
        boolean list = table.partitioning()
                .filter(p -> p instanceof Partitioning.ByList && p.key().size() == 1)
                .isPresent();
        if (!range && !list) {
            return Optional.empty();
        }
        Partitioning partitioning = table.partitioning().get();
        List<KeyType> types = new ArrayList<>();
        for (Identifier name : partitioning.key()) {
            Optional<KeyType> type = table.column(name).flatMap(c -> KeyType.of(c.type()));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return bounds(partitioning, types, range)
                .map(b -> new PartitionRouter(partitioning.key(), types, range ? range(types, b) : list(b)));
    }

    /** The partition key's columns, in the order in which {@link #route} wants their values. */
    public List<Identifier> key() {
        return key;
    }

    /**
     * The index, from 0, of the partition that takes a row with this key.
     *
     * @param values a value for each key column: {@link BoundValue.Num}, {@link BoundValue.Text} (the empty one is NULL),
     *     {@link BoundValue.Time} or {@link BoundValue.Null}, as the column's type wants it
     * @return empty where Oracle refuses the row with ORA-14400
     */
    public OptionalInt route(List<BoundValue> values) {
        if (values.size() != types.size()) {
            throw new IllegalArgumentException("a key of " + values.size() + " values where " + key + " is the key");
        }
        List<BoundValue> canonical = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            BoundValue value = values.get(i);
            KeyType type = types.get(i);
            canonical.add(type.canonical(value)
                    .orElseThrow(() -> new IllegalArgumentException(value + " is no value of a " + type + " key")));
        }
        return placement.place(canonical);
    }

    private static Optional<List<List<BoundValue>>> bounds(
            Partitioning partitioning, List<KeyType> types, boolean range) {
        List<List<BoundValue>> bounds = new ArrayList<>();
        for (OraclePartition partition : partitioning.partitions()) {
            if (range && partition.bound().size() != types.size()) {
                return Optional.empty();
            }
            List<BoundValue> bound = new ArrayList<>();
            for (int i = 0; i < partition.bound().size(); i++) {
                Optional<BoundValue> value = types.get(range ? i : 0)
                        .canonicalBound(partition.bound().get(i));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                bound.add(value.get());
            }
            bounds.add(bound);
        }
        return Optional.of(bounds);
    }

    /** Bounds ascend, so the partition is the first whose bound is above the key. */
    private static Placement range(List<KeyType> types, List<List<BoundValue>> bounds) {
        return key -> {
            int low = 0;
            int high = bounds.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (KeyOrder.compareTuples(types, key, bounds.get(middle)) < 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low < bounds.size() ? OptionalInt.of(low) : OptionalInt.empty();
        };
    }

    private static Placement list(List<List<BoundValue>> bounds) {
        Map<BoundValue, Integer> named = new HashMap<>();
        for (int i = 0; i < bounds.size(); i++) {
            for (BoundValue value : bounds.get(i)) {
                named.putIfAbsent(value, i);
            }
        }
        Integer other = named.get(new BoundValue.Default());
        OptionalInt elsewhere = other == null ? OptionalInt.empty() : OptionalInt.of(other);
        return key -> {
            Integer place = named.get(key.get(0));
            return place == null ? elsewhere : OptionalInt.of(place);
        };
    }
}
