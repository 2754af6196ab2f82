package dev.partbridge.testing.oracle.value;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Period;

/** INTERVAL YEAR TO MONTH and INTERVAL DAY TO SECOND: every field biased, all of one sign. */
public final class IntervalCodec {
    private static final long WORD_BIAS = 0x80000000L;
    private static final int BYTE_BIAS = 60;

    private IntervalCodec() {}

    public static byte[] yearMonth(Period value) {
        long months = value.toTotalMonths();
        return ByteBuffer.allocate(5)
                .putInt((int) (months / 12 + WORD_BIAS))
                .put((byte) (months % 12 + BYTE_BIAS))
                .array();
    }

    public static byte[] daySecond(Duration value) {
        long seconds = value.getSeconds();
        int nanos = value.getNano();
        if (seconds < 0 && nanos > 0) {
            seconds++;
            nanos -= 1_000_000_000;
        }
        return ByteBuffer.allocate(11)
                .putInt((int) (seconds / 86400 + WORD_BIAS))
                .put((byte) (seconds / 3600 % 24 + BYTE_BIAS))
                .put((byte) (seconds / 60 % 60 + BYTE_BIAS))
                .put((byte) (seconds % 60 + BYTE_BIAS))
                .putInt((int) (nanos + WORD_BIAS))
                .array();
    }
}
