package dev.partbridge.run.trial;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Consumer;

/** Executes batches of statements and rolls each back, whatever came of it; the end of the session does the same. */
public final class Trial {
    /** Nobody who is at work on the target is held up, nor waited for, longer. */
    private static final String LOCK_TIMEOUT = "10s";

    /**
     * What a missing object looks like to those that need it: an undefined table, object, function, column or schema, or
     * a foreign key to columns without a key (PostgreSQL Error Codes, Appendix A).
     */
    private static final Set<String> MISSING = Set.of("42P01", "42704", "42883", "42703", "3F000", "42830");

    private final Connection connection;
    private final Batches batches;
    private final RunControl steering;
    private final Cancellation cancellation;
    private final Consumer<Refused> refusals;
    private final BitSet tried = new BitSet();
    private final BitSet refused = new BitSet();
    private final BitSet blocked = new BitSet();

    /**
     * @param connection auto-commit must be off
     * @param refusals hears of each statement that was refused for a reason of its own
     */
    public Trial(
            Connection connection,
            Batches batches,
            RunControl steering,
            Cancellation cancellation,
            Consumer<Refused> refusals) {
        this.connection = connection;
        this.batches = batches;
        this.steering = steering;
        this.cancellation = cancellation;
        this.refusals = refusals;
    }

    /** Statements that failed only since others that they need had been refused. */
    public int blocked() {
        return blocked.cardinality();
    }

    /** Tries one of {@link Batches#all}. */
    public void execute(BitSet batch) throws SQLException {
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            each(batch);
        } catch (SQLException | RuntimeException e) {
            rollBackAfter(e);
            throw e;
        } finally {
            cancellation.forget(hook);
        }
        connection.rollback();
    }

    private void each(BitSet batch) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("SET LOCAL lock_timeout = '" + LOCK_TIMEOUT + "'");
        }
        for (int i = batch.nextSetBit(0); i >= 0; i = batch.nextSetBit(i + 1)) {
            steering.rest(cancellation);
            cancellation.check();
            execute(i);
        }
    }

    private void rollBackAfter(Exception first) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // a lost connection has ended its transaction by itself
            first.addSuppressed(e);
        }
    }

    private void execute(int i) throws SQLException {
        Step.Execute step = batches.statements().get(i);
        boolean again = tried.get(i);
        tried.set(i);
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(step.sql());
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            cancellation.check();
            if (ofSession(e)) {
                throw e;
            }
            connection.rollback(before);
            if (!again) {
                failed(i, new Refused(step, e));
            }
        }
    }

    private void failed(int i, Refused why) {
        if (MISSING.contains(why.reason().getSQLState()) && needsRefused(i)) {
            blocked.set(i);
        } else {
            refused.set(i);
            refusals.accept(why);
        }
    }

    private boolean needsRefused(int i) {
        for (int need : batches.needs(i)) {
            if (refused.get(need) || blocked.get(need)) {
                return true;
            }
        }
        return false;
    }

    /** The connection is lost, or the server ends it: nothing about the statement. */
    private static boolean ofSession(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
