package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.CopyReport;
import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.ReadAt;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.journal.LookedThrough;
import dev.partbridge.run.journal.MovedRejects;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.sift.Sift;
import dev.partbridge.run.validate.Validator;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** One run that was let in, from its first step to its report. */
final class RunSession {
    private final ConnectionSource connections;
    private final ControlSession control;
    private final RunControl steering;
    private final Patience patience;
    private final Plan plan;
    private final RunSettings settings;
    private final RunListener listener;
    private final Cancellation cancellation;
    private final Journal journal;
    private final RowSourceOpener opener;
    private final Begun begun;
    private final OptionalLong run;
    private final LevelCopy copies;
    private final BuildStage builds;
    private final MovedRows moving;
    private final RejectLimit limit;
    private final List<ShownStep> steps;
    private final CopyTally tally;

    /**
     * @param steps of the plan, as they are executed
     * @param run the journal's number of this run; absent where all was done before
     */
    RunSession(
            ConnectionSource connections,
            RowSourceOpener opener,
            Begun begun,
            List<ShownStep> steps,
            OptionalLong run,
            ControlSession control,
            RunSettings settings,
            RunControl steering,
            RunListener listener,
            Cancellation cancellation)
            throws SQLException {
        this.connections = connections;
        this.begun = begun;
        this.run = run;
        this.control = control;
        this.steering = steering;
        this.plan = begun.plan();
        this.settings = settings;
        this.patience = new Patience(settings.retry(), listener, cancellation);
        this.listener = listener;
        this.cancellation = cancellation;
        this.journal = new Journal(settings.project());
        this.opener = opener;
        this.limit =
                new RejectLimit(settings.maxRejects(), JournalReader.rejects(control.connection(), settings.project()));
        this.steps = steps;
        this.tally = new CopyTally(
                steps, begun.done(), MovedRejects.byTable(control.connection(), settings.project()), System::nanoTime);
        this.moving = new MovedRows(new Sift(plan, journal), limit, tally, listener);
        this.copies = new LevelCopy(
                connections,
                new ChunkCopy(
                        plan.conversion(),
                        journal,
                        opener,
                        begun.point(),
                        settings.proof().checksums()),
                settings,
                steering,
                limit,
                tally,
                new KeptChunks(control, journal, run, patience),
                listener,
                cancellation);
        this.builds = new BuildStage(
                connections, control, journal, moving, settings, patience, steering, listener, cancellation);
        control.connection().commit();
    }

    /** @param look through the source, where there is one */
    static RunEvent.Started started(Plan plan, List<ShownStep> steps, Optional<LookStage> look, boolean resumed) {
        return new RunEvent.Started(
                Stream.concat(
                                look.flatMap(LookStage::shown).stream(),
                                steps.stream().map(ShownStep::shown))
                        .toList(),
                resumed,
                plan.copies().stream().mapToLong(Step.Copy::rows).sum(),
                plan.copies().stream().mapToLong(Step.Copy::bytes).sum());
    }

    /** @param began as {@link System#nanoTime} gave it */
    RunReport run(long began) throws SQLException {
        Done done = begun.done();
        Optional<LookStage> look = settings.prechecks().rows() && run.isPresent()
                ? Optional.of(new LookStage(plan, done, opener, steering, settings.retry(), listener, cancellation))
                : Optional.empty();
        listener.on(started(plan, steps, look, done.begun()));
        begun.notes().forEach(note -> listener.on(new RunEvent.Note(note)));
        Optional<ValidationReport> validation = Optional.empty();
        Optional<String> failure = Optional.empty();
        boolean stopped = false;
        boolean pointLost = false;
        try {
            if (look.isPresent()) {
                look(look.get());
            }
            validation = steps(done);
            news();
        } catch (RunFailure e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            pointLost = e.pointLost();
            listener.on(new RunEvent.StepFailed(e.step(), String.valueOf(e.getMessage()), e.detail()));
        } catch (CancellationException e) {
            stopped = true;
            if (limit.exceeded()) {
                failure = Optional.of(limit.message());
                placesOfStopped();
            }
        }
        stopped |= failure.isPresent();
        if (run.isPresent()) {
            end(run.getAsLong(), stopped, failure.orElse(stopped ? "cancelled" : word(validation)));
        }
        CopyReport copy = tally.report();
        return new RunReport(
                stopped
                        ? RunReport.Outcome.STOPPED
                        : run.isEmpty() ? RunReport.Outcome.NOTHING_TO_DO : RunReport.Outcome.DONE,
                done.begun(),
                copy.now().written(),
                limit.rejects(),
                validation,
                failure,
                pointLost,
                begun.point(),
                readAt(),
                copy,
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** Not repeated by a run that goes on, unless it reads another state of the source. */
    private void look(LookStage look) throws RunFailure {
        try {
            look.look(
                    journaled(() -> LookedThrough.of(control.connection(), settings.project(), begun.point())),
                    (table, looked) -> journaled(() -> {
                        looked.keep(control.connection(), settings.project(), table, begun.point());
                        return table;
                    }));
        } catch (IOException | SQLException | RunRefused e) {
            throw RunFailure.of(LookStage.ID, LookStage.SUBJECT, "", e);
        }
    }

    @FunctionalInterface
    private interface Journaled<T> {
        T ask() throws SQLException;
    }

    /** Asks the journal, also when the session was lost while the source was read. */
    private <T> T journaled(Journaled<T> question) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    control.renew();
                }
                T answer = question.ask();
                control.connection().commit();
                return answer;
            } catch (SQLException | RunRefused e) {
                if (!patience.again("the journal", attempt, e)) {
                    throw e;
                }
            }
        }
    }

    private List<ReadAt> readAt() {
        try {
            JournalReader.repaired(control.connection(), settings.project())
                    .forEach((table, values) ->
                            listener.on(new RunEvent.Note(values + (values == 1 ? " value of " : " values of ") + table
                                    + " changed for the character NUL, as rule nul was chosen")));
            List<ReadAt> read = JournalReader.readAt(control.connection(), settings.project());
            control.connection().commit();
            return read;
        } catch (SQLException e) {
            listener.on(new RunEvent.Note(
                    "the journal could not be asked what was repaired and what each table was read at: "
                            + RunFailure.plain(e)));
            TargetSession.rollBack(control.connection());
            return List.of();
        }
    }

    /** Told, not counted: at the run's state of the source it was not there. */
    private void news() {
        try {
            opener.news().forEach(line -> listener.on(new RunEvent.Note(line)));
        } catch (IOException e) {
            listener.on(new RunEvent.Note("what the source has got since could not be asked: " + e.getMessage()));
        }
    }

    private Optional<ValidationReport> steps(Done done) throws RunFailure {
        Optional<ValidationReport> validation = Optional.empty();
        int next = 0;
        while (next < steps.size()) {
            cancellation.check();
            ShownStep step = steps.get(next);
            if (step.isCopy()) {
                List<ShownStep> level = LevelCopy.level(steps, next);
                copies.copy(level, done);
                next += level.size();
                continue;
            }
            if (!step.waves().isEmpty()) {
                builds.execute(step, done);
            } else if (step.steps().get(0) instanceof Step.Execute) {
                new StatementStage(control, journal, moving, patience, steering, listener, cancellation)
                        .execute(step, done);
            } else {
                places().look(step.id());
                steering.rest(cancellation);
                validation = Optional.of(proven(step));
            }
            next++;
        }
        return validation;
    }

    private PlaceStage places() {
        boolean asked = plan.copies().stream()
                .flatMap(c -> c.chunks().stream())
                .anyMatch(c -> !begun.done().chunks().containsKey(c.id()));
        return new PlaceStage(
                control,
                settings.project(),
                plan,
                opener,
                asked ? begun.point() : Optional.empty(),
                steering,
                settings.retry(),
                listener,
                cancellation);
    }

    /** Whoever set the limit looks at the rejects next; that the run was stopped says more than trouble with their places. */
    private void placesOfStopped() {
        try {
            places().look(steps.get(steps.size() - 1).id());
        } catch (RunFailure e) {
            listener.on(new RunEvent.Note(String.valueOf(e.getMessage())));
        } catch (CancellationException e) {
            listener.on(
                    new RunEvent.Note("the places of rejected rows were not looked for to the end; the next run does"));
        }
    }

    /** Reads only, so that it can be begun anew. */
    private ValidationReport proven(ShownStep step) throws RunFailure {
        ProofStage proof = new ProofStage(validator(), step, connections, steering, listener, cancellation);
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    control.renew();
                }
                return proof.validate(control.connection(), this::counted);
            } catch (RunFailure e) {
                if (!patience.again("the validation", attempt, e)) {
                    throw e;
                }
            } catch (SQLException | RunRefused e) {
                if (!patience.again("the validation", attempt, e)) {
                    throw RunFailure.of(step.id(), step.shown().subject(), "", e);
                }
            }
        }
    }

    /** At the step of the proof all others are done: the rows are loaded, then the foreign keys were added. */
    private Validator validator() {
        return new Validator(plan, settings.proof(), true);
    }

    /**
     * The journal's counts of the source, which are proof only when they speak of every row that was planned, where the
     * rows were counted.
     */
    private PartitionCounts counted(Connection connection, QualifiedName table) throws SQLException {
        PartitionCounts counts = journal.counts(connection, table);
        List<Step.Copy> copies = plan.copies().stream()
                .filter(copy -> copy.table().oracle().equals(table))
                .toList();
        long planned = copies.stream().mapToLong(Step.Copy::rows).sum();
        boolean known = copies.stream().flatMap(c -> c.chunks().stream()).allMatch(c -> c.slice()
                .counted());
        if (known && counts.source() != planned) {
            throw new SQLException(
                    "the journal speaks of " + counts.source() + " rows of " + table + " where the source has "
                            + planned + ": partbridge.chunk was changed; run with --restart",
                    "XX000");
        }
        return counts;
    }

    /** Of a run that came to its end. */
    private static String word(Optional<ValidationReport> validation) {
        return validation
                .map(v -> v.passed() ? ProjectStatus.PROVEN : "the validation failed")
                .orElse("");
    }

    private void end(long run, boolean stopped, String message) {
        try {
            control.renew();
            journal.end(control.connection(), run, stopped ? "stopped" : "done", message);
            control.connection().commit();
        } catch (SQLException | RunRefused e) {
            // the journal's chunks and statements tell the truth without this word; the loss is told as a failure
            // before
            listener.on(new RunEvent.Note("the journal's row of this run stays open: " + RunFailure.plain(e)));
            TargetSession.rollBack(control.connection());
        }
    }
}
