package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns that every row of a slice has a value for: the table's, as it is after all scripts, which may have changed
 * since the rows were inserted.
 *
 * @param places of each column among the table's as they were at the slice; -1 for one that came later
 * @param later the values of the columns that came later, empty for the others
 * @param gone places of the slice's columns that are not in the table any more
 */
record SliceColumns(List<OracleColumn> columns, List<Integer> places, List<String> later, List<Integer> gone) {
    static SliceColumns of(InsertSlice slice, OracleTable table) {
        List<OracleColumn> known = slice.context().columns();
        List<OracleColumn> columns = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (OracleColumn column : table.columns()) {
            int place = place(known, column);
            if (column.virtualText().isPresent() || slice.context().absent().contains(place)) {
                continue;
            }
            Optional<String> value = place < 0 ? later(slice, column) : Optional.of("");
            if (value.isPresent()) {
                columns.add(column);
                places.add(place);
                values.add(value.get());
            }
        }
        List<Integer> gone = IntStream.range(0, known.size())
                .filter(i -> table.column(known.get(i).name()).isEmpty())
                .boxed()
                .toList();
        return new SliceColumns(List.copyOf(columns), List.copyOf(places), List.copyOf(values), gone);
    }

    private static int place(List<OracleColumn> known, OracleColumn column) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).name().equals(column.name())) {
                return i;
            }
        }
        return -1;
    }

    /** A column added after the rows has its default in them, as Oracle fills it in; absent where only the target can. */
    private static Optional<String> later(InsertSlice slice, OracleColumn column) {
        if (column.identityText().isPresent()) {
            return Optional.empty();
        }
        SequenceValues none = new SequenceValues(Map.of());
        Session session = slice.stretch().session();
        RowCompletion alone = new RowCompletion(slice.table(), List.of(column), session, none);
        Value value = alone.complete(
                        new InsertRow(slice.table(), Optional.of(List.of()), List.of(), Optional.empty(), 0))
                .values()
                .get(0);
        try {
            return value instanceof Value.Default
                    ? Optional.empty()
                    : Optional.of(new Assignment(column, session).of(value));
        } catch (Assignment.Misfit e) {
            return Optional.empty();
        }
    }
}
