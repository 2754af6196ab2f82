package dev.partbridge.project;

import java.util.Optional;

/**
 * How a migration is run and proven; absent is what holds by itself. The words are those of the command line.
 *
 * @param jobs chunks copied at a time
 * @param rateLimit bytes read a second at most, as 20M
 * @param pieceSize of a database: pieces that large partitions are read in, as 4G
 * @param maxRejects the run stops when more rows are rejected
 * @param retries how often what fails for a reason that passes is tried again
 * @param sourceScan whether the source is looked through before the first row is copied
 * @param maintenanceMemory of each session that builds keys and indexes, as 512M
 * @param vacuum whether all that holds rows is vacuumed at the end
 * @param proof how it is proven
 */
public record RunChoices(
        Optional<Integer> jobs,
        Optional<String> rateLimit,
        Optional<String> pieceSize,
        Optional<Long> maxRejects,
        Optional<Integer> retries,
        Optional<Boolean> sourceScan,
        Optional<String> maintenanceMemory,
        Optional<Boolean> vacuum,
        ProofChoices proof) {
    /**
     * How the proof is led.
     *
     * @param means rows, constraints or auto
     * @param mostRows up to so many rows, auto reads them
     * @param everyChild whether the planner is asked about every child of an inheritance parent
     * @param checksums whether values are compared
     * @param sample rows of each table shown side by side
     */
    public record ProofChoices(
            Optional<String> means,
            Optional<Long> mostRows,
            Optional<Boolean> everyChild,
            Optional<Boolean> checksums,
            Optional<Integer> sample) {
        /** What is said here, and what another says where nothing is. */
        ProofChoices or(ProofChoices other) {
            return new ProofChoices(
                    means.or(other::means),
                    mostRows.or(other::mostRows),
                    everyChild.or(other::everyChild),
                    checksums.or(other::checksums),
                    sample.or(other::sample));
        }

        static final ProofChoices DEFAULTS = new ProofChoices(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is said here, and what another says where nothing is. */
    public RunChoices or(RunChoices other) {
        return new RunChoices(
                jobs.or(other::jobs),
                rateLimit.or(other::rateLimit),
                pieceSize.or(other::pieceSize),
                maxRejects.or(other::maxRejects),
                retries.or(other::retries),
                sourceScan.or(other::sourceScan),
                maintenanceMemory.or(other::maintenanceMemory),
                vacuum.or(other::vacuum),
                proof.or(other.proof));
    }

    public static RunChoices defaults() {
        return new RunChoices(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ProofChoices.DEFAULTS);
    }
}
