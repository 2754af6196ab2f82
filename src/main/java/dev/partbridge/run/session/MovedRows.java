package dev.partbridge.run.session;

import dev.partbridge.plan.Step;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.sift.Moved;
import dev.partbridge.run.sift.Sift;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** What a run makes of rows for which a key or foreign key was refused: they become rejects, and it is tried again. */
final class MovedRows {
    private final Sift sift;
    private final RejectLimit limit;
    private final CopyTally tally;
    private final RunListener listener;

    MovedRows(Sift sift, RejectLimit limit, CopyTally tally, RunListener listener) {
        this.sift = sift;
        this.limit = limit;
        this.tally = tally;
        this.listener = listener;
    }

    /**
     * Moves the rows that are to blame; commits.
     *
     * @param connection of the statement that failed; its transaction is rolled back
     * @param statement the plan's, also where a part of it failed
     * @return false where the failure has another reason
     * @throws CancellationException when there are now more rejects than allowed
     */
    boolean moved(Connection connection, Step.Execute statement, SQLException failure) throws SQLException {
        if (!Sift.concerns(failure)) {
            return false;
        }
        if (statement.edited()) {
            // the plan knows the rows that the generated statement refuses; these may be others
            listener.on(
                    new RunEvent.Note(
                            "rows that " + statement.id() + " refuses are not moved to partbridge.reject: it"
                                    + " is edited by hand, so that only the server knows which they are; mend the rows or the edit"));
            return false;
        }
        connection.rollback();
        List<Moved> moved = sift.move(connection, statement);
        for (Moved each : moved) {
            tally.moved(each.table(), each.rows());
            limit.add(each.rows());
            listener.on(new RunEvent.Note(each.rows() + (each.rows() == 1 ? " row" : " rows") + " of " + each.table()
                    + " moved to partbridge.reject for " + statement.id() + " (SQLSTATE " + failure.getSQLState()
                    + ")"));
        }
        if (limit.exceeded()) {
            throw new CancellationException("rejects");
        }
        return !moved.isEmpty();
    }
}
