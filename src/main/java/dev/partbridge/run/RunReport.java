package dev.partbridge.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param rejects rows kept in the reject table, of earlier runs too
 * @param copied rows copied by this run alone
 * @param validation the proof; absent when the run did not come that far
 * @param failure one plain line saying what stopped the run
 * @param sourcePoint the state of the source that all rows were read at, such as {@code SCN 123}, where it has one
 */
public record RunReport(
        Outcome outcome,
        boolean resumed,
        long copied,
        long rejects,
        Optional<ValidationReport> validation,
        Optional<String> failure,
        Optional<String> sourcePoint,
        Duration elapsed) {
    /** Of a source that does not change. */
    public RunReport(
            Outcome outcome,
            boolean resumed,
            long copied,
            long rejects,
            Optional<ValidationReport> validation,
            Optional<String> failure,
            Duration elapsed) {
        this(outcome, resumed, copied, rejects, validation, failure, Optional.empty(), elapsed);
    }

    /** How a run ended. */
    public enum Outcome {
        /** All done; see validation and rejects for how well. */
        DONE,
        /** Everything had been done before; nothing was changed. */
        NOTHING_TO_DO,
        /** Cancelled or failed half way; can be resumed. */
        STOPPED
    }
}
