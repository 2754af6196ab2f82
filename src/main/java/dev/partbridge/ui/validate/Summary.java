package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;

/**
 * A proof in numbers.
 *
 * @param passed counts and checks that passed
 * @param failed counts and checks that failed
 * @param compared rows found in PostgreSQL and held against the source's
 * @param rejected rows kept in the reject table
 * @param passedChecks of the passed, checks across tables
 * @param failedChecks of the failed, checks across tables
 */
record Summary(long passed, long failed, long compared, long rejected, long passedChecks, long failedChecks) {
    static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0);

    static Summary of(ValidationReport proof) {
        long passedCounts = proof.counts().stream().filter(CountLine::passed).count();
        long passedChecks = proof.checks().stream().filter(CheckLine::passed).count();
        return new Summary(
                passedCounts + passedChecks,
                proof.counts().size() + proof.checks().size() - passedCounts - passedChecks,
                proof.rowsFound(),
                proof.counts().stream().mapToLong(CountLine::rejects).sum(),
                passedChecks,
                proof.checks().size() - passedChecks);
    }
}
