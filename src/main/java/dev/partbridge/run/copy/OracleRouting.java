package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.PartitionRouter;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells by Oracle's rules in which partition a row of a source is, so that the target's routing is proven, not believed. */
public final class OracleRouting {
    /** In place of a partition's index: none, or the table has none. */
    public static final int NONE = -1;

    private final TableMapping table;
    private final Optional<PartitionRouter> router;
    private final List<RowColumn> columns;
    private final int[] key;

    private OracleRouting(
            TableMapping table, Optional<PartitionRouter> router, List<RowColumn> columns, List<Identifier> key) {
        this.table = table;
        this.router = router;
        this.columns = columns;
        this.key = key.stream().mapToInt(this::column).toArray();
    }

    /** For the rows of a source with these columns. */
    public static OracleRouting of(TableMapping table, OracleModel model, List<RowColumn> columns) {
        Optional<PartitionRouter> router = router(table, model);
        return new OracleRouting(
                table, router, columns, router.map(PartitionRouter::key).orElse(List.of()));
    }

    /** Whether the partition of this table's rows can be told from the row alone. */
    public static boolean known(TableMapping table, OracleModel model) {
        return router(table, model).isPresent();
    }

    /** The index of the current row's partition in {@link TableMapping#partitions}, or {@link #NONE}. */
    public int partition(RowSource row) {
        if (router.isEmpty()) {
            return NONE;
        }
        List<BoundValue> values = new ArrayList<>(key.length);
        for (int column : key) {
            values.add(value(row, column));
        }
        OptionalInt place = router.get().route(values);
        return place.isPresent() ? place.getAsInt() : NONE;
    }

    /** The partition's name in Oracle, or {@link PartitionCounts#NONE}. */
    public String name(int partition) {
        return partition == NONE
                ? PartitionCounts.NONE
                : table.partitions().get(partition).oracle().text();
    }

    private BoundValue value(RowSource row, int column) {
        if (row.isNull(column)) {
            return new BoundValue.Null();
        }
        return switch (columns.get(column).kind()) {
            case DECIMAL, FLOAT ->
                new BoundValue.Num(new BigDecimal(row.getDecimal(column).toString()));
            case TEXT -> new BoundValue.Text(row.getText(column).toString());
            case LOCAL_DATE_TIME, OFFSET_DATE_TIME ->
                new BoundValue.Time(
                        LocalDateTime.ofEpochSecond(row.getEpochSecond(column), row.getNano(column), ZoneOffset.UTC));
            case BYTES -> throw new IllegalStateException("Oracle has no partition key of bytes");
        };
    }

    private int column(Identifier name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the rows of " + table.oracle() + " come without its partition key " + name);
    }

    /** Only where mapping and model speak of the same partitions in the same order. */
    private static Optional<PartitionRouter> router(TableMapping table, OracleModel model) {
        if (table.partitions().isEmpty() || table.keyLookup().isPresent()) {
            return Optional.empty();
        }
        return model.table(table.oracle())
                .filter(t -> t.partitioning()
                        .map(p -> p.partitions().size() == table.partitions().size())
                        .orElse(false))
                .flatMap(PartitionRouter::of);
    }
}
