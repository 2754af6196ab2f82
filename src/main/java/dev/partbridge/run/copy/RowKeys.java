package dev.partbridge.run.copy;

import dev.partbridge.oracle.model.BoundValue;
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

/** Reads the partition key's values of the current row of a {@link RowSource}. */
public final class RowKeys {
    /** No column. */
    static final int NONE = -1;

    private static final BoundValue NULL = new BoundValue.Null();
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The key's columns in the row, in the key's order. */
    private final List<KeyColumn> key;

    private record KeyColumn(int index, ValueKind kind) {}

    private RowKeys(List<KeyColumn> key) {
        this.key = key;
    }

    /** Absent where the rows lack a column of the key. */
    public static Optional<RowKeys> of(List<Identifier> key, List<RowColumn> columns) {
        List<Identifier> names = columns.stream().map(RowColumn::name).toList();
        List<KeyColumn> found = new ArrayList<>();
        for (Identifier column : key) {
            int index = names.indexOf(column);
            if (index < 0) {
                return Optional.empty();
            }
            found.add(new KeyColumn(index, columns.get(index).kind()));
        }
        return Optional.of(new RowKeys(found));
    }

    /** The one column of the key, by its number in the row, if it is of this kind; else {@link #NONE}. */
    int single(ValueKind kind) {
        return key.size() == 1 && key.get(0).kind() == kind ? key.get(0).index() : NONE;
    }

    /** The values in the key's order. */
    public List<BoundValue> read(RowSource row) {
        List<BoundValue> values = new ArrayList<>(key.size());
        for (KeyColumn column : key) {
            values.add(value(row, column));
        }
        return values;
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
