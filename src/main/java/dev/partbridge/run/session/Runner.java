package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.apply.Undo;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.run.journal.RunLock;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Executes a plan on a target, or carries on what an earlier run of the same plan began there. */
public final class Runner {
    private final ConnectionSource connections;
    private final RowSourceOpener opener;

    public Runner(ConnectionSource connections, RowSourceOpener opener) {
        this.connections = connections;
        this.opener = opener;
    }

    /**
     * Runs the plan to its end, to a failure or to a cancellation; each of these is a report.
     *
     * @throws RunRefused when the run must not begin; nothing was changed
     * @throws SQLException when the target cannot be reached or read before anything was changed
     */
    public RunReport run(Plan plan, RunSettings settings, RunListener listener, Cancellation cancellation)
            throws SQLException {
        UiThread.refuse("a run");
        long began = System.nanoTime();
        try (Connection control = TargetSession.open(connections)) {
            if (!RunLock.take(control, settings.project())) {
                throw new RunRefused("another run of " + settings.project()
                        + " is at work on this target; wait until it ends, or stop it");
            }
            control.commit();
            RunReport report;
            try {
                report = locked(control, plan, settings, listener, cancellation, began);
            } finally {
                release(control, settings);
            }
            listener.on(new RunEvent.Finished(report));
            return report;
        }
    }

    private RunReport locked(
            Connection control,
            Plan plan,
            RunSettings settings,
            RunListener listener,
            Cancellation cancellation,
            long began)
            throws SQLException {
        new ServerCheck(control).suits(plan);
        Precheck precheck = new Precheck(control, settings);
        Done done = precheck.done();
        boolean restart = settings.restart() && done.begun();
        if (!restart) {
            precheck.sameMigration(done, plan);
            precheck.restartEnded(done, plan);
        }
        if (!done.begun()) {
            precheck.namesFree(plan);
        }
        control.commit();
        List<ShownStep> steps = ShownStep.of(plan);
        if (settings.dryRun()) {
            return dryRun(plan, steps, restart, done, listener, began);
        }
        Optional<String> point = point(plan, restart ? Done.nothing() : done);
        if (restart) {
            new Undo(control, settings.project(), note -> listener.on(new RunEvent.Note(note))).all();
            done = Done.nothing();
            precheck.namesFreeAfterUndo(plan);
            control.commit();
        }
        JournalSchema.create(control);
        return new RunSession(connections, opener, point, control, plan, settings, listener, cancellation)
                .run(steps, done, began);
    }

    /** Asked before anything is changed; where all rows are in already the source need not know its old state any more. */
    private Optional<String> point(Plan plan, Done done) {
        boolean left = plan.copies().stream().flatMap(c -> c.chunks().stream()).anyMatch(c -> !done.chunks()
                .containsKey(c.id()));
        if (!left) {
            return done.sourcePoint();
        }
        try {
            return opener.point(done.sourcePoint());
        } catch (IOException e) {
            throw new RunRefused("the source cannot be read: " + e.getMessage(), e);
        }
    }

    private static RunReport dryRun(
            Plan plan, List<ShownStep> steps, boolean restart, Done done, RunListener listener, long began) {
        listener.on(RunSession.started(plan, steps, done.begun() && !restart));
        if (restart) {
            listener.on(new RunEvent.Note(
                    "would drop what " + done.statements().size() + " statements of the earlier run created"));
        }
        for (ShownStep step : steps) {
            listener.on(new RunEvent.Note(
                    "would do: " + step.shown().title() + ", " + left(step, restart ? Done.nothing() : done)));
        }
        return new RunReport(
                RunReport.Outcome.DONE,
                done.begun() && !restart,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static String left(ShownStep step, Done done) {
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
        long statements = step.steps().stream()
                .filter(s -> !done.statements().contains(s.id()))
                .count();
        return statements + " of " + step.shown().units() + " statements";
    }

    private static void release(Connection control, RunSettings settings) {
        TargetSession.rollBack(control);
        try {
            if (!control.isClosed()) {
                RunLock.release(control, settings.project());
                control.commit();
            }
        } catch (SQLException e) {
            TargetSession.rollBack(control);
        }
    }
}
