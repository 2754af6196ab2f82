package dev.partbridge.testing.oracle.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement gives when it succeeds. */
public sealed interface Answer {
    /** A query's result. */
    record Rows(List<Column> columns, RowCursor cursor) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Anything that has no result.
     *
     * @param rows touched by DML, 0 for anything else
     * @param opensTransaction whether the client has something to commit now
     */
    record Count(long rows, boolean opensTransaction) implements Answer {
        /** DML, which opens a transaction if it touched a row. */
        public Count(long rows) {
            this(rows, rows > 0);
        }
    }

    /** The values a PL/SQL block gives to its OUT binds, in their order. */
    record Outs(List<Out> values) implements Answer {
        public Outs {
            values = List.copyOf(values);
        }
    }

    /** @param bind position among the block's binds, from 0 */
    record Out(int bind, Column column, @Nullable Object value) {}

    static Answer rows(List<Column> columns, List<Row> rows) {
        return new Rows(columns, RowCursor.of(rows));
    }
}
