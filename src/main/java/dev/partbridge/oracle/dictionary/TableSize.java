package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.OptionalLong;

/**
 * How large a table is, as the dictionary tells it.
 *
 * @param rows by the last statistics, which may be old; absent without any
 * @param bytes of its segments; absent where they are not readable or where Oracle has made none yet
 * @param parts its partitions, or subpartitions of a composite table, of which something is known
 */
public record TableSize(OptionalLong rows, OptionalLong bytes, List<Part> parts) {
    public TableSize {
        parts = List.copyOf(parts);
    }

    /** A partition or subpartition; names are unique within the table. */
    public record Part(Identifier name, OptionalLong rows, OptionalLong bytes) {}
}
