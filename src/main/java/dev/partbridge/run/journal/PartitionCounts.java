package dev.partbridge.run.journal;

import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.ChecksumSum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the source and rejects among them, for each Oracle partition, and a checksum of those that went in. The
 * partition's name is {@link #NONE} for an unpartitioned table and for rows that no partition takes or that could not be
 * read. Used by one thread.
 */
public final class PartitionCounts {
    /** In place of a partition's name. */
    public static final String NONE = "";

    private static final String COUNTED = "they were counted only";

    private final Map<String, Tally> counts = new TreeMap<>();
    private @Nullable List<String> columns;
    private String why = COUNTED;

    /** Of one partition. */
    public static final class Tally {
        private long source;
        private long rejected;
        private final ChecksumSum sum = new ChecksumSum();

        /** A row more in the source. */
        public void row() {
            source++;
        }

        /** So many more in the source. */
        public void rows(long more) {
            source += more;
        }

        /** The hashes of the rows that went in. */
        public ChecksumSum sum() {
            return sum;
        }
    }

    /** The partition's own count, for those who count row by row. */
    public Tally of(String partition) {
        return counts.computeIfAbsent(partition, key -> new Tally());
    }

    public void source(String partition, long rows) {
        of(partition).source += rows;
    }

    public void rejected(String partition, long rows) {
        of(partition).rejected += rows;
    }

    /** Says that checksums are taken, over these columns of PostgreSQL's; once other columns are, no sum is of use. */
    public void summedOver(List<String> names) {
        if (columns == null && why.equals(COUNTED)) {
            columns = List.copyOf(names);
        } else if (columns != null && !columns.equals(names)) {
            notSummed("not all of them come with the same columns");
        }
    }

    /** Says that the sums are of no use, and why, as the end of a sentence about rows. */
    public void notSummed(String because) {
        columns = null;
        why = because;
    }

    /** The columns that all sums are over; absent where there are none of use. */
    public Optional<List<String>> summed() {
        return Optional.ofNullable(columns);
    }

    /** Why {@link #summed} is absent. */
    public String whyNotSummed() {
        return why;
    }

    /** Adds another's counts. */
    public void add(PartitionCounts other) {
        other.counts.forEach((partition, c) -> {
            source(partition, c.source);
            rejected(partition, c.rejected);
            of(partition).sum.add(c.sum.sum());
        });
    }

    /** Rows in the source. */
    public long source(String partition) {
        Tally tally = counts.get(partition);
        return tally == null ? 0 : tally.source;
    }

    /** Of these, rejected. */
    public long rejected(String partition) {
        Tally tally = counts.get(partition);
        return tally == null ? 0 : tally.rejected;
    }

    /** The checksum of the rows that went in. */
    public Checksum sum(String partition) {
        Tally tally = counts.get(partition);
        return tally == null ? Checksum.ZERO : tally.sum.sum();
    }

    /** Rows in the source of all partitions. */
    public long source() {
        return counts.values().stream().mapToLong(c -> c.source).sum();
    }

    /** Rejects of all partitions. */
    public long rejected() {
        return counts.values().stream().mapToLong(c -> c.rejected).sum();
    }

    /** Rows that went in, of all partitions. */
    public long copied() {
        return counts.values().stream().mapToLong(c -> c.source - c.rejected).sum();
    }

    /** The checksum of all partitions. */
    public Checksum sum() {
        return counts.values().stream().map(c -> c.sum.sum()).reduce(Checksum.ZERO, Checksum::plus);
    }

    /** In order of their names. */
    public String[] partitions() {
        return counts.keySet().toArray(new String[0]);
    }
}
