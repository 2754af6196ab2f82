package dev.partbridge.run.copy;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells which Oracle partition the current row of a {@link RowSource} belongs to. */
final class RowRouter {
    private static final BoundValue NULL = new BoundValue.Null();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final PartitionRouter partitions;
    /** The key's columns in the row, in the key's order. */
    private final List<KeyColumn> key;

    private record KeyColumn(int index, ValueKind kind) {}

    private RowRouter(PartitionRouter partitions, List<KeyColumn> key) {
        this.partitions = partitions;
        this.key = key;
    }

    /** Absent where {@link PartitionRouter#of} is, and where the rows lack a column of the key. */
    public static Optional<RowRouter> of(OracleTable table, List<RowColumn> columns) {
        return PartitionRouter.of(table).flatMap(p -> of(p, columns));
    }

    private static Optional<RowRouter> of(PartitionRouter partitions, List<RowColumn> columns) {
        List<Identifier> names = columns.stream().map(RowColumn::name).toList();
        List<KeyColumn> key = new ArrayList<>();
        for (Identifier column : partitions.key()) {
            int index = names.indexOf(column);
            if (index < 0) {
                return Optional.empty();
            }
            key.add(new KeyColumn(index, columns.get(index).kind()));
        }
        return Optional.of(new RowRouter(partitions, key));
    }

    /** The index, from 0, in the mapping's partitions; empty where Oracle has none (ORA-14400). */
    public OptionalInt route(RowSource row) {
        List<BoundValue> values = new ArrayList<>(key.size());
        for (KeyColumn column : key) {
            values.add(value(row, column));
        }
        return partitions.route(values);
    }

    private static BoundValue value(RowSource row, KeyColumn column) {
        int index = column.index();
        if (row.isNull(index)) {
            return NULL;
        }
        return switch (column.kind()) {
            case DECIMAL ->
                new BoundValue.Num(new BigDecimal(row.getDecimal(index).toString()));
            case LOCAL_DATE_TIME ->
                new BoundValue.Time(
                        LocalDateTime.ofEpochSecond(row.getEpochSecond(index), row.getNano(index), ZoneOffset.UTC));
            case TEXT -> new BoundValue.Text(row.getText(index).toString());
            case OFFSET_DATE_TIME ->
                new BoundValue.Instant(LocalDateTime.ofEpochSecond(
                        row.getEpochSecond(index) - row.getOffsetSeconds(index), row.getNano(index), ZoneOffset.UTC));
            case BYTES -> new BoundValue.Raw(HEX.formatHex(row.getBytes(index)));
            case FLOAT ->
                throw new IllegalStateException("a partition key of kind " + column.kind() + " cannot be placed");
        };
    }
}
