package dev.partbridge.testing.oracle.backend;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Hands out a result's rows one by one. */
public interface RowCursor extends AutoCloseable {
    /** The next row, or null behind the last. */
    @Nullable
    Row next() throws OracleError;

    /** Called once, when the client closes the cursor, runs it again, or ends. */
    @Override
    default void close() {}

    static RowCursor of(Iterable<Row> rows) {
        Iterator<Row> iterator = rows.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
