package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** How a statement names a partition or subpartition. */
public sealed interface PartitionSelector {
    /** PARTITION p. */
    record Named(Identifier name) implements PartitionSelector {
        @Override
        public String toString() {
            return name.text();
        }
    }

    /**
     * PARTITION FOR (v, ...): the one that takes this key.
     *
     * @param key of the partition, and behind it that of the subpartition where one is meant
     */
    record ForKey(List<BoundValue> key) implements PartitionSelector {
        public ForKey {
            key = List.copyOf(key);
        }

        @Override
        public String toString() {
            return "FOR " + key.stream().map(BoundValue::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
