package dev.partbridge.bench;

import dev.partbridge.plan.Phase;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a {@link FileJvm} has done.
 *
 * @param inspected seconds in which the source was read and its rows counted
 * @param seconds of the run or the validation
 * @param cpuSeconds of the program in these
 * @param megabytes of the heap at most, garbage included
 * @param phases seconds of each
 */
record FileRun(
        long rows,
        long rejects,
        double inspected,
        double seconds,
        double cpuSeconds,
        long megabytes,
        Map<Phase, Double> phases) {
    String line() {
        return String.format(
                        Locale.ROOT,
                        "%d %d %.3f %.3f %.3f %d ",
                        rows,
                        rejects,
                        inspected,
                        seconds,
                        cpuSeconds,
                        megabytes)
                + phases.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s=%.3f", e.getKey(), e.getValue()))
                        .collect(Collectors.joining(";"));
    }

    static FileRun parse(String line) {
        String[] words = line.split(" ", -1);
        return new FileRun(
                Long.parseLong(words[0]),
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Long.parseLong(words[5]),
                Phases.parse(words[6]));
    }

    double of(Phase phase) {
        return phases.getOrDefault(phase, 0.0);
    }

    /** All that is done to the finished state: everything but the proof. */
    double toTheEnd() {
        return seconds - of(Phase.VALIDATION);
    }
}
