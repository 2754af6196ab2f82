package dev.partbridge.run.checksum;

/** Times as PostgreSQL counts them. */
final class Microseconds {
    static final long PER_SECOND = 1_000_000;
    static final long PER_DAY = 86_400 * PER_SECOND;
    private static final int NANOS = 1_000_000_000;
    private static final long[] UNITS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};

    private Microseconds() {}

    /**
     * A time with nanoseconds, of which it keeps microseconds: rounded as the server rounds the text (rint of the
     * fraction as a binary number), then to the digits of the type, halves away from zero (AdjustTimestampForTypmod
     * counts from 2000).
     *
     * @param fraction digits of a second that the type has, 0 to 6
     */
    static long of(long second, int nano, int fraction) {
        if (nano == 0) {
            return second * PER_SECOND;
        }
        long micros = second * PER_SECOND + (long) Math.rint((double) nano / NANOS * PER_SECOND);
        long unit = UNITS[fraction];
        if (unit == 1) {
            return micros;
        }
        long since2000 = micros - StoredTime.EPOCH;
        long rounded = since2000 >= 0 ? (since2000 + unit / 2) / unit * unit : -((-since2000 + unit / 2) / unit * unit);
        return rounded + StoredTime.EPOCH;
    }
}
