package dev.partbridge.run.session;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.build.Unit;
import dev.partbridge.run.build.Vacuum;
import dev.partbridge.run.build.Wave;
import dev.partbridge.run.build.Waves;
import dev.partbridge.run.validate.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A step as it is shown, with the plan's steps in it: statements of one phase that follow each other, or the copy of one
 * table, or the proof.
 *
 * @param steps the plan's
 * @param waves the statements as they are executed side by side; empty where they are executed one after the other
 */
record ShownStep(PlannedStep shown, List<Step> steps, List<Wave> waves) {
    ShownStep {
        steps = List.copyOf(steps);
        waves = List.copyOf(waves);
    }

    /** The plan's steps in order, grouped, as the plan has them. */
    static List<ShownStep> of(Plan plan, ProofSettings proof) {
        return of(plan, statements -> List.of(), List.of(), proof);
    }

    /**
     * The plan's steps in order, grouped, as a run executes them.
     *
     * @param waves makes waves of the statements of one phase, where it has them
     * @param vacuum what is executed before the proof; empty for nothing
     * @param proof whether rows are read back at the end
     */
    static List<ShownStep> of(
            Plan plan, Function<List<Step.Execute>, List<Wave>> waves, List<Step.Execute> vacuum, ProofSettings proof) {
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
        PlannedStep validation = validation(plan, proof);
        List<ShownStep> shown = new ArrayList<>();
        for (List<Step> group : groups) {
            int n = number.merge(group.get(0).phase(), 1, Integer::sum);
            int of = total.getOrDefault(group.get(0).phase(), 1);
            List<Wave> own = Waves.has(group.get(0).phase()) ? waves.apply(statements(group)) : List.of();
            if (group.get(0) instanceof Step.Validate && !vacuum.isEmpty()) {
                shown.add(vacuum(vacuum));
            }
            shown.add(new ShownStep(
                    group.get(0) instanceof Step.Validate ? validation : planned(group, n, of, own), group, own));
        }
        return List.copyOf(shown);
    }

    private static List<Step.Execute> statements(List<Step> group) {
        return group.stream().map(Step.Execute.class::cast).toList();
    }

    private static ShownStep vacuum(List<Step.Execute> statements) {
        List<Wave> waves = List.of(Vacuum.wave(statements));
        return new ShownStep(planned(List.copyOf(statements), 1, 1, waves), List.copyOf(statements), waves);
    }

    String id() {
        return shown.id();
    }

    /** The statements as they are executed. */
    List<Unit> units() {
        return waves.isEmpty()
                ? statements(steps).stream().map(Unit::whole).toList()
                : waves.stream()
                        .flatMap(w -> w.lanes().stream())
                        .flatMap(List::stream)
                        .toList();
    }

    boolean isCopy() {
        return steps.get(0) instanceof Step.Copy;
    }

    Step.Copy copy() {
        return (Step.Copy) steps.get(0);
    }

    private static PlannedStep planned(List<? extends Step> group, int number, int of, List<Wave> waves) {
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
        String title = phase.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + phase.title().substring(1);
        // the keys of a level are built before the next level's rows join to them, so a phase may come in parts
        return new PlannedStep(
                of == 1 ? phase.file() : phase.file() + " " + number,
                phase,
                first.subject(),
                of == 1 ? title : title + " of level " + (number - 1),
                waves.isEmpty() ? group.size() : units(waves),
                0,
                0);
    }

    private static PlannedStep validation(Plan plan, ProofSettings proof) {
        Step step = new Step.Validate();
        long rows = plan.copies().stream().mapToLong(Step.Copy::rows).sum();
        int units = new Validator(plan, proof, true).units();
        return new PlannedStep(
                step.id(), step.phase(), step.subject(), "Validation", units, proof.checksums() ? rows : 0, 0);
    }

    private static int units(List<Wave> waves) {
        return waves.stream()
                .flatMap(w -> w.lanes().stream())
                .mapToInt(List::size)
                .sum();
    }
}
