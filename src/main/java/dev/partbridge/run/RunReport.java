package dev.partbridge.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param rejects rows kept in the reject table, of earlier runs too
 * @param copied rows copied by this run alone
 * @param validation the proof; absent when the run did not come that far
 * @param failure one plain line saying what stopped the run
 * @param pointLost whether what stopped it was that the source no longer knows the state at which rows were read
 * @param sourcePoint the state of the source that this run read at, such as {@code SCN 123}, where it has one
 * @param readAt the state of the source that each table's chunks were read at, of earlier runs too; empty where it has
 *     none
 * @param copy what is in of each table
 */
public record RunReport(
        Outcome outcome,
        boolean resumed,
        long copied,
        long rejects,
        Optional<ValidationReport> validation,
        Optional<String> failure,
        boolean pointLost,
        Optional<String> sourcePoint,
        List<ReadAt> readAt,
        CopyReport copy,
        Duration elapsed) {
    public RunReport {
        readAt = List.copyOf(readAt);
    }

    /** Of a source that does not change, where tables are not told apart. */
    public RunReport(
            Outcome outcome,
            boolean resumed,
            long copied,
            long rejects,
            Optional<ValidationReport> validation,
            Optional<String> failure,
            Duration elapsed) {
        this(
                outcome,
                resumed,
                copied,
                rejects,
                validation,
                failure,
                false,
                Optional.empty(),
                List.of(),
                CopyReport.none(),
                elapsed);
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
