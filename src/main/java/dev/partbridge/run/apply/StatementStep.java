package dev.partbridge.run.apply;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.run.journal.Journal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Executes one statement of the plan and its journal row in one transaction. */
public final class StatementStep {
    private final Connection connection;
    private final Journal journal;

    /** @param connection auto-commit must be off */
    public StatementStep(Connection connection, Journal journal) {
        this.connection = connection;
        this.journal = journal;
    }

    /** Executes and commits; after an exception the caller rolls back. */
    public void execute(Step.Execute step) throws SQLException {
        // CREATE SCHEMA IF NOT EXISTS of one that was there makes nothing that a restart may drop
        boolean ours = step.phase() != Phase.SCHEMAS || !schemaExists(step);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(step.sql());
        }
        journal.executed(connection, step, ours ? step.undo() : "");
        connection.commit();
    }

    private boolean schemaExists(Step.Execute step) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = ?)")) {
            select.setString(1, step.subject().table().name().text());
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }
}
