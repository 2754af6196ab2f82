package dev.partbridge.cli;

import dev.partbridge.engine.EngineException;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;

/** What the program's exit status says; when several hold, the order is 2, 3, 4, 1, 5. */
final class ExitCode {
    static final int DONE = 0;
    /** A finding of severity error that nobody has signed off, or the validation failed. */
    static final int FAILED = 1;

    static final int USAGE = 2;
    static final int CANNOT_CONNECT = 3;
    /** Stopped, refused or failed half way; can be resumed. */
    static final int STOPPED = 4;
    /** All is well but for rows kept as rejects. */
    static final int REJECTS = 5;

    private ExitCode() {}

    static int of(EngineException.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case CONNECT -> CANNOT_CONNECT;
            case REFUSED, STOPPED -> STOPPED;
        };
    }

    /** An error that is signed off is known and answered for; one that says something else since is not. */
    static int of(SignedFindings findings) {
        return findings.hasOpenError() ? FAILED : DONE;
    }

    static int of(ValidationReport proof) {
        return proof.passed() ? DONE : FAILED;
    }

    static int of(RunReport report, SignedFindings findings) {
        if (report.outcome() == RunReport.Outcome.STOPPED) {
            return STOPPED;
        }
        int proof = report.validation().map(ExitCode::of).orElse(DONE);
        if (proof != DONE || of(findings) != DONE) {
            return FAILED;
        }
        return report.rejects() > 0 ? REJECTS : DONE;
    }
}
