package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells the partition of one level, partitions or the subpartitions of one partition, for a key in canonical form. */
final class LevelRouter {
    private final List<KeyType> types;
    private final Placement placement;
    private final Optional<TimeRanges> times;

    private interface Placement {
        OptionalInt place(List<BoundValue> key);
    }

    private LevelRouter(List<KeyType> types, Placement placement, Optional<TimeRanges> times) {
        this.types = types;
        this.placement = placement;
        this.times = times;
    }

    /** The types of the key's columns; absent where one's order is not known. */
    static Optional<List<KeyType>> types(OracleTable table, List<Identifier> key) {
        List<KeyType> types = new ArrayList<>();
        for (Identifier name : key) {
            Optional<KeyType> type = table.column(name).flatMap(c -> KeyType.of(c.type()));
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.add(type.get());
        }
        return Optional.of(types);
    }

    /** Absent where a bound cannot be told without a session's settings. */
    static Optional<LevelRouter> range(List<KeyType> types, List<OraclePartition> partitions) {
        List<List<BoundValue>> bounds = new ArrayList<>();
        for (OraclePartition partition : partitions) {
            Optional<List<BoundValue>> bound = tuple(types, partition.bound());
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(bound.get());
        }
        Optional<TimeRanges> times = types.equals(List.of(KeyType.TIME)) ? TimeRanges.of(bounds) : Optional.empty();
        return Optional.of(new LevelRouter(types, key -> above(types, bounds, key), times));
    }

    /** Absent where a bound cannot be told without a session's settings. */
    static Optional<LevelRouter> list(List<KeyType> types, List<OraclePartition> partitions) {
        Map<List<BoundValue>, Integer> named = new HashMap<>();
        OptionalInt elsewhere = OptionalInt.empty();
        for (int i = 0; i < partitions.size(); i++) {
            for (BoundValue value : partitions.get(i).bound()) {
                if (value instanceof BoundValue.Default) {
                    elsewhere = OptionalInt.of(i);
                    continue;
                }
                Optional<List<BoundValue>> listed =
                        tuple(types, value instanceof BoundValue.Tuple tuple ? tuple.values() : List.of(value));
                if (listed.isEmpty()) {
                    return Optional.empty();
                }
                named.putIfAbsent(listed.get(), i);
            }
        }
        OptionalInt other = elsewhere;
        Placement placement = key -> {
            Integer place = named.get(key);
            return place == null ? other : OptionalInt.of(place);
        };
        return Optional.of(new LevelRouter(types, placement, Optional.empty()));
    }

    /** Present for ranges of one date or timestamp. */
    Optional<TimeRanges> times() {
        return times;
    }

    int columns() {
        return types.size();
    }

    /** The index, from 0, of the partition; empty where none takes the key. */
    OptionalInt route(List<BoundValue> key) {
        List<BoundValue> canonical = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            BoundValue value = key.get(i);
            KeyType type = types.get(i);
            canonical.add(type.canonical(value)
                    .orElseThrow(() -> new IllegalArgumentException(value + " is no value of a " + type + " key")));
        }
        return placement.place(canonical);
    }

    private static Optional<List<BoundValue>> tuple(List<KeyType> types, List<BoundValue> values) {
        if (values.size() != types.size()) {
            return Optional.empty();
        }
        List<BoundValue> tuple = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Optional<BoundValue> value = types.get(i).canonicalBound(values.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            tuple.add(value.get());
        }
        return Optional.of(tuple);
    }

    /** Bounds ascend, so the partition is the first whose bound is above the key. */
    private static OptionalInt above(List<KeyType> types, List<List<BoundValue>> bounds, List<BoundValue> key) {
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
    }
}
