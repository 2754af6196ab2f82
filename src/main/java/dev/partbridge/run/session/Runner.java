package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.EarlierRun;
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
        boolean restart = settings.earlier() == EarlierRun.DROPPED && done.begun();
        if (!restart) {
            precheck.sameMigration(done, plan);
            precheck.restartEnded(done, plan);
        }
        if (!done.begun()) {
            precheck.namesFree(plan);
        }
        control.commit();
        Beginning beginning = Beginning.of(plan, settings.earlier(), done);
        if (settings.dryRun()) {
            return new DryRun(listener, beginning).report(done, began);
        }
        Begun begun;
        try {
            begun = beginning.ask(opener, settings.pieceBytes(), cancellation);
        } catch (IOException e) {
            throw new RunRefused("the source cannot be read: " + e.getMessage(), e);
        }
        if (restart) {
            new Undo(control, settings.project(), note -> listener.on(new RunEvent.Note(note))).all();
            precheck.namesFreeAfterUndo(plan);
            control.commit();
        }
        JournalSchema.create(control);
        OptionalLong run = begun.enter(control, settings.project());
        return new RunSession(connections, opener, begun, run, control, settings, listener, cancellation).run(began);
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
