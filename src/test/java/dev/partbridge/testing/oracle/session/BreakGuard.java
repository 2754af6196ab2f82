package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.PacketChannel;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Watches a session's socket while its thread is at work, so that a cancel or the client's end is noticed. */
final class BreakGuard {
    private static final long UNWATCHED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final PacketChannel channel;
    private final Runnable cancel;
    private CompletableFuture<PacketChannel.Input> noticed = new CompletableFuture<>();
    private boolean busy;
    private long since;

    BreakGuard(PacketChannel channel, Runnable cancel) {
        this.channel = channel;
        this.cancel = cancel;
    }

    synchronized void enter() {
        if (noticed.isDone()) {
            noticed = new CompletableFuture<>();
        }
        busy = true;
        since = System.nanoTime();
    }

    /** Ends the work; true when the client wants it broken off. */
    synchronized boolean leave() throws IOException {
        busy = false;
        PacketChannel.Input input = noticed.getNow(PacketChannel.Input.NOTHING);
        if (input == PacketChannel.Input.END) {
            throw new EOFException("the client has ended during a call");
        }
        return input == PacketChannel.Input.SOMETHING;
    }

    /** For the watching thread, again and again. */
    synchronized void look() {
        if (!busy || System.nanoTime() - since < UNWATCHED_NANOS) {
            return;
        }
        if (!noticed.isDone()) {
            PacketChannel.Input input = channel.peek();
            if (input == PacketChannel.Input.NOTHING) {
                return;
            }
            noticed.complete(input);
        }
        // again and again, since a back end may have had nothing to cancel yet
        cancel.run();
    }

    /** Waits for the gate, for the end of the time, or until something is noticed. */
    void await(CompletableFuture<Void> gate, long millis) throws InterruptedException {
        CompletableFuture<?> waking;
        synchronized (this) {
            waking = CompletableFuture.anyOf(gate, noticed);
        }
        try {
            waking.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
