package dev.partbridge.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a target's journal tells of one migration.
 *
 * @param project its name
 * @param atWork whether a run is at work on it now
 * @param runs oldest first
 * @param statements executed, by phase as the bundle's files name it, in order
 * @param objects the statements themselves, in order
 * @param tables of the source, by name
 */
public record ProjectStatus(
        String project,
        boolean atWork,
        List<RunLine> runs,
        Map<String, Integer> statements,
        List<String> objects,
        List<TableLine> tables) {
    /** The message of a run that was done, and proven at its end. */
    public static final String PROVEN = "proven";

    /**
     * A run.
     *
     * @param state running, done, stopped or undone
     * @param message why it stopped, or how its proof ended; empty where nothing is told
     */
    public record RunLine(
            long id,
            String state,
            String message,
            Optional<String> sourcePoint,
            Instant started,
            Optional<Instant> finished) {}

    /**
     * A table's rows.
     *
     * @param done chunks that are in
     * @param left chunks that are not
     * @param rows that are in
     * @param rejects that are kept aside
     */
    public record TableLine(String table, int done, int left, long rows, long rejects) {}

    /** Rows kept aside in all. */
    public long rejects() {
        return tables.stream().mapToLong(TableLine::rejects).sum();
    }

    /** Whether its last run ended with a proof that passed. */
    public boolean proven() {
        return !runs.isEmpty()
                && runs.get(runs.size() - 1).state().equals("done")
                && runs.get(runs.size() - 1).message().equals(PROVEN);
    }

    /** Whether what it made was taken back. */
    public boolean undone() {
        return objects.isEmpty() && runs.stream().allMatch(r -> r.state().equals("undone"));
    }
}
