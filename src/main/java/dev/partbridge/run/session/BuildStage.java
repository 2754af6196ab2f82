package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.build.Unit;
import dev.partbridge.run.build.Wave;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.JournalReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Executes the statements of a shown step that has waves: one wave after the other, its lanes side by side. */
final class BuildStage {
    private final ConnectionSource connections;
    private final ControlSession control;
    private final Journal journal;
    private final MovedRows rejects;
    private final RunSettings settings;
    private final Patience patience;
    private final RunControl steering;
    private final RunListener listener;
    private final Cancellation cancellation;
    private Optional<String> told = Optional.empty();

    BuildStage(
            ConnectionSource connections,
            ControlSession control,
            Journal journal,
            MovedRows rejects,
            RunSettings settings,
            Patience patience,
            RunControl steering,
            RunListener listener,
            Cancellation cancellation) {
        this.connections = connections;
        this.control = control;
        this.journal = journal;
        this.rejects = rejects;
        this.settings = settings;
        this.patience = patience;
        this.steering = steering;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** What is in the journal is not done again. */
    void execute(ShownStep step, Done done) throws RunFailure {
        long began = System.nanoTime();
        listener.on(new RunEvent.StepStarted(step.id()));
        Set<String> in = done.statements();
        int earlier = (int) step.units().stream().filter(u -> u.in(in)).count();
        boolean skipped = earlier == step.units().size();
        ProgressCounter progress = new ProgressCounter(step.id(), listener);
        progress.earlier(earlier, 0, 0, 0);
        if (!skipped) {
            long memory = memory(step);
            for (Wave wave : step.waves()) {
                execute(wave, memory, step, progress, in);
            }
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        listener.on(new RunEvent.StepFinished(step.id(), skipped, 0, 0, elapsed));
    }

    /** As long as rows are to blame: they become rejects, and what is left is gone on with. */
    private void execute(Wave wave, long memory, ShownStep step, ProgressCounter progress, Set<String> before)
            throws RunFailure {
        Set<String> in = before;
        for (List<List<Unit>> left = left(wave, in); !left.isEmpty(); left = left(wave, in)) {
            WaveRun run = new WaveRun(connections, journal, settings.retry(), memory, step, progress, listener);
            Optional<WaveRun.Refused> refused = run.run(left, steering, cancellation);
            if (refused.isEmpty()) {
                return;
            }
            Unit unit = refused.get().unit();
            try {
                if (!rejects.moved(
                        control.connection(), whole(step, unit), refused.get().why())) {
                    throw run.failure(unit, refused.get().why());
                }
                in = JournalReader.statements(control.connection(), journal.project());
                control.connection().commit();
            } catch (SQLException e) {
                TargetSession.rollBack(control.connection());
                throw run.failure(unit, e);
            }
        }
    }

    /** The plan's statement of which it is a part. */
    private static Step.Execute whole(ShownStep step, Unit unit) {
        return step.steps().stream()
                .map(Step.Execute.class::cast)
                .filter(s -> s.id().equals(unit.of()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(unit.of() + " is no statement of " + step.id()));
    }

    private static List<List<Unit>> left(Wave wave, Set<String> in) {
        List<List<Unit>> lanes = new ArrayList<>();
        for (List<Unit> lane : wave.lanes()) {
            List<Unit> left = lane.stream().filter(u -> !u.in(in)).toList();
            if (!left.isEmpty()) {
                lanes.add(left);
            }
        }
        return lanes;
    }

    /** Asked anew for each step, for the number of jobs may have changed; told when it has. */
    private long memory(ShownStep step) throws RunFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                // also the moment to see that the lock is still held
                if (attempt > 1) {
                    control.renew();
                }
                MaintenanceMemory memory =
                        MaintenanceMemory.of(control.connection(), settings.build(), steering.jobs());
                control.connection().commit();
                if (!told.equals(Optional.of(memory.told()))) {
                    told = Optional.of(memory.told());
                    listener.on(new RunEvent.Note(memory.told()));
                }
                return memory.bytes();
            } catch (SQLException | RunRefused e) {
                TargetSession.rollBack(control.connection());
                if (!patience.again(step.id(), attempt, e)) {
                    throw RunFailure.of(step.id(), step.shown().subject(), "", e);
                }
            }
        }
    }
}
