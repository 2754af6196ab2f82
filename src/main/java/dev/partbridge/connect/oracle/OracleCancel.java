package dev.partbridge.connect.oracle;

import dev.partbridge.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a cancellation end what a statement is doing in the database; the session stays usable. A database that does not
 * answer the break in time loses the session instead.
 */
public final class OracleCancel {
    /** ORA-01013: user requested cancel of current operation. */
    private static final int CANCELLED = 1013;

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(OracleCancel.class);

    private final Statement statement;
    private final Connection session;
    private final Duration grace;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable SQLException> unsent = new AtomicReference<>();

    private OracleCancel(Statement statement, Duration grace) throws SQLException {
        this.statement = statement;
        this.session = statement.getConnection();
        this.grace = grace;
    }

    /** Work with a statement: executing it, reading its rows. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs the work; a cancellation from any thread sends the database a break, and cuts the session if that has not
     * helped after ten seconds.
     *
     * @throws CancellationException when it was cancelled, before or meanwhile
     */
    public static <T> T run(Statement statement, Cancellation cancellation, Work<T> work) throws SQLException {
        return run(statement, cancellation, GRACE, work);
    }

    static <T> T run(Statement statement, Cancellation cancellation, Duration grace, Work<T> work) throws SQLException {
        cancellation.check();
        OracleCancel cancel = new OracleCancel(statement, grace);
        Runnable hook = cancel::send;
        cancellation.onCancel(hook);
        try {
            return work.run();
        } catch (SQLException e) {
            SQLException notSent = cancel.unsent.get();
            if (notSent != null) {
                e.addSuppressed(notSent);
            }
            if (cancellation.isCancelled() && (e.getErrorCode() == CANCELLED || OracleDrop.isDrop(e))) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.initCause(e);
                throw cancelled;
            }
            throw e;
        } finally {
            cancel.over.set(true);
            cancellation.forget(hook);
        }
    }

    private void send() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            unsent.set(e);
            LOG.debug("the break could not be sent", e);
        }
        CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::cut);
    }

    private void cut() {
        if (!over.get()) {
            try {
                session.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.warn("a session that does not answer a cancellation could not be cut", e);
            }
        }
    }
}
