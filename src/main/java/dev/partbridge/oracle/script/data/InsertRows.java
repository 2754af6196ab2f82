package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.script.InsertCursor;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one slice of a script, each value checked against its Oracle type as those of data files are. */
final class InsertRows extends CellRows {
    private final InsertCursor cursor;
    private final InsertSlice slice;
    private final Cancellation cancellation;
    private long rows;

    InsertRows(InsertCursor cursor, InsertSlice slice, Cancellation cancellation) {
        this.cursor = cursor;
        this.slice = slice;
        this.cancellation = cancellation;
        for (OracleColumn column : cursor.columns()) {
            cells.add(Cell.of(column));
        }
    }

    @Override
    public boolean next() throws IOException {
        cancellation.check();
        if (!cursor.next()) {
            if (rows != slice.rows()) {
                throw new IOException(slice.file() + " has changed since it was read: " + rows
                        + " rows where there were " + slice.rows() + ", from line " + slice.firstLine() + " on");
            }
            return false;
        }
        rows++;
        defect = cursor.defect().orElse(null);
        for (int i = 0; i < cells.size() && defect == null; i++) {
            defect = read(i);
        }
        return true;
    }

    private @Nullable RowDefect read(int column) {
        Cell cell = cells.get(column);
        try {
            char[] text = cursor.value(column).toCharArray();
            if (text.length == 0 && cursor.isEmptyLob(column)) {
                return cell.readEmpty();
            }
            RowDefect wrong = cell.read(text, 0, text.length);
            return wrong != null && wrong.code().equals("23502")
                    ? new RowDefect("23502", "ORA-01400: " + cell.column().name() + " is NOT NULL and gets NULL")
                    : wrong;
        } catch (InsertCursor.Unfit e) {
            return e.defect();
        }
    }

    @Override
    public RowPosition position() {
        return new RowPosition(slice.file(), cursor.line(), cursor.rowOnLine());
    }

    @Override
    public String raw() {
        return cursor.raw();
    }

    @Override
    public Optional<List<Optional<String>>> texts() {
        if (cursor.defect().isPresent()) {
            return Optional.empty();
        }
        List<Optional<String>> texts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            try {
                String value = cursor.value(i);
                texts.add(value.isEmpty() && !cursor.isEmptyLob(i) ? Optional.empty() : Optional.of(value));
            } catch (InsertCursor.Unfit e) {
                // the value is none of its column's type, in whatever spelling
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    @Override
    public long bytesRead() {
        return cursor.bytesRead();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
