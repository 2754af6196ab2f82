package dev.partbridge.connect.oracle;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tries whether a source can be reached: what the test button of a connection does. */
public final class OracleTrial {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private OracleTrial() {}

    /** How it went. */
    public sealed interface Outcome {}

    /** It can be used. */
    public record Reached(OracleServerFacts facts) implements Outcome {}

    /** It cannot; the message says why and what helps. */
    public record Failed(String message) implements Outcome {}

    /** As below, with the usual time-outs and at most half a minute. */
    public static Outcome run(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation) {
        return run(profile, credentials, OracleSettings.standard(), LIMIT, cancellation);
    }

    /**
     * Logs in once, asks what the database is, and logs off.
     *
     * @param limit the longest it may take; what still hangs then is broken off
     * @throws CancellationException as soon as it is cancelled
     */
    public static Outcome run(
            OracleProfile profile,
            OracleCredentials credentials,
            OracleSettings settings,
            Duration limit,
            Cancellation cancellation) {
        UiThread.refuse("testing a connection");
        cancellation.check();
        OracleLogIn logIn = new OracleLogIn(profile, credentials, OracleUse.DICTIONARY, settings, new LogInGate());
        CompletableFuture<OracleServerFacts> answer = new CompletableFuture<>();
        Thread worker = new Thread(() -> answer(logIn, profile, answer), "partbridge-oracle-test");
        worker.setDaemon(true);
        Runnable cancel = () -> answer.cancel(true);
        cancellation.onCancel(cancel);
        worker.start();
        try {
            return new Reached(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Failed("cannot connect to " + profile.withUser(credentials.user()) + ": no answer within "
                    + limit.toSeconds() + " s; check host, port and firewall");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OracleUnreachable known) {
                return new Failed(String.valueOf(known.getMessage()));
            }
            throw new IllegalStateException("testing the connection failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            cancellation.forget(cancel);
            // ends the driver's wait for the network; the worker then closes what it has
            worker.interrupt();
        }
    }

    private static void answer(OracleLogIn logIn, OracleProfile profile, CompletableFuture<OracleServerFacts> answer) {
        try {
            answer.complete(OracleSource.probe(logIn, profile));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }
}
