package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The bounds of one level, partitions or subpartitions, compared and searched as Oracle does. */
public final class LevelKeys {
    private final List<KeyType> types;

    private LevelKeys(List<KeyType> types) {
        this.types = types;
    }

    /** Absent where the order of a key column's type is not known. */
    public static Optional<LevelKeys> of(OracleTable table, List<Identifier> key) {
        return LevelRouter.types(table, key).map(LevelKeys::new);
    }

    /** Negative, 0 or positive as the first bound of a range is below, at or above the second; absent where not told. */
    public Optional<Integer> compare(List<BoundValue> left, List<BoundValue> right) {
        Optional<List<BoundValue>> first = canonical(left);
        Optional<List<BoundValue>> second = canonical(right);
        return first.isPresent() && second.isPresent()
                ? Optional.of(KeyOrder.compareTuples(types, first.get(), second.get()))
                : Optional.empty();
    }

    /** A value of a list in the form that equal values share; absent where it cannot be told. */
    public Optional<BoundValue> listed(BoundValue value) {
        if (value instanceof BoundValue.Default) {
            return Optional.of(value);
        }
        if (value instanceof BoundValue.Tuple tuple) {
            return canonical(tuple.values()).map(BoundValue.Tuple::new);
        }
        return types.get(0).canonicalBound(value);
    }

    /** The index of the range partition that takes a key. */
    public OptionalInt range(List<OraclePartition> partitions, List<BoundValue> key) {
        return LevelRouter.range(types, partitions).map(r -> r.route(key)).orElse(OptionalInt.empty());
    }

    /** The index of the list partition that takes a key. */
    public OptionalInt list(List<OraclePartition> partitions, List<BoundValue> key) {
        return LevelRouter.list(types, partitions).map(r -> r.route(key)).orElse(OptionalInt.empty());
    }

    private Optional<List<BoundValue>> canonical(List<BoundValue> values) {
        if (values.size() != types.size()) {
            return Optional.empty();
        }
        List<BoundValue> canonical = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Optional<BoundValue> value = types.get(i).canonicalBound(values.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            canonical.add(value.get());
        }
        return Optional.of(canonical);
    }
}
