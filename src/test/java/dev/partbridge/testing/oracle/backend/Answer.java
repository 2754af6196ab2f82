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

    /** The rows touched by DML, 0 for anything else; more than 0 opens a transaction. */
    record Count(long rows) implements Answer {}

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
