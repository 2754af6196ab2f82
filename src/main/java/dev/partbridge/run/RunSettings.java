package dev.partbridge.run;

/**
 * How a run is done.
 *
 * @param project names the migration in the target's journal; the same whenever the same migration is run
 * @param jobs chunks copied at a time, at least 1
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param earlier what becomes of an earlier run
 * @param dryRun nothing is changed: the checks beforehand are done, and what would be done is told
 * @param proof how the proof at its end is led
 * @param retry how often what fails for a reason that passes is tried again
 * @param pieceBytes chunks larger than this are read in pieces of about this size where their source can; 0 for never
 * @param build how what comes behind the rows is done
 * @param prechecks the costly checks beforehand
 */
public record RunSettings(
        String project,
        int jobs,
        long maxRejects,
        EarlierRun earlier,
        boolean dryRun,
        ProofSettings proof,
        Retry retry,
        long pieceBytes,
        BuildSettings build,
        Prechecks prechecks) {
    public RunSettings {
        if (project.isBlank() || jobs < 1 || pieceBytes < 0) {
            throw new IllegalArgumentException(
                    "project \"" + project + "\", jobs " + jobs + ", pieces of " + pieceBytes + " bytes");
        }
    }

    /** With what comes behind the rows as it is done by itself, without the costly checks beforehand. */
    public RunSettings(
            String project,
            int jobs,
            long maxRejects,
            EarlierRun earlier,
            boolean dryRun,
            ProofSettings proof,
            Retry retry,
            long pieceBytes) {
        this(
                project,
                jobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                retry,
                pieceBytes,
                BuildSettings.defaults(),
                Prechecks.NONE);
    }

    /** With whole chunks, and nothing tried again. */
    public RunSettings(
            String project, int jobs, long maxRejects, boolean restart, boolean dryRun, ProofSettings proof) {
        this(
                project,
                jobs,
                maxRejects,
                restart ? EarlierRun.DROPPED : EarlierRun.CARRIED_ON,
                dryRun,
                proof,
                Retry.of(0),
                0);
    }

    /** With whole chunks, nothing tried again, and the proof as it is led unless another is asked for. */
    public RunSettings(String project, int jobs, long maxRejects, boolean restart, boolean dryRun) {
        this(project, jobs, maxRejects, restart, dryRun, ProofSettings.defaults());
    }
}
