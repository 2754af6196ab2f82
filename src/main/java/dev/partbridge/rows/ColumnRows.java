package dev.partbridge.rows;

/** Rows whose columns each keep their current value. */
public abstract class ColumnRows implements RowSource {
    /** The value of a column, counted from 0. */
    protected abstract ColumnValue value(int column);

    @Override
    public final boolean isNull(int column) {
        return value(column).isNull();
    }

    @Override
    public final CharSequence getDecimal(int column) {
        return value(column).decimal();
    }

    @Override
    public final long getEpochSecond(int column) {
        return value(column).epochSecond();
    }

    @Override
    public final int getNano(int column) {
        return value(column).nano();
    }

    @Override
    public final int getOffsetSeconds(int column) {
        return value(column).offsetSeconds();
    }

    @Override
    public final byte[] getBytes(int column) {
        return value(column).bytes();
    }

    @Override
    public final CharSequence getText(int column) {
        return value(column).text();
    }
}
