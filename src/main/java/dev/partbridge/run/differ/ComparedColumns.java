package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.SummedColumns;
import java.io.IOException;
import java.util.List;

/**
 * By which columns rows of a table are told apart, and in which they are compared.
 *
 * @param source the columns that all rows come with
 * @param all those that both sides can write in one form
 * @param key of these, Oracle's key
 */
record ComparedColumns(List<RowColumn> source, SummedColumns all, SummedColumns key) {
    ComparedColumns {
        source = List.copyOf(source);
    }

    /**
     * Asks each part for its columns.
     *
     * @throws NotComparable where rows cannot be told apart
     */
    static ComparedColumns of(TableSides sides, List<SourcePart> parts) throws IOException {
        if (parts.isEmpty()) {
            throw new NotComparable("the source has no rows");
        }
        List<RowColumn> columns = columns(sides, parts.get(0));
        for (SourcePart part : parts) {
            if (!columns(sides, part).equals(columns)) {
                throw new NotComparable("not all rows come with the same columns");
            }
        }
        TableMapping table = sides.table();
        SummedColumns all = SummedColumns.of(
                table, sides.conversion().target().table(table.postgres()).orElseThrow(), columns);
        SummedColumns key = sides.conversion()
                .source()
                .table(table.oracle())
                .flatMap(t -> TableKey.of(t, table, all))
                .orElseThrow(
                        () -> new NotComparable("no primary key, nor a unique key without NULL, tells its rows apart"));
        return new ComparedColumns(columns, all, key);
    }

    private static List<RowColumn> columns(TableSides sides, SourcePart part) throws IOException {
        try (RowSource rows = sides.opener().open(sides.table(), part.chunk())) {
            return rows.columns();
        }
    }
}
