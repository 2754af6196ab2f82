package dev.partbridge.engine;

/**
 * How a run is done.
 *
 * @param jobs chunks copied at a time
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param restart what an earlier run created is dropped first
 * @param dryRun nothing is changed: the pre-checks and what would be done are reported
 */
public record MigrateOptions(int jobs, long maxRejects, boolean restart, boolean dryRun) {
    public static MigrateOptions defaults() {
        return new MigrateOptions(2, -1, false, false);
    }
}
