package dev.partbridge.engine;

import dev.partbridge.project.RunChoices;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunControl;
import java.util.OptionalLong;

/**
 * How a run is done.
 *
 * @param jobs chunks copied at a time, 1 to {@link #MOST_JOBS}
 * @param maxRejects the run stops when more rows than this are rejected; -1 for no limit
 * @param earlier what becomes of an earlier run
 * @param dryRun nothing is changed: the pre-checks and what would be done are reported
 * @param proof how the proof at its end is led
 * @param acceptHidden copies tables of a database too whose rows may be hidden from this user, or masked
 * @param retries how often what fails for a reason that passes, such as a lost session, is tried again, after 1, 2, 4 ...
 *     seconds
 * @param bytesPerSecond read from the source at most, by all jobs together; 0 for no limit
 * @param pieceBytes partitions of a database larger than this are read in pieces of about this size; 0 for never
 * @param build how what comes behind the rows is done
 * @param prechecks the costly checks beforehand
 */
public record MigrateOptions(
        int jobs,
        long maxRejects,
        EarlierRun earlier,
        boolean dryRun,
        ProofSettings proof,
        boolean acceptHidden,
        int retries,
        long bytesPerSecond,
        long pieceBytes,
        BuildSettings build,
        Prechecks prechecks) {
    /** A target's connections bear no more. */
    public static final int MOST_JOBS = 32;

    /** Half a minute of trouble. */
    public static final int RETRIES = 5;

    /** 4 GiB: some minutes of reading, which are lost when a session is. */
    public static final long PIECE_BYTES = 4L << 30;

    public MigrateOptions {
        checkJobs(jobs);
        if (retries < 0 || bytesPerSecond < 0) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "retries " + retries + ", rate " + bytesPerSecond + ": neither can be less than 0");
        }
        if (pieceBytes < 0) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "pieces of " + pieceBytes + " bytes: give a size, or 0 for whole chunks");
        }
    }

    public static MigrateOptions defaults() {
        return new MigrateOptions(
                2,
                -1,
                EarlierRun.CARRIED_ON,
                false,
                ProofSettings.defaults(),
                false,
                RETRIES,
                0,
                PIECE_BYTES,
                BuildSettings.defaults(),
                new Prechecks(true, false));
    }

    /**
     * As a project says, with what holds by itself where it says nothing.
     *
     * @throws IllegalArgumentException when a value is none, with the field
     */
    public static MigrateOptions of(RunChoices choices) {
        return new SavedRun(choices).options();
    }

    /** What a project keeps of it: what differs from what holds by itself. */
    public RunChoices kept(int sampleRows) {
        return SavedRun.kept(this, sampleRows);
    }

    /** The same, with so many jobs. */
    public MigrateOptions with(int otherJobs) {
        return new MigrateOptions(
                otherJobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                prechecks);
    }

    /** The same, with another proof. */
    public MigrateOptions with(ProofSettings other) {
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                dryRun,
                other,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                prechecks);
    }

    /** The same, where an earlier run is treated so. */
    public MigrateOptions with(EarlierRun other) {
        return new MigrateOptions(
                jobs,
                maxRejects,
                other,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                prechecks);
    }

    /** The same, where its user has accepted that rows may be hidden. */
    public MigrateOptions acceptingHidden() {
        return new MigrateOptions(
                jobs, maxRejects, earlier, dryRun, proof, true, retries, bytesPerSecond, pieceBytes, build, prechecks);
    }

    /** The same, changing nothing: what would be done is told, and the statements are tried and rolled back. */
    public MigrateOptions dry() {
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                true,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                new Prechecks(prechecks.rows(), true));
    }

    /** The same, with so many attempts after the first. */
    public MigrateOptions retrying(int times) {
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                times,
                bytesPerSecond,
                pieceBytes,
                build,
                prechecks);
    }

    /** The same, stopping when more rows than this are rejected; -1 for no limit. */
    public MigrateOptions stoppingAbove(long rejects) {
        return new MigrateOptions(
                jobs,
                rejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                prechecks);
    }

    /** The same, at another speed. */
    public MigrateOptions atMost(long bytes) {
        return new MigrateOptions(
                jobs, maxRejects, earlier, dryRun, proof, acceptHidden, retries, bytes, pieceBytes, build, prechecks);
    }

    /** What the run is steered with until somebody changes it. */
    public RunControl control() {
        return new RunControl(jobs, bytesPerSecond);
    }

    /** The same, with pieces of another size. */
    public MigrateOptions inPiecesOf(long bytes) {
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                bytes,
                build,
                prechecks);
    }

    /**
     * The same, with what comes behind the rows done so.
     *
     * @param maintenanceBytes maintenance_work_mem of each session that builds keys and indexes; absent for the run's own
     * @param vacuum whether all that holds rows is vacuumed
     */
    public MigrateOptions building(OptionalLong maintenanceBytes, boolean vacuum) {
        maintenanceBytes.ifPresent(bytes -> {
            if (bytes < BuildSettings.LEAST_BYTES || bytes > BuildSettings.MOST_BYTES) {
                throw new EngineException(
                        EngineException.Kind.USAGE,
                        "maintenance memory of " + bytes + " bytes: PostgreSQL takes 1M to 2047G");
            }
        });
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                new BuildSettings(maintenanceBytes, vacuum),
                prechecks);
    }

    /** The same, with other checks beforehand. */
    public MigrateOptions checking(Prechecks others) {
        return new MigrateOptions(
                jobs,
                maxRejects,
                earlier,
                dryRun,
                proof,
                acceptHidden,
                retries,
                bytesPerSecond,
                pieceBytes,
                build,
                others);
    }

    static void checkJobs(int jobs) {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new EngineException(
                    EngineException.Kind.USAGE, "jobs " + jobs + ": give a number from 1 to " + MOST_JOBS);
        }
    }
}
