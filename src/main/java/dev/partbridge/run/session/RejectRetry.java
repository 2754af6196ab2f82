package dev.partbridge.run.session;

import dev.partbridge.plan.Phase;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RetryListener;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.retry.ProjectRetry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Tries the rejected rows of a project again, with what the target itself keeps of them; no source is asked. */
public final class RejectRetry {
    private final ConnectionSource connections;

    public RejectRetry(ConnectionSource connections) {
        this.connections = connections;
    }

    /**
     * Tries all of them. Each that goes in leaves the reject table in the transaction that brings it in.
     *
     * @param project as in {@link dev.partbridge.run.RunSettings}
     * @throws RunRefused when a run of the project is at work, or has stopped where rows must not be added; nothing was
     *     changed
     */
    public RetryReport retry(String project, RetryListener listener, Cancellation cancellation) throws SQLException {
        UiThread.refuse("trying rejected rows again");
        try (ControlSession control = ControlSession.open(connections, project)) {
            Connection connection = control.connection();
            refuseHalfBuilt(connection, project);
            connection.commit();
            Runnable hook = () -> RunningStatement.cancel(connection);
            cancellation.onCancel(hook);
            try {
                return new ProjectRetry(connection, project, listener, cancellation).retry();
            } catch (SQLException e) {
                TargetSession.rollBack(connection);
                // what is not committed is as it was
                if (!cancellation.isCancelled()) {
                    throw e;
                }
                return new RetryReport(List.of(), List.of(), true);
            } finally {
                cancellation.forget(hook);
            }
        }
    }

    /** Registries are filled at a moment, and kept by triggers that come later: a row between would be in none. */
    private static void refuseHalfBuilt(Connection connection, String project) throws SQLException {
        if (JournalReader.state(connection, project).equals("done")) {
            return;
        }
        Set<String> done = JournalReader.statements(connection, project);
        boolean building = List.of(Phase.values()).stream()
                .filter(phase -> phase.compareTo(Phase.LOAD) > 0)
                .anyMatch(phase -> done.stream().anyMatch(id -> id.startsWith(phase.file() + " ")));
        if (building) {
            throw new RunRefused(
                    "the run of " + project + " stopped while keys and indexes were built; run migrate again"
                            + " until it is done (with a higher --max-rejects where these stopped it), then try the rows again");
        }
    }
}
