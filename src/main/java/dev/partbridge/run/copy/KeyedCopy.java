package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.PartitionCounts;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that come with their ancestor's partition key, one by one on to the table; those without an ancestor are
 * rejected. Where NULL of the key is written as a value, the foreign key at the end finds them.
 */
final class KeyedCopy implements Destination {
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final ChunkTransaction chunk;
    private final SuppliedColumns columns;
    private final Destination table;
    private final int[] key;
    private final boolean valueForNull;

    /**
     * Before another destination.
     *
     * @param columns the table's own that the source brings
     * @param valueForNull NULL in the key is written as a value, so that an orphan cannot be told from such a row
     */
    KeyedCopy(
            ChunkTransaction chunk,
            SuppliedColumns columns,
            RowSource source,
            boolean valueForNull,
            Destination table) {
        this.chunk = chunk;
        this.columns = columns;
        this.table = table;
        this.valueForNull = valueForNull;
        List<RowColumn> read = source.columns();
        this.key = IntStream.range(0, read.size())
                .filter(i -> read.get(i).ofParent())
                .toArray();
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        if (!orphan(row)) {
            table.row(row, bytes);
            return;
        }
        KeyLookup lookup = chunk.table().keyLookup().orElseThrow();
        String names = lookup.childColumns().stream().map(Object::toString).collect(Collectors.joining(", "));
        chunk.counts().source(PartitionCounts.NONE, 1);
        chunk.reject(
                PartitionCounts.NONE,
                row,
                new RowDefect(
                        FOREIGN_KEY_VIOLATION,
                        "the parent by (" + names + ") is not in " + lookup.parent()
                                + ", or has no partition key, in the source"),
                columns);
        chunk.inFlight().acknowledged(0, bytes, 0);
    }

    private boolean orphan(RowSource row) {
        for (int column : key) {
            if (!row.isNull(column)) {
                return false;
            }
        }
        return !valueForNull;
    }

    @Override
    public void finish() throws SQLException {
        table.finish();
    }
}
