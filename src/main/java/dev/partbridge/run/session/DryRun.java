package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Step;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.journal.Done;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Tells what a run would do. */
final class DryRun {
    private final RunListener listener;
    private final Beginning beginning;
    private final List<ShownStep> steps;

    DryRun(RunListener listener, Beginning beginning, List<ShownStep> steps) {
        this.listener = listener;
        this.beginning = beginning;
        this.steps = steps;
    }

    /**
     * @param earlier what earlier runs did
     * @param trial of the statements, where it is wanted
     * @param look through the source's rows, where it is wanted
     * @param began as {@link System#nanoTime} gave it
     */
    RunReport report(Done earlier, Optional<TrialStage> trial, Optional<LookStage> look, long began)
            throws SQLException {
        boolean resumed = beginning.done().begun();
        listener.on(RunSession.started(beginning.plan(), steps, look, resumed));
        beginning.notes().forEach(this::note);
        if (earlier.begun() && !resumed) {
            note("would drop what " + earlier.statements().size() + " statements of the earlier run created");
        }
        beginning
                .reread()
                .ifPresent(f -> note("would empty " + f.names() + " and read them again at a new state of the source"));
        RunReport.Outcome outcome = RunReport.Outcome.DONE;
        try {
            if (trial.isPresent()) {
                tryOut(trial.get(), earlier);
            }
            if (look.isPresent()) {
                look.get().look(Map.of(), (table, looked) -> {});
            }
        } catch (CancellationException e) {
            outcome = RunReport.Outcome.STOPPED;
        } catch (IOException e) {
            throw new RunRefused("the source cannot be read: " + e.getMessage(), e);
        }
        steps.forEach(step -> note("would do: " + step.shown().title() + ", " + left(step)));
        return new RunReport(
                outcome,
                resumed,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private void tryOut(TrialStage trial, Done earlier) throws SQLException {
        if (earlier.begun()) {
            note("the statements of the structure are not tried: what an earlier run created is on the target");
        } else {
            trial.tryOut();
        }
    }

    private void note(String line) {
        listener.on(new RunEvent.Note(line));
    }

    private String left(ShownStep step) {
        Done done = beginning.done();
        if (step.isCopy()) {
            long rows = step.copy().chunks().stream()
                    .filter(chunk -> !done.chunks().containsKey(chunk.id()))
                    .mapToLong(Chunk::rows)
                    .sum();
            return rows == step.shown().rows()
                    ? rows + " rows"
                    : rows + " of " + step.shown().rows() + " rows";
        }
        if (step.steps().get(0) instanceof Step.Validate) {
            return step.shown().units() + " counts and checks";
        }
        long statements =
                step.units().stream().filter(u -> !u.in(done.statements())).count();
        return statements + " of " + step.shown().units() + " statements";
    }
}
