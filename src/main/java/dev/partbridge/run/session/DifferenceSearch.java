package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.differ.TableDifferences;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** The search for rows that differ alone, of tables that a proof has found different. Changes no table of the target. */
public final class DifferenceSearch {
    private final ConnectionSource connections;
    private final RowSourceOpener opener;

    public DifferenceSearch(ConnectionSource connections, RowSourceOpener opener) {
        this.connections = connections;
        this.opener = opener;
    }

    /**
     * Looks for them.
     *
     * @param project as in {@link dev.partbridge.run.RunSettings}: its rejects, if the target has a journal of it, are
     *     not missing
     * @param proof of this plan on this target
     * @param tables Oracle's names; those that the proof did not find different are left out
     * @throws SQLException when the target cannot be read
     * @throws IOException when the source cannot be read, or the script not be written
     * @throws CancellationException when it was cancelled
     */
    public List<ValidationDifferences> search(
            Plan plan,
            String project,
            ValidationReport proof,
            Set<QualifiedName> tables,
            DifferenceSettings settings,
            RunListener listener,
            Cancellation cancellation)
            throws SQLException, IOException {
        UiThread.refuse("a search for rows that differ");
        long began = System.nanoTime();
        try (Connection connection = TargetSession.open(connections)) {
            DifferenceStage stage = new DifferenceStage(
                    plan, opener, project, Validation.done(connection, plan, project), listener, cancellation);
            connection.rollback();
            List<DifferenceStage.Search> searches = stage.searches(proof).stream()
                    .filter(s -> tables.contains(s.table().oracle()))
                    .toList();
            listener.on(new RunEvent.Started(
                    searches.stream().map(DifferenceStage.Search::step).toList(), false, 0, 0));
            List<ValidationDifferences> found = stage.look(connection, searches, settings).stream()
                    .map(TableDifferences::told)
                    .toList();
            listener.on(new RunEvent.Finished(new RunReport(
                    RunReport.Outcome.DONE,
                    false,
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofNanos(System.nanoTime() - began))));
            return found;
        } catch (RunFailure e) {
            listener.on(new RunEvent.StepFailed(e.step(), String.valueOf(e.getMessage()), e.detail()));
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
        }
    }
}
