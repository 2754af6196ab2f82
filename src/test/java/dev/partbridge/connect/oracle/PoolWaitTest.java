package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wait that nothing else would end. */
@Timeout(60)
class PoolWaitTest {
    private static Connection never(CountDownLatch began) throws SQLException {
        began.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
        throw new AssertionError("nobody opens it");
    }

    @Test
    void endsWhenTheWorkIsCancelled() {
        Cancellation cancellation = new Cancellation();
        CountDownLatch began = new CountDownLatch(1);
        Thread canceller = new Thread(() -> {
            try {
                began.await();
                cancellation.cancel();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        canceller.start();
        assertThatThrownBy(() -> PoolWait.until(cancellation, () -> never(began)))
                .isInstanceOf(CancellationException.class)
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void asksNothingOfAPoolWhenTheWorkIsCancelledBefore() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        CountDownLatch began = new CountDownLatch(1);
        assertThatThrownBy(() -> PoolWait.until(cancellation, () -> never(began)))
                .isInstanceOf(CancellationException.class);
        assertThat(began.getCount()).isEqualTo(1);
    }

    /** What the thread does afterwards is not for this to end, and what others interrupt it for is not forgotten. */
    @Test
    void interruptsNothingElse() {
        Cancellation cancellation = new Cancellation();
        SQLException failure = new SQLException("no session");
        assertThatThrownBy(() -> PoolWait.until(cancellation, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        cancellation.cancel();
        assertThat(Thread.interrupted()).isFalse();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> PoolWait.until(Cancellation.none(), () -> never(new CountDownLatch(1))))
                .isInstanceOf(SQLException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
