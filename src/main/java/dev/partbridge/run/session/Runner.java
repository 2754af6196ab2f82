package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.catalog.ServerLoad;
import dev.partbridge.postgres.catalog.ServerState;
import dev.partbridge.postgres.catalog.ServerVersion;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.apply.Undo;
import dev.partbridge.run.build.ServerSkill;
import dev.partbridge.run.build.Vacuum;
import dev.partbridge.run.build.Waves;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.run.size.SizeText;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
        return run(plan, settings, new RunControl(settings.jobs(), 0), listener, cancellation);
    }

    /**
     * The same, while it can be steered.
     *
     * @param steering asked for the number of jobs, in place of the settings
     */
    public RunReport run(
            Plan plan, RunSettings settings, RunControl steering, RunListener listener, Cancellation cancellation)
            throws SQLException {
        UiThread.refuse("a run");
        long began = System.nanoTime();
        RunReport report;
        try (ControlSession control = ControlSession.open(connections, settings.project())) {
            report = locked(control, plan, settings, steering, listener, cancellation, began);
        }
        listener.on(new RunEvent.Finished(report));
        return report;
    }

    private RunReport locked(
            ControlSession session,
            Plan plan,
            RunSettings settings,
            RunControl steering,
            RunListener listener,
            Cancellation cancellation,
            long began)
            throws SQLException {
        Connection control = session.connection();
        new ServerCheck(control).suits(plan);
        Precheck precheck = new Precheck(control, settings);
        Done done = precheck.done();
        boolean restart = settings.earlier() == EarlierRun.DROPPED && done.begun();
        if (!restart) {
            precheck.sameMigration(done, plan);
            precheck.restartEnded(done, plan);
        }
        if (!done.begun()) {
            precheck.namesFree(plan);
        }
        List<String> notes = new ArrayList<>();
        TargetFindings.of(ServerLoad.of(control), ServerState.of(control).database(), plan, steering.jobs())
                .forEach(f -> notes.add(LookStage.line(f)));
        if (!done.begun() || restart) {
            notes.addAll(settings.dryRun() ? SizeText.each(plan) : SizeText.sum(plan));
        }
        control.commit();
        Beginning beginning = Beginning.of(plan, settings.earlier(), done, notes);
        List<String> atOnce = new ArrayList<>();
        Waves waves = new Waves(
                plan.conversion().target(),
                new ServerSkill(ServerVersion.of(control).number()),
                atOnce::add);
        List<Step.Execute> vacuum =
                settings.build().vacuum() ? Vacuum.of(plan.conversion().target()) : List.of();
        if (settings.dryRun()) {
            Optional<LookStage> look = settings.prechecks().rows()
                    ? Optional.of(new LookStage(
                            beginning.plan(),
                            beginning.done(),
                            opener,
                            steering,
                            settings.retry(),
                            listener,
                            cancellation))
                    : Optional.empty();
            Optional<TrialStage> trial = settings.prechecks().statements()
                    ? Optional.of(new TrialStage(control, beginning.plan(), steering, listener, cancellation))
                    : Optional.empty();
            List<ShownStep> steps = ShownStep.of(beginning.plan(), waves::of, vacuum, settings.proof());
            return new DryRun(listener, beginning.with(atOnce), steps).report(done, trial, look, began);
        }
        Begun begun;
        try {
            begun = beginning.ask(opener, settings.pieceBytes(), cancellation);
        } catch (IOException e) {
            throw new RunRefused("the source cannot be read: " + e.getMessage(), e);
        }
        if (restart) {
            new Undo(
                            control,
                            settings.project(),
                            note -> listener.on(new RunEvent.Note(note)),
                            "run with --restart again")
                    .all();
            precheck.namesFreeAfterUndo(plan);
            control.commit();
        }
        JournalSchema.create(control);
        OptionalLong run = begun.enter(control, settings.project(), vacuum);
        List<ShownStep> steps = ShownStep.of(begun.plan(), waves::of, vacuum, settings.proof());
        return new RunSession(
                        connections,
                        opener,
                        begun.with(atOnce),
                        steps,
                        run,
                        session,
                        settings,
                        steering,
                        listener,
                        cancellation)
                .run(began);
    }
}
