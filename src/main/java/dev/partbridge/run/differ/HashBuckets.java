package dev.partbridge.run.differ;

import java.util.BitSet;

/**
 * Sums of rows' hashes by the hash of their keys: the source's are added, the target's taken away. A bucket with nothing
 * left has the same rows on both sides. Of fixed size, whatever the table's.
 */
final class HashBuckets {
    private static final int BITS = 20;
    private static final int COUNT = 1 << BITS;
    /** So many rows may be looked at one by one: the map of them takes some hundred bytes for each. */
    private static final long MOST_ROWS = 100_000;

    private final long[] high = new long[COUNT];
    private final long[] low = new long[COUNT];
    private long rows;

    static int of(RowHash key) {
        return (int) (key.low() >>> (Long.SIZE - BITS));
    }

    void add(RowHash key, RowHash row) {
        // the halves apart: a carry would tell no more
        high[of(key)] += row.high();
        low[of(key)] += row.low();
        rows++;
    }

    void remove(RowHash key, RowHash row) {
        high[of(key)] -= row.high();
        low[of(key)] -= row.low();
        rows++;
    }

    /** Those in which the sides differ, as many as are wanted and as can be looked at. */
    BitSet differing(int most) {
        long each = Math.max(1, rows / COUNT);
        long room = Math.max(1, Math.min(most, MOST_ROWS / each));
        BitSet chosen = new BitSet();
        for (int i = 0; i < COUNT && chosen.cardinality() < room; i++) {
            if (differs(i)) {
                chosen.set(i);
            }
        }
        return chosen;
    }

    /** How many differ in all. */
    int differing() {
        int count = 0;
        for (int i = 0; i < COUNT; i++) {
            count += differs(i) ? 1 : 0;
        }
        return count;
    }

    private boolean differs(int bucket) {
        return high[bucket] != 0 || low[bucket] != 0;
    }
}
