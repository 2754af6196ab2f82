package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A partition or subpartition with its bound: the tuple of VALUES LESS THAN, the values of a list, nothing for hash,
 * system and reference.
 *
 * @param name absent where neither the source nor Oracle's rules give one
 * @param subpartitions in Oracle's order; empty unless the table is composite
 * @param grown Oracle made it itself, by INTERVAL or AUTOMATIC; it then reaches down one interval only, not to the
 *     partition before it
 * @param tablespace where the source names one
 * @param position place of its clause in the source
 */
public record OraclePartition(
        Optional<Identifier> name,
        List<BoundValue> bound,
        List<OraclePartition> subpartitions,
        boolean grown,
        Optional<Identifier> tablespace,
        Optional<SourcePosition> position) {
    public OraclePartition {
        bound = List.copyOf(bound);
        subpartitions = List.copyOf(subpartitions);
    }

    /** Without subpartitions and tablespace. */
    public OraclePartition(Optional<Identifier> name, List<BoundValue> bound, Optional<SourcePosition> position) {
        this(name, bound, List.of(), false, Optional.empty(), position);
    }

    /** The same with other subpartitions. */
    public OraclePartition withSubpartitions(List<OraclePartition> value) {
        return new OraclePartition(name, bound, value, grown, tablespace, position);
    }

    /** The bound in canonical form, {@code '2024-02-01 00:00:00'} or {@code 'M', NULL}; absent without one. */
    public Optional<String> boundText() {
        return bound.isEmpty()
                ? Optional.empty()
                : Optional.of(bound.stream().map(BoundValue::toString).collect(Collectors.joining(", ")));
    }
}
