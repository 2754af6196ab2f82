package dev.partbridge.run.place;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.Mask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The columns by whose values a row is known again in its source.
 *
 * @param names PostgreSQL's
 * @param all whether rows that agree in them agree in all that the source brings, so that it does not matter which of them is
 *     taken for which
 */
record ComparedColumns(List<String> names, boolean all) {
    ComparedColumns {
        names = List.copyOf(names);
    }

    /**
     * Those that all parts of a table's source have in a form that the target has too.
     *
     * @param target the table
     * @param parts the columns that the rows of each part come with
     * @param mask of which no value was kept
     */
    static ComparedColumns of(TableMapping table, PgTable target, Collection<List<RowColumn>> parts, Mask mask) {
        List<String> names = new ArrayList<>(
                table.columns().stream().map(c -> c.postgres().text()).toList());
        mask.columns().forEach(c -> names.remove(c.text()));
        parts.forEach(
                part -> names.retainAll(SummedColumns.of(table, target, part).names()));
        boolean all = parts.stream()
                .flatMap(List::stream)
                .filter(c -> !c.ofParent())
                .flatMap(c -> mapping(table, c).stream())
                .allMatch(c -> names.contains(c.postgres().text()));
        return new ComparedColumns(parts.isEmpty() ? List.of() : names, all);
    }

    private static Optional<ColumnMapping> mapping(TableMapping table, RowColumn column) {
        return table.columns().stream()
                .filter(c -> c.oracle().equals(column.name()))
                .findFirst();
    }

    /** Of rows that come with these columns. */
    SummedColumns of(TableMapping table, PgTable target, List<RowColumn> source) {
        return new SummedColumns(SummedColumns.of(table, target, source).columns().stream()
                .filter(c -> names.contains(c.mapping().postgres().text()))
                .toList());
    }

    /** Of rows in the target. */
    SummedColumns stored(TableMapping table) {
        return SummedColumns.named(table, names);
    }
}
