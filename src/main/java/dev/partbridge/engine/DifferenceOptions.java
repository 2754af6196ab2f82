package dev.partbridge.engine;

import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import java.util.Set;

/**
 * Which rows are looked for.
 *
 * @param proof of the same source, plan and target, of a run or by itself
 * @param tables Oracle's names of those to be searched; those that the proof did not find different are left out
 * @param jobs as of {@link ValidateOptions}
 * @param most rows told of each table, 1 to {@link DifferenceSettings#LIMIT}
 */
public record DifferenceOptions(ValidationReport proof, Set<QualifiedName> tables, int jobs, int most) {
    public DifferenceOptions {
        tables = Set.copyOf(tables);
        MigrateOptions.checkJobs(jobs);
        if (most < 1 || most > DifferenceSettings.LIMIT) {
            throw new EngineException(
                    EngineException.Kind.USAGE,
                    "differences " + most + ": give a number from 1 to " + DifferenceSettings.LIMIT);
        }
    }
}
