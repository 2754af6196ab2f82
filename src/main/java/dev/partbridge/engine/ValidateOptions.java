package dev.partbridge.engine;

import dev.partbridge.run.ProofSettings;

/**
 * How a proof by itself is done.
 *
 * @param proof how it is led
 * @param jobs leaves of the target read back at a time, 1 to {@link MigrateOptions#MOST_JOBS}
 */
public record ValidateOptions(ProofSettings proof, int jobs) {
    public ValidateOptions {
        MigrateOptions.checkJobs(jobs);
    }

    /** With as many jobs as a run has by itself. */
    public static ValidateOptions of(ProofSettings proof) {
        return new ValidateOptions(proof, MigrateOptions.defaults().jobs());
    }

    /** The same, with so many jobs. */
    public ValidateOptions with(int other) {
        return new ValidateOptions(proof, other);
    }
}
