package dev.partbridge.testing.oracle.fault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a session waits until a test lets it go on; the test can wait for the session too. */
public final class Gate {
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    public void open() {
        opened.complete(null);
    }

    /** Waits until a session stands at the gate. */
    public void awaitArrival(Duration longest) throws InterruptedException {
        try {
            reached.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no session reached the gate within " + longest, e);
        }
    }

    /** For the session: tells that it is here and gives what to wait for. */
    public CompletableFuture<Void> arrive() {
        reached.complete(null);
        return opened;
    }
}
