package dev.partbridge.oracle.script.data;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows whose values are read as text into one cell for each column. */
abstract class CellRows implements RowSource {
    /** One for each column. */
    final List<Cell> cells = new ArrayList<>();

    /** Of the current row. */
    @Nullable
    RowDefect defect;

    @Override
    public List<RowColumn> columns() {
        return cells.stream()
                .map(c -> new RowColumn(c.column().name(), c.kind()))
                .toList();
    }

    @Override
    public Optional<RowDefect> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    public boolean isNull(int column) {
        return cells.get(column).isNull();
    }

    @Override
    public CharSequence getDecimal(int column) {
        return cells.get(column).decimal();
    }

    @Override
    public long getEpochSecond(int column) {
        return cells.get(column).epochSecond();
    }

    @Override
    public int getNano(int column) {
        return cells.get(column).nano();
    }

    @Override
    public int getOffsetSeconds(int column) {
        return cells.get(column).offsetSeconds();
    }

    @Override
    public byte[] getBytes(int column) {
        return cells.get(column).bytes();
    }

    @Override
    public CharSequence getText(int column) {
        return cells.get(column).text();
    }
}
