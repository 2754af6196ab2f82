package dev.partbridge.connect.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets log-ins of one source through one after the other, and none after user or password were refused: a pool that
 * went on trying, or two at a time, would lock the account.
 */
final class LogInGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable SQLException> refusal = new AtomicReference<>();

    @FunctionalInterface
    interface Attempt {
        Connection logIn() throws SQLException;
    }

    /** @throws SQLException of the attempt, or the earlier refusal without another attempt */
    Connection pass(Attempt attempt) throws SQLException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted before logging in", e);
        }
        try {
            SQLException earlier = refusal.get();
            if (earlier != null) {
                throw new SQLException(earlier.getMessage(), earlier.getSQLState(), earlier.getErrorCode(), earlier);
            }
            return attempt.logIn();
        } catch (SQLException e) {
            if (OracleConnectionAdvice.of(e).refusesLogIn()) {
                refusal.compareAndSet(null, e);
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** The refusal that closed the gate. */
    Optional<SQLException> refusal() {
        return Optional.ofNullable(refusal.get());
    }
}
