package dev.partbridge.run;

/**
 * How a run is done.
 *
 * @param project names the migration in the target's journal; the same whenever the same migration is run
 * @param jobs chunks copied at a time, at least 1
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param restart what an earlier run created is dropped first
 * @param dryRun nothing is changed: the checks beforehand are done, and what would be done is told
 * @param proof how the proof at its end is led
 */
public record RunSettings(
        String project, int jobs, long maxRejects, boolean restart, boolean dryRun, ProofSettings proof) {
    public RunSettings {
        if (project.isBlank() || jobs < 1) {
            throw new IllegalArgumentException("project \"" + project + "\", jobs " + jobs);
        }
    }

    /** With the proof as it is led unless another is asked for. */
    public RunSettings(String project, int jobs, long maxRejects, boolean restart, boolean dryRun) {
        this(project, jobs, maxRejects, restart, dryRun, ProofSettings.defaults());
    }
}
