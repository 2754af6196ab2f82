package dev.partbridge.run.journal;

import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of the source and rejects among them, for each Oracle partition. The partition's name is {@link #NONE} for an
 * unpartitioned table and for rows that no partition takes or that could not be read. Used by one thread.
 */
public final class PartitionCounts {
    /** In place of a partition's name. */
    public static final String NONE = "";

    private final Map<String, long[]> counts = new TreeMap<>();

    public void source(String partition, long rows) {
        of(partition)[0] += rows;
    }

    public void rejected(String partition, long rows) {
        of(partition)[1] += rows;
    }

    /** Adds another's counts. */
    public void add(PartitionCounts other) {
        other.counts.forEach((partition, c) -> {
            source(partition, c[0]);
            rejected(partition, c[1]);
        });
    }

    /** Rows in the source. */
    public long source(String partition) {
        long[] count = counts.get(partition);
        return count == null ? 0 : count[0];
    }

    /** Of these, rejected. */
    public long rejected(String partition) {
        long[] count = counts.get(partition);
        return count == null ? 0 : count[1];
    }

    /** Rows in the source of all partitions. */
    public long source() {
        return counts.values().stream().mapToLong(c -> c[0]).sum();
    }

    /** Rejects of all partitions. */
    public long rejected() {
        return counts.values().stream().mapToLong(c -> c[1]).sum();
    }

    /** Rows that went in, of all partitions. */
    public long copied() {
        return counts.values().stream().mapToLong(c -> c[0] - c[1]).sum();
    }

    /** In order of their names. */
    public String[] partitions() {
        return counts.keySet().toArray(new String[0]);
    }

    private long[] of(String partition) {
        return counts.computeIfAbsent(partition, key -> new long[2]);
    }
}
