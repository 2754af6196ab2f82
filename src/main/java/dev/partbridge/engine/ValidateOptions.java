package dev.partbridge.engine;

import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ProofSettings;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a proof by itself is done.
 *
 * @param proof how it is led
 * @param jobs leaves of the target read back at a time, 1 to {@link MigrateOptions#MOST_JOBS}
 * @param differences what is told of rows that differ
 */
public record ValidateOptions(ProofSettings proof, int jobs, DifferenceSettings differences) {
    public ValidateOptions {
        MigrateOptions.checkJobs(jobs);
    }

    /** With as many jobs as a run has by itself, and the first rows that differ. */
    public static ValidateOptions of(ProofSettings proof) {
        return new ValidateOptions(
                proof,
                MigrateOptions.defaults().jobs(),
                new DifferenceSettings(DifferenceSettings.MOST, Optional.empty()));
    }

    /** The same, with so many jobs. */
    public ValidateOptions with(int other) {
        return new ValidateOptions(proof, other, differences);
    }

    /**
     * The same, with so many rows of each table that differ, and a script that repairs them.
     *
     * @param repair a new file that only its owner can read, made where there are such rows; absent for none
     */
    public ValidateOptions telling(int rows, Optional<Path> repair) {
        if (rows < 0 || rows > DifferenceSettings.LIMIT) {
            throw usage("differences " + rows + ": give a number from 0 to " + DifferenceSettings.LIMIT);
        }
        repair.ifPresent(file -> {
            if (rows == 0) {
                throw usage("a repair script needs the rows that differ: differences 0 leaves them out");
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw usage(file + " is there already; name a file that is not");
            }
        });
        return new ValidateOptions(
                proof,
                jobs,
                new DifferenceSettings(
                        rows,
                        repair.map(
                                file -> () -> new OutputStreamWriter(OwnerFile.create(file), StandardCharsets.UTF_8))));
    }

    /** The same, with so many rows of each table side by side; 0 for none. */
    public ValidateOptions sampling(int rows) {
        if (rows < 0 || rows > DifferenceSettings.LARGEST_SAMPLE) {
            throw usage("sample " + rows + ": give a number from 0 to " + DifferenceSettings.LARGEST_SAMPLE);
        }
        return new ValidateOptions(proof, jobs, differences.sampling(rows));
    }

    private static EngineException usage(String words) {
        return new EngineException(EngineException.Kind.USAGE, words);
    }
}
