package dev.partbridge.run.session;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.validate.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A step as it is shown, with the plan's steps in it: statements of one phase that follow each other, or the copy of one
 * table, or the proof.
 */
record ShownStep(PlannedStep shown, List<Step> steps) {
    ShownStep {
        steps = List.copyOf(steps);
    }

    /** The plan's steps in order, grouped. */
    static List<ShownStep> of(Plan plan) {
        List<List<Step>> groups = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<Step> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (step instanceof Step.Execute
                    && !last.isEmpty()
                    && last.get(0) instanceof Step.Execute
                    && last.get(0).phase() == step.phase()) {
                last.add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        Map<Phase, Integer> total = new HashMap<>();
        groups.forEach(g -> total.merge(g.get(0).phase(), 1, Integer::sum));
        Map<Phase, Integer> number = new HashMap<>();
        int proofUnits = new Validator(plan.conversion(), ProofSettings.defaults(), true).units();
        List<ShownStep> shown = new ArrayList<>();
        for (List<Step> group : groups) {
            int n = number.merge(group.get(0).phase(), 1, Integer::sum);
            int of = total.getOrDefault(group.get(0).phase(), 1);
            shown.add(new ShownStep(planned(group, n, of, proofUnits), group));
        }
        return List.copyOf(shown);
    }

    String id() {
        return shown.id();
    }

    boolean isCopy() {
        return steps.get(0) instanceof Step.Copy;
    }

    Step.Copy copy() {
        return (Step.Copy) steps.get(0);
    }

    private static PlannedStep planned(List<Step> group, int number, int of, int proofUnits) {
        Step first = group.get(0);
        Phase phase = first.phase();
        if (first instanceof Step.Copy copy) {
            return new PlannedStep(
                    copy.id(),
                    phase,
                    copy.subject(),
                    "Copy " + copy.table().oracle(),
                    copy.chunks().size(),
                    copy.rows(),
                    copy.bytes());
        }
        if (first instanceof Step.Validate) {
            return new PlannedStep(first.id(), phase, first.subject(), "Validation", proofUnits, 0, 0);
        }
        String title = phase.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + phase.title().substring(1);
        // the keys of a level are built before the next level's rows join to them, so a phase may come in parts
        return new PlannedStep(
                of == 1 ? phase.file() : phase.file() + " " + number,
                phase,
                first.subject(),
                of == 1 ? title : title + " of level " + (number - 1),
                group.size(),
                0,
                0);
    }
}
