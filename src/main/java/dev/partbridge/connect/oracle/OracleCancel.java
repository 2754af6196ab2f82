package dev.partbridge.connect.oracle;

import dev.partbridge.progress.Cancellation;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a cancellation end what a statement is doing in the database; the session stays usable. */
public final class OracleCancel {
    /** ORA-01013: user requested cancel of current operation. */
    private static final int CANCELLED = 1013;

    private static final Logger LOG = LoggerFactory.getLogger(OracleCancel.class);

    private OracleCancel() {}

    /** Work with a statement: executing it, reading its rows. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs the work; a cancellation from any thread sends the database a break.
     *
     * @throws CancellationException when it was cancelled, before or meanwhile
     */
    public static <T> T run(Statement statement, Cancellation cancellation, Work<T> work) throws SQLException {
        AtomicReference<@Nullable SQLException> failed = new AtomicReference<>();
        Runnable hook = () -> {
            try {
                statement.cancel();
            } catch (SQLException e) {
                failed.set(e);
            }
        };
        cancellation.check();
        cancellation.onCancel(hook);
        try {
            T result = work.run();
            SQLException unsent = failed.get();
            if (unsent != null) {
                LOG.warn("the break could not be sent, and the work ended by itself: {}", unsent.getMessage());
            }
            return result;
        } catch (SQLException e) {
            SQLException unsent = failed.get();
            if (unsent != null) {
                e.addSuppressed(unsent);
            }
            if (cancellation.isCancelled() && e.getErrorCode() == CANCELLED) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.initCause(e);
                throw cancelled;
            }
            throw e;
        } finally {
            cancellation.forget(hook);
        }
    }
}
