package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetConnection;
import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.progress.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tries whether a server can be reached: what the test button of a connection does. */
public final class TargetTrial {
    /** A password command may take that long, and the server then as long as any. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private TargetTrial() {}

    /** How it went. */
    public sealed interface Outcome {}

    /** It can be used. */
    public record Reached(TargetFacts facts) implements Outcome {}

    /** It cannot; the message says why and what helps. */
    public record Failed(String message) implements Outcome {}

    /** Connects once, asks what the database is, and lets go; over as soon as it is cancelled. */
    static Outcome run(Target.Url target, Optional<Secret> typed, Cancellation cancellation) {
        cancellation.check();
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        // the driver cannot be interrupted while it waits for the network: whoever does not wait for it goes
        Thread worker = new Thread(() -> answer(target, typed, answer), "partbridge-target-test");
        worker.setDaemon(true);
        Runnable cancel = () -> answer.cancel(true);
        cancellation.onCancel(cancel);
        worker.start();
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Failed("no answer within " + LONGEST.toSeconds() + " s; check host, port and firewall");
        } catch (ExecutionException e) {
            throw new IllegalStateException("testing the connection failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            cancellation.forget(cancel);
        }
    }

    private static void answer(Target.Url target, Optional<Secret> typed, CompletableFuture<Outcome> answer) {
        try (Connection session = TargetConnection.single(target, typed)) {
            answer.complete(new Reached(TargetFacts.of(target, session)));
        } catch (TargetUnreachable e) {
            answer.complete(new Failed(String.valueOf(e.getMessage())));
        } catch (SQLException e) {
            answer.complete(new Failed(
                    String.valueOf(TargetRun.broken("the target " + target, e).getMessage())));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
