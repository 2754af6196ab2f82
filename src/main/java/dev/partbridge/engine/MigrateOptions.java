package dev.partbridge.engine;

/**
 * How a run is done.
 *
 * @param jobs chunks copied at a time, 1 to {@link #MOST_JOBS}
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param restart what an earlier run created is dropped first
 * @param dryRun nothing is changed: the pre-checks and what would be done are reported
 */
public record MigrateOptions(int jobs, long maxRejects, boolean restart, boolean dryRun) {
    /** A target's connections bear no more. */
    public static final int MOST_JOBS = 32;

    public MigrateOptions {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "jobs " + jobs + ": give a number from 1 to " + MOST_JOBS);
        }
    }

    public static MigrateOptions defaults() {
        return new MigrateOptions(2, -1, false, false);
    }
}
