package dev.partbridge.run.retry;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RetryListener;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.journal.LoadedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tries all rejected rows of one project again, parents before children, and once more those without a parent as long as
 * others go in: keys of another kind than those by reference may make a table the parent of one before it, or of itself.
 */
public final class ProjectRetry {
    private final Connection connection;
    private final String project;
    private final RetryListener listener;
    private final Cancellation cancellation;
    private final RowsAgain rows;
    private final RetryTally tally;
    private long all;

    /** @param connection auto-commit must be off, and the project's lock held by its session */
    public ProjectRetry(Connection connection, String project, RetryListener listener, Cancellation cancellation) {
        this.connection = connection;
        this.project = project;
        this.listener = listener;
        this.cancellation = cancellation;
        this.rows = new RowsAgain(connection, project);
        this.tally = new RetryTally(project);
    }

    /**
     * Tries them; commits.
     *
     * @return what became of them, also where it was cancelled
     */
    public RetryReport retry() throws SQLException {
        List<LoadedTable> tables = LoadedTable.withRejects(connection, project);
        all = rows.count();
        connection.commit();
        long before;
        boolean again = false;
        do {
            before = tally.in();
            for (LoadedTable table : tables) {
                tried(table, again);
            }
            again = true;
        } while (tally.in() > before && !cancellation.isCancelled());
        return tally.report(cancellation.isCancelled());
    }

    private void tried(LoadedTable table, boolean again) throws SQLException {
        TableRetry retry = new TableRetry(connection, project, table);
        long last = 0;
        for (List<RowAgain> page = rows.after(table, last, again); !page.isEmpty(); ) {
            checked();
            for (RowAgain row : page) {
                if (cancellation.isCancelled()) {
                    break;
                }
                TableRetry.Outcome outcome = retry.row(row);
                if (again) {
                    tally.again(table, row, outcome);
                } else {
                    tally.first(table, row, outcome);
                }
                last = row.id();
            }
            retry.finish();
            connection.commit();
            listener.on(tally.tried(), tally.in(), all);
            page = cancellation.isCancelled() ? List.of() : rows.after(table, last, again);
        }
    }

    /** What a constraint says of a row is to be heard with the row. */
    private void checked() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        }
    }
}
