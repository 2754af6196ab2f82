package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.RowCursor;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Rows encoded once and handed out again and again, so that measuring a reader costs the double little. */
public final class EncodedRows {
    private final List<Row> rows;

    /** Encodes rows that hold no LOB. */
    public EncodedRows(List<Column> columns, List<Row.Values> values) {
        rows = values.stream()
                .map(row -> (Row) new Row.Encoded(RowWriter.encode(columns, row.values())))
                .toList();
    }

    /** So many rows, beginning again after the last. */
    public RowCursor cursor(long count) {
        AtomicLong at = new AtomicLong();
        return () -> {
            long index = at.getAndIncrement();
            return index < count ? rows.get((int) (index % rows.size())) : null;
        };
    }
}
