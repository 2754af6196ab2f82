package dev.partbridge.engine;

import dev.partbridge.run.ProofSettings;

/**
 * How a run is done.
 *
 * @param jobs chunks copied at a time, 1 to {@link #MOST_JOBS}
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param restart what an earlier run created is dropped first
 * @param dryRun nothing is changed: the pre-checks and what would be done are reported
 * @param proof how the proof at its end is led
 * @param acceptHidden copies tables of a database too whose rows may be hidden from this user, or masked
 */
public record MigrateOptions(
        int jobs, long maxRejects, boolean restart, boolean dryRun, ProofSettings proof, boolean acceptHidden) {
    /** A target's connections bear no more. */
    public static final int MOST_JOBS = 32;

    public MigrateOptions {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "jobs " + jobs + ": give a number from 1 to " + MOST_JOBS);
        }
    }

    /** With nothing accepted. */
    public MigrateOptions(int jobs, long maxRejects, boolean restart, boolean dryRun, ProofSettings proof) {
        this(jobs, maxRejects, restart, dryRun, proof, false);
    }

    public static MigrateOptions defaults() {
        return new MigrateOptions(2, -1, false, false, ProofSettings.defaults());
    }

    /** The same, with another proof. */
    public MigrateOptions with(ProofSettings other) {
        return new MigrateOptions(jobs, maxRejects, restart, dryRun, other, acceptHidden);
    }

    /** The same, where its user has accepted that rows may be hidden. */
    public MigrateOptions acceptingHidden() {
        return new MigrateOptions(jobs, maxRejects, restart, dryRun, proof, true);
    }
}
