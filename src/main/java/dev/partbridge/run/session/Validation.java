package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectedRows;
import dev.partbridge.run.validate.MissingRelations;
import dev.partbridge.run.validate.MovedCounts;
import dev.partbridge.run.validate.SourceRecount;
import dev.partbridge.run.validate.Validator;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The proof alone: rows counted anew in the source, then compared with the target. Changes no table of the target. */
public final class Validation {
    private final ConnectionSource connections;
    private final RowSourceOpener opener;

    public Validation(ConnectionSource connections, RowSourceOpener opener) {
        this.connections = connections;
        this.opener = opener;
    }

    /** Counts and checks, with one reader of the target. */
    public ValidationReport validate(
            Plan plan, String project, ProofSettings settings, RunListener listener, Cancellation cancellation)
            throws SQLException, IOException {
        return validate(plan, project, settings, 1, DifferenceSettings.NONE, listener, cancellation);
    }

    /**
     * Counts and checks.
     *
     * @param settings how the proof is led
     * @param jobs leaves of the target read back at a time
     * @param differences what is told of rows that differ
     * @param project as in {@link RunSettings}: its rejects, if the target has a journal of it, count as such
     * @throws SQLException when the target cannot be read, a table missing in it included
     * @throws IOException when the source cannot be read
     * @throws CancellationException when it was cancelled
     */
    public ValidationReport validate(
            Plan plan,
            String project,
            ProofSettings settings,
            int jobs,
            DifferenceSettings differences,
            RunListener listener,
            Cancellation cancellation)
            throws SQLException, IOException {
        UiThread.refuse("a validation");
        long began = System.nanoTime();
        List<Step.Copy> copies = plan.copies();
        ShownStep proof = ShownStep.of(plan, settings).stream()
                .filter(s -> s.steps().get(0) instanceof Step.Validate)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no validation"));
        List<PlannedStep> shown =
                new ArrayList<>(copies.stream().map(Validation::counting).toList());
        shown.add(proof.shown());
        listener.on(new RunEvent.Started(
                shown,
                false,
                copies.stream().mapToLong(Step.Copy::rows).sum(),
                copies.stream().mapToLong(Step.Copy::bytes).sum()));
        try (Connection connection = TargetSession.open(connections)) {
            Optional<CheckLine> missing = MissingRelations.check(connection, plan.conversion());
            connection.rollback();
            if (missing.isPresent()) {
                ValidationReport nothing = new ValidationReport(List.of(), List.of(missing.get()));
                listener.on(finished(nothing, 0, began));
                return nothing;
            }
            Done done = done(connection, plan, project);
            Map<QualifiedName, PartitionCounts> source =
                    recount(connection, plan, project, done, settings, listener, cancellation);
            Validator validator = new Validator(plan, settings, loaded(ChunkPieces.kept(plan, done), done));
            ValidationReport compared = new ProofStage(
                            validator, proof, connections, new RunControl(jobs, 0), listener, cancellation)
                    .validate(connection, (c, table) -> source.getOrDefault(table, new PartitionCounts()));
            DifferenceStage rows = new DifferenceStage(plan, opener, project, done, listener, cancellation);
            ValidationReport report =
                    rows.sample(connection, differing(rows, connection, compared, differences, listener), differences);
            long rejects = source.values().stream()
                    .mapToLong(PartitionCounts::rejected)
                    .sum();
            listener.on(finished(report, rejects, began));
            return report;
        } catch (RunFailure e) {
            listener.on(new RunEvent.StepFailed(e.step(), String.valueOf(e.getMessage()), e.detail()));
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
        }
    }

    private static ValidationReport differing(
            DifferenceStage stage,
            Connection connection,
            ValidationReport proof,
            DifferenceSettings settings,
            RunListener listener)
            throws SQLException, IOException, RunFailure {
        if (settings.most() == 0) {
            return proof;
        }
        List<DifferenceStage.Search> searches = stage.searches(proof);
        searches.forEach(s -> listener.on(new RunEvent.StepAdded(s.step())));
        return DifferenceStage.told(proof, stage.look(connection, searches, settings));
    }

    /** What the target's journal, if it has one, tells of runs of this source. */
    static Done done(Connection connection, Plan plan, String project) throws SQLException {
        if (JournalSchema.version(connection) != JournalSchema.VERSION) {
            return Done.nothing();
        }
        Done done = JournalReader.done(connection, project);
        return done.sourceFingerprint().equals(plan.sourceFingerprint()) ? done : Done.nothing();
    }

    /** Every chunk of this plan, then every foreign key. */
    private static boolean loaded(Plan plan, Done done) {
        return plan.copies().stream().flatMap(c -> c.chunks().stream()).allMatch(c -> done.chunks()
                        .containsKey(c.id()))
                && plan.steps().stream()
                        .filter(s -> s instanceof Step.Execute e && e.phase() == Phase.FOREIGN_KEYS)
                        .allMatch(s -> done.statements().contains(s.id()));
    }

    private Map<QualifiedName, PartitionCounts> recount(
            Connection connection,
            Plan plan,
            String project,
            Done done,
            ProofSettings settings,
            RunListener listener,
            Cancellation cancellation)
            throws SQLException, IOException {
        SourceRecount recount =
                new SourceRecount(plan.conversion(), opener, connection, cancellation, settings.checksums());
        Map<QualifiedName, PartitionCounts> source = new HashMap<>();
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            for (Step.Copy copy : plan.copies()) {
                // what the rows were copied at, where this migration's journal says it
                opener.point(done.readAt(copy));
                String step = counting(copy).id();
                long began = System.nanoTime();
                listener.on(new RunEvent.StepStarted(step));
                PartitionCounts counts = new PartitionCounts();
                ProgressCounter progress = new ProgressCounter(step, listener);
                for (Chunk chunk : copy.chunks()) {
                    RejectedRows rejected =
                            done.begun() ? RejectedRows.of(connection, project, chunk) : RejectedRows.none();
                    recount.count(copy.table(), chunk, rejected, counts, (rows, bytes) -> {
                        cancellation.check();
                        progress.open(rows, bytes, 0);
                    });
                }
                if (done.begun()) {
                    MovedCounts.count(connection, project, copy.table(), counts);
                }
                source.put(copy.table().oracle(), counts);
                listener.on(new RunEvent.StepFinished(
                        step, false, counts.source(), counts.rejected(), Duration.ofNanos(System.nanoTime() - began)));
            }
        } catch (SQLException e) {
            cancellation.check();
            throw e;
        } finally {
            cancellation.forget(hook);
            TargetSession.rollBack(connection);
        }
        return source;
    }

    private static RunEvent.Finished finished(ValidationReport report, long rejects, long began) {
        return new RunEvent.Finished(new RunReport(
                RunReport.Outcome.DONE,
                false,
                0,
                rejects,
                Optional.of(report),
                Optional.empty(),
                Duration.ofNanos(System.nanoTime() - began)));
    }

    private static PlannedStep counting(Step.Copy copy) {
        return new PlannedStep(
                "count " + copy.subject(),
                Phase.VALIDATION,
                copy.subject(),
                "Count " + copy.table().oracle() + " in the source",
                copy.chunks().size(),
                copy.rows(),
                copy.bytes());
    }
}
