package dev.partbridge.bench;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds up the seconds in which steps of each phase were at work, side by side ones once. */
final class Phases {
    private final Map<String, Phase> steps = new HashMap<>();
    private final Map<Phase, Integer> open = new EnumMap<>(Phase.class);
    private final Map<Phase, Long> begun = new EnumMap<>(Phase.class);
    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);

    synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            // a validation alone counts the source in steps of the same phase: these stand for a load
            started.steps().forEach(s -> steps.put(s.id(), s.id().startsWith("count ") ? Phase.LOAD : s.phase()));
        } else if (event instanceof RunEvent.StepStarted start && steps.containsKey(start.step())) {
            Phase phase = steps.getOrDefault(start.step(), Phase.LOAD);
            if (open.merge(phase, 1, Integer::sum) == 1) {
                begun.put(phase, System.nanoTime());
            }
        } else if (event instanceof RunEvent.StepFinished done && steps.containsKey(done.step())) {
            Phase phase = steps.getOrDefault(done.step(), Phase.LOAD);
            if (open.merge(phase, -1, Integer::sum) == 0) {
                nanos.merge(phase, System.nanoTime() - begun.getOrDefault(phase, 0L), Long::sum);
            }
        }
    }

    /** {@code LOAD=1.5;KEYS=0.2}. */
    String line() {
        return nanos.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s=%.3f", e.getKey(), e.getValue() / 1e9))
                .collect(Collectors.joining(";"));
    }

    static Map<Phase, Double> parse(String line) {
        Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
        Arrays.stream(line.split(";", -1))
                .filter(s -> !s.isEmpty())
                .forEach(s -> seconds.put(
                        Phase.valueOf(s.substring(0, s.indexOf('='))),
                        Double.parseDouble(s.substring(s.indexOf('=') + 1))));
        return seconds;
    }
}
