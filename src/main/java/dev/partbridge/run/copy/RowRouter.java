package dev.partbridge.run.copy;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Tells which Oracle partition the current row of a {@link RowSource} belongs to. */
final class RowRouter {
    private final PartitionRouter partitions;
    private final RowKeys keys;

    private RowRouter(PartitionRouter partitions, RowKeys keys) {
        this.partitions = partitions;
        this.keys = keys;
    }

    /** Absent where {@link PartitionRouter#of} is, and where the rows lack a column of the key. */
    public static Optional<RowRouter> of(OracleTable table, List<RowColumn> columns) {
        return PartitionRouter.of(table)
                .flatMap(p -> RowKeys.of(p.key(), columns).map(k -> new RowRouter(p, k)));
    }

    /** The index, from 0, in the mapping's partitions; empty where Oracle has none (ORA-14400). */
    public OptionalInt route(RowSource row) {
        return partitions.route(keys.read(row));
    }

    /** The key of the current row, such as {@code (SOLD)=(DATE '2031-01-01')}. */
    String told(RowSource row) {
        return "(" + partitions.key().stream().map(Object::toString).collect(Collectors.joining(", ")) + ")=("
                + keys.read(row).stream().map(Object::toString).collect(Collectors.joining(", ")) + ")";
    }

    /** Whether a column of the key is NULL, for which Oracle takes the empty text as well. */
    public boolean incomplete(RowSource row) {
        return keys.read(row).stream()
                .anyMatch(v -> v instanceof BoundValue.Null
                        || (v instanceof BoundValue.Text text && text.value().isEmpty()));
    }
}
