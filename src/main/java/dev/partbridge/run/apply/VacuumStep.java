package dev.partbridge.run.apply;

import dev.partbridge.plan.Step;
import dev.partbridge.run.journal.Journal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** VACUUM, which no transaction may hold, and its journal row behind it: what is vacuumed twice is only vacuumed twice. */
public final class VacuumStep {
    private final Connection connection;
    private final Journal journal;

    /** @param connection auto-commit must be off, and is again afterwards */
    public VacuumStep(Connection connection, Journal journal) {
        this.connection = connection;
        this.journal = journal;
    }

    /** Executes, then enters it and commits; after an exception the connection is of no use. */
    public void execute(Step.Execute step) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(step.sql());
        }
        connection.setAutoCommit(false);
        journal.executed(connection, step, step.undo());
        connection.commit();
    }
}
