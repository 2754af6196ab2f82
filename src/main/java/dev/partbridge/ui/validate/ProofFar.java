package dev.partbridge.ui.validate;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a proof is, by its events: rows are counted in the source, where it is done alone, and read back from the
 * target, while the checks take little of the time. Or a search for rows that differ, which reads rows alone. Events come
 * on several threads.
 */
final class ProofFar {
    /** The share of what reads rows. */
    private static final double ROWS = 0.8;

    private final Map<String, PlannedStep> steps = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private long planned;
    private int units;
    private double told;

    /** From 0 to 1; goes back only where another proof begins. */
    synchronized double after(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            begin(started);
        } else if (event instanceof RunEvent.StepAdded added) {
            steps.put(added.step().id(), added.step());
            planned += added.step().rows();
        } else if (event instanceof RunEvent.Progress progress) {
            PlannedStep step = steps.get(progress.step());
            if (step != null) {
                rows.put(step.id(), Math.min(step.rows(), progress.rows()));
                if (step.id().equals(Phase.VALIDATION.file())) {
                    units = progress.units();
                }
            }
        } else if (event instanceof RunEvent.StepFinished finished && steps.containsKey(finished.step())) {
            rows.put(finished.step(), steps.get(finished.step()).rows());
        }
        told = Math.max(told, far());
        return told;
    }

    private void begin(RunEvent.Started started) {
        steps.clear();
        rows.clear();
        started.steps().stream().filter(s -> s.phase() == Phase.VALIDATION).forEach(s -> steps.put(s.id(), s));
        planned = steps.values().stream().mapToLong(PlannedStep::rows).sum();
        units = 0;
        told = 0;
    }

    private double far() {
        PlannedStep proof = steps.get(Phase.VALIDATION.file());
        double checks = proof == null ? 0 : (double) units / Math.max(1, proof.units());
        if (planned == 0) {
            return Math.min(1, checks);
        }
        double read = (double) rows.values().stream().mapToLong(Long::longValue).sum() / planned;
        return Math.min(1, proof == null ? read : ROWS * read + (1 - ROWS) * checks);
    }
}
