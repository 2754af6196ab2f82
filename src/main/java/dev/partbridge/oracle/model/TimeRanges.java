package dev.partbridge.oracle.model;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Ranges of one column of a date or a timestamp, as most big tables have them: told from two numbers, so that a row's
 * place costs no object.
 */
public final class TimeRanges {
    private final long[] seconds;
    private final int[] nanos;
    /** Whether a last range, without a bound, takes what is above all bounds, and NULL. */
    private final boolean open;

    private TimeRanges(long[] seconds, int[] nanos, boolean open) {
        this.seconds = seconds;
        this.nanos = nanos;
        this.open = open;
    }

    /** Absent where a bound is anything but a time, or MAXVALUE for the last one. */
    static Optional<TimeRanges> of(List<List<BoundValue>> bounds) {
        int last = bounds.size() - 1;
        boolean open = last >= 0 && bounds.get(last).get(0) instanceof BoundValue.MaxValue;
        int closed = open ? last : last + 1;
        long[] seconds = new long[closed];
        int[] nanos = new int[closed];
        for (int i = 0; i < closed; i++) {
            if (!(bounds.get(i).get(0) instanceof BoundValue.Time time)) {
                return Optional.empty();
            }
            LocalDateTime value = time.value();
            seconds[i] = value.toEpochSecond(ZoneOffset.UTC);
            nanos[i] = value.getNano();
        }
        return Optional.of(new TimeRanges(seconds, nanos, open));
    }

    /**
     * The index, from 0, of the range that takes a time, or -1 where none does.
     *
     * @param second since 1970 of the wall clock
     * @param nano within the second
     */
    public int place(long second, int nano) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean below = second < seconds[middle] || (second == seconds[middle] && nano < nanos[middle]);
            if (below) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < seconds.length ? low : ofUnbounded();
    }

    /** The index of the range that takes NULL, which sorts above every time, or -1 where none does. */
    public int ofUnbounded() {
        return open ? seconds.length : -1;
    }
}
