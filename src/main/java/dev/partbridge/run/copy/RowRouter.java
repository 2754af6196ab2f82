package dev.partbridge.run.copy;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.oracle.model.TimeRanges;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which Oracle partition the current row of a {@link RowSource} belongs to. */
final class RowRouter {
    private final PartitionRouter partitions;
    private final RowKeys keys;

    /** Present where one column's time tells the place. */
    private final @Nullable TimeRanges times;

    private RowRouter(PartitionRouter partitions, RowKeys keys) {
        this.partitions = partitions;
        this.keys = keys;
        this.times = keys.single(ValueKind.LOCAL_DATE_TIME) == RowKeys.NONE
                ? null
                : partitions.times().orElse(null);
    }

    /** Absent where {@link PartitionRouter#of} is, and where the rows lack a column of the key. */
    public static Optional<RowRouter> of(OracleTable table, List<RowColumn> columns) {
        return PartitionRouter.of(table)
                .flatMap(p -> RowKeys.of(p.key(), columns).map(k -> new RowRouter(p, k)));
    }

    /** The index, from 0, in the mapping's partitions; {@link OracleRouting#NONE} where Oracle has none (ORA-14400). */
    int route(RowSource row) {
        if (times == null) {
            return partitions.route(keys.read(row)).orElse(OracleRouting.NONE);
        }
        int column = keys.single(ValueKind.LOCAL_DATE_TIME);
        return row.isNull(column) ? times.ofUnbounded() : times.place(row.getEpochSecond(column), row.getNano(column));
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
