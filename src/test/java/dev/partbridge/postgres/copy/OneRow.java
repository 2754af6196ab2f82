package dev.partbridge.postgres.copy;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number and one value of a test: text, digits as text, bytes, or second, nanosecond and offset of a time. */
final class OneRow implements RowSource {
    private final ValueKind kind;
    private int number;
    private @Nullable Object value;

    OneRow(ValueKind kind) {
        this.kind = kind;
    }

    void set(int row, @Nullable Object now) {
        number = row;
        value = now;
    }

    @Override
    public List<RowColumn> columns() {
        return List.of(new RowColumn(Identifier.of("N"), ValueKind.DECIMAL), new RowColumn(Identifier.of("C0"), kind));
    }

    @Override
    public boolean next() {
        return true;
    }

    @Override
    public Optional<RowDefect> defect() {
        return Optional.empty();
    }

    @Override
    public boolean isNull(int column) {
        return column == 1 && value == null;
    }

    @Override
    public CharSequence getDecimal(int column) {
        return column == 0 ? String.valueOf(number) : String.valueOf(value);
    }

    private long time(int part) {
        return value instanceof long[] time ? time[part] : 0;
    }

    @Override
    public long getEpochSecond(int column) {
        return time(0);
    }

    @Override
    public int getNano(int column) {
        return (int) time(1);
    }

    @Override
    public int getOffsetSeconds(int column) {
        return (int) time(2);
    }

    @Override
    public byte[] getBytes(int column) {
        return value instanceof byte[] bytes ? bytes : new byte[0];
    }

    @Override
    public CharSequence getText(int column) {
        return String.valueOf(value);
    }

    @Override
    public RowPosition position() {
        return new RowPosition("rows", number);
    }

    @Override
    public String raw() {
        return String.valueOf(value);
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
