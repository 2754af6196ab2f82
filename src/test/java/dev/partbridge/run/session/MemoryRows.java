package dev.partbridge.run.session;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows held by a test: numbers as text or Long, dates as LocalDateTime, a {@link RowDefect} alone for a bad row. */
final class MemoryRows implements RowSource {
    static final long BYTES_PER_ROW = 10;

    private final String origin;
    private final List<RowColumn> columns;
    private final List<Object[]> rows;
    private final long firstLine;
    private final Before before;
    private int at = -1;

    /** Called before each row is given out. */
    interface Before {
        void row(int index) throws IOException;
    }

    MemoryRows(String origin, List<RowColumn> columns, List<Object[]> rows, long firstLine, Before before) {
        this.origin = origin;
        this.columns = columns;
        this.rows = rows;
        this.firstLine = firstLine;
        this.before = before;
    }

    @Override
    public List<RowColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() throws IOException {
        if (at + 1 < rows.size()) {
            before.row(at + 1);
        }
        return ++at < rows.size();
    }

    @Override
    public Optional<RowDefect> defect() {
        return rows.get(at)[0] instanceof RowDefect defect ? Optional.of(defect) : Optional.empty();
    }

    @Override
    public boolean isNull(int column) {
        return rows.get(at)[column] == null;
    }

    @Override
    public CharSequence getDecimal(int column) {
        return String.valueOf(rows.get(at)[column]);
    }

    @Override
    public long getEpochSecond(int column) {
        return ((LocalDateTime) rows.get(at)[column]).toEpochSecond(ZoneOffset.UTC);
    }

    @Override
    public int getNano(int column) {
        return ((LocalDateTime) rows.get(at)[column]).getNano();
    }

    @Override
    public int getOffsetSeconds(int column) {
        return 0;
    }

    @Override
    public byte[] getBytes(int column) {
        return (byte[]) rows.get(at)[column];
    }

    @Override
    public CharSequence getText(int column) {
        return (String) rows.get(at)[column];
    }

    @Override
    public RowPosition position() {
        return new RowPosition(origin, firstLine + at);
    }

    @Override
    public String raw() {
        return Arrays.toString(rows.get(at));
    }

    @Override
    public long bytesRead() {
        return BYTES_PER_ROW * Math.min(at + 1, rows.size());
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
