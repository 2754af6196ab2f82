package dev.partbridge.run.place;

/**
 * Tells hashes of rows that are looked for from nearly all others: of a million that are looked for, one other in a thousand
 * passes. Of fixed size, however many there are. Filled by one thread, then asked by several.
 */
final class WantedHashes {
    private static final int BITS = 26;

    private final long[] words = new long[1 << (BITS - 6)];

    void add(long high, long low) {
        set(high >>> (Long.SIZE - BITS));
        set(low >>> (Long.SIZE - BITS));
    }

    /** Never false for one that was added. */
    boolean mayHave(long high, long low) {
        return has(high >>> (Long.SIZE - BITS)) && has(low >>> (Long.SIZE - BITS));
    }

    private void set(long bit) {
        // of the shift only the last six bits count
        words[(int) (bit >>> 6)] |= 1L << bit;
    }

    private boolean has(long bit) {
        return (words[(int) (bit >>> 6)] & 1L << bit) != 0;
    }
}
