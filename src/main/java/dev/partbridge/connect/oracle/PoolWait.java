package dev.partbridge.connect.oracle;

import dev.partbridge.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/** Waits for a session of a pool until it comes or the work is cancelled: the waiting thread is interrupted then. */
final class PoolWait {
    private final Thread waiting = Thread.currentThread();
    private boolean interrupted;
    private boolean over;

    private PoolWait() {}

    /** Takes a session, as a pool hands it out. */
    @FunctionalInterface
    interface Taking {
        Connection take() throws SQLException;
    }

    /** @throws CancellationException when the work is cancelled before a session has come */
    static Connection until(Cancellation cancellation, Taking pool) throws SQLException {
        cancellation.check();
        PoolWait wait = new PoolWait();
        Runnable hook = wait::interrupt;
        cancellation.onCancel(hook);
        try {
            return pool.take();
        } catch (SQLException e) {
            if (cancellation.isCancelled()) {
                throw (CancellationException) new CancellationException("cancelled").initCause(e);
            }
            throw e;
        } finally {
            wait.over();
            cancellation.forget(hook);
        }
    }

    private synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            waiting.interrupt();
        }
    }

    /** What comes after is not interrupted: the thread goes on with its own work, and with that of others. */
    private synchronized void over() {
        over = true;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
