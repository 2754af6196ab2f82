package dev.partbridge.run.checksum;

/** PostgreSQL's dates and timestamps, which it counts from 2000-01-01. */
final class StoredTime {
    private static final long DAYS = 10_957;
    /** Microseconds from 1970 to 2000. */
    static final long EPOCH = DAYS * Microseconds.PER_DAY;

    /** As the server has them; no time of Oracle's is there. */
    static final long INFINITY = Long.MAX_VALUE;

    static final long MINUS_INFINITY = Long.MIN_VALUE;

    private StoredTime() {}

    static long timestamp(long stored) {
        return stored == INFINITY || stored == MINUS_INFINITY ? stored : stored + EPOCH;
    }

    static long date(int stored) {
        if (stored == Integer.MAX_VALUE) {
            return INFINITY;
        }
        return stored == Integer.MIN_VALUE ? MINUS_INFINITY : (stored + DAYS) * Microseconds.PER_DAY;
    }
}
