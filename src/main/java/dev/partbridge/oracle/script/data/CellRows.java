package dev.partbridge.oracle.script.data;

import dev.partbridge.rows.ColumnRows;
import dev.partbridge.rows.ColumnValue;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows whose values are read as text into one cell for each column. */
abstract class CellRows extends ColumnRows {
    /** One for each column. */
    final List<Cell> cells = new ArrayList<>();

    /** Of the current row. */
    @Nullable
    RowDefect defect;

    private List<RowColumn> columns = List.of();

    @Override
    public List<RowColumn> columns() {
        // asked for with each length of a value
        if (columns.size() != cells.size()) {
            columns = cells.stream()
                    .map(c -> new RowColumn(c.column().name(), c.kind()))
                    .toList();
        }
        return columns;
    }

    @Override
    public Optional<RowDefect> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    protected ColumnValue value(int column) {
        return cells.get(column);
    }
}
