package dev.partbridge.run;

import dev.partbridge.postgres.catalog.PlanNode;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * The proof, line by line.
 *
 * @param counts a line for each Oracle partition or unpartitioned table and one for each leaf without counterpart
 * @param checks orphans, colocation, landing, pruning
 * @param differences the rows that differ, of tables whose counts or sums do, where they were asked for; what was found
 *     is a check for each table too
 * @param samples rows side by side, where they were asked for; to be looked at, no part of the proof
 */
public record ValidationReport(
        List<CountLine> counts,
        List<CheckLine> checks,
        List<ValidationDifferences> differences,
        List<ValidationSample> samples) {
    public ValidationReport {
        counts = List.copyOf(counts);
        checks = List.copyOf(checks);
        differences = List.copyOf(differences);
        samples = List.copyOf(samples);
    }

    /** Of which no row is told. */
    public ValidationReport(List<CountLine> counts, List<CheckLine> checks) {
        this(counts, checks, List.of(), List.of());
    }

    public boolean passed() {
        return counts.stream().allMatch(CountLine::passed) && checks.stream().allMatch(CheckLine::passed);
    }

    /** Rows found in all leaves. */
    public long rowsFound() {
        return counts.stream().mapToLong(CountLine::found).sum();
    }

    /**
     * Rows of one partition on both sides.
     *
     * @param table Oracle's table
     * @param partition Oracle's partition; absent for an unpartitioned table and for a leaf that Oracle has not
     * @param leaves PostgreSQL's relation, or all of them that hold the partition's rows
     * @param source rows in the source; 0 for a leaf that Oracle has not
     * @param rejects of these, rows kept in the reject table
     * @param found rows in the leaves
     * @param sums the checksums of the rows on both sides; absent where they were not compared
     */
    public record CountLine(
            ObjectId table,
            Optional<String> partition,
            List<QualifiedName> leaves,
            long source,
            long rejects,
            long found,
            Optional<Sums> sums) {
        public CountLine {
            leaves = List.copyOf(leaves);
        }

        /** Of rows that are counted only. */
        public CountLine(
                ObjectId table,
                Optional<String> partition,
                List<QualifiedName> leaves,
                long source,
                long rejects,
                long found) {
            this(table, partition, leaves, source, rejects, found, Optional.empty());
        }

        /** Of rows that are in one relation. */
        public CountLine(
                ObjectId table, Optional<String> partition, QualifiedName leaf, long source, long rejects, long found) {
            this(table, partition, List.of(leaf), source, rejects, found);
        }

        /** The only relation, or the first. */
        public QualifiedName leaf() {
            return leaves.get(0);
        }

        /** Rows that must be in the leaves. */
        public long expected() {
            return source - rejects;
        }

        /** The same number of rows, with the same values where these were compared. */
        public boolean passed() {
            return expected() == found && sums.filter(s -> !s.equal()).isEmpty();
        }
    }

    /**
     * Checksums of the same rows.
     *
     * @param source of the rows of the source that went in, by the values as they were read
     * @param found of the rows in the leaves, read back
     */
    public record Sums(Checksum source, Checksum found) {
        public boolean equal() {
            return source.equals(found);
        }
    }

    /**
     * One check across tables.
     *
     * @param kind what is checked, in a word or two: {@code Orphans}, {@code Colocation}, {@code Landing}, {@code Pruning}
     * @param what what was compared, in names
     * @param scope how much was looked at
     * @param found the result in a few words
     * @param detail EXPLAIN's text, offending keys; empty for none
     * @param plans of a query, where plans are what is checked
     */
    public record CheckLine(
            String kind,
            ObjectId subject,
            String what,
            String scope,
            String found,
            boolean passed,
            String detail,
            Optional<Plans> plans) {
        /** Without plans. */
        public CheckLine(
                String kind, ObjectId subject, String what, String scope, String found, boolean passed, String detail) {
            this(kind, subject, what, scope, found, passed, detail, Optional.empty());
        }

        /** The kind whose detail lists rows. */
        public static final String DIFFERENCES = "Differences";
    }

    /**
     * What the planner does with a query when it may leave partitions out, and when it may not.
     *
     * @param setting the server's setting that says so
     */
    public record Plans(String query, String setting, PlanNode on, PlanNode off) {}
}
