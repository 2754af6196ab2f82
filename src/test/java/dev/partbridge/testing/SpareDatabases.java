package dev.partbridge.testing;

import dev.partbridge.connect.EmbeddedServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Empty databases of a server that many tests share, made and dropped while the tests run: CREATE DATABASE and DROP
 * DATABASE took as long as half of what stood between them.
 */
final class SpareDatabases {
    private final EmbeddedServer server;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "spare databases");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<TestDatabase> spare;
    /** Of earlier tests' databases; what fails is told to the next test, so that it is not lost. */
    private final Deque<Future<?>> dropped = new ArrayDeque<>();

    SpareDatabases(EmbeddedServer server) {
        this.server = server;
    }

    synchronized TestDatabase take() {
        Future<TestDatabase> ready = spare == null ? worker.submit(this::create) : spare;
        spare = worker.submit(this::create);
        while (!dropped.isEmpty() && dropped.getFirst().isDone()) {
            done(dropped.removeFirst());
        }
        return done(ready);
    }

    private TestDatabase create() {
        return TestDatabase.create(server, this::drop);
    }

    private synchronized void drop(TestDatabase database) {
        dropped.addLast(worker.submit(database::drop));
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
