package dev.partbridge.run.checksum;

/** A checksum that rows are added to and taken from, without an object for each. Used by one thread. */
public final class ChecksumSum {
    private long high;
    private long low;

    /** Adds a row's hash. */
    public void add(long rowHigh, long rowLow) {
        long sum = low + rowLow;
        high += rowHigh + Checksum.carry(low, sum);
        low = sum;
    }

    /** Takes a row's hash out again. */
    public void remove(long rowHigh, long rowLow) {
        add(~rowHigh, ~rowLow);
        add(0, 1);
    }

    /** Adds a sum. */
    public void add(Checksum other) {
        add(other.high(), other.low());
    }

    public Checksum sum() {
        return new Checksum(high, low);
    }
}
