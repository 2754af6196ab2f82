package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.scan.SourceScan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks through chunks side by side; the first that fails ends the others. */
final class ChunkLooks implements AutoCloseable {
    private final SourceScan scan;
    private final Patience patience;
    private final Cancellation all;
    private final ProgressCounter counter;
    private final ExecutorService jobs;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param all which the scan heeds; cancelled when one look has failed */
    ChunkLooks(SourceScan scan, Patience patience, Cancellation all, ProgressCounter counter, int jobs) {
        this.scan = scan;
        this.patience = patience;
        this.all = all;
        this.counter = counter;
        this.jobs = Executors.newFixedThreadPool(jobs, ChunkLooks::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "partbridge-look");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with chunks of one table, when there is a job for them. */
    List<Future<SourceScan.Found>> begin(Step.Copy copy, List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> jobs.submit(() -> once(copy, chunk)))
                .toList();
    }

    /** Waits for them. */
    SourceScan.Found end(List<Future<SourceScan.Found>> chunks) throws IOException {
        SourceScan.Found sum = new SourceScan.Found();
        for (Future<SourceScan.Found> chunk : chunks) {
            sum.add(result(chunk));
        }
        return sum;
    }

    /** What is known only when all of a table is looked through. */
    SourceScan.Found keysTwice(Step.Copy copy, List<Chunk> chunks) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return scan.keysTwice(copy.table(), chunks);
            } catch (IOException e) {
                if (!patience.again("the second look through " + copy.table().oracle(), attempt, e)) {
                    throw e;
                }
            }
        }
    }

    /** Ends all that is at work. */
    @Override
    public void close() throws IOException {
        all.cancel();
        jobs.shutdown();
        scan.close();
    }

    private SourceScan.Found once(Step.Copy copy, Chunk chunk) throws IOException {
        try {
            return patiently(copy, chunk);
        } catch (IOException | RuntimeException | Error e) {
            // memory that ran out, for one; those that end because of it say less
            failure.compareAndSet(null, e);
            all.cancel();
            throw e;
        }
    }

    private SourceScan.Found patiently(Step.Copy copy, Chunk chunk) throws IOException {
        LookedSoFar far = new LookedSoFar(counter, chunk);
        for (int attempt = 1; ; attempt++) {
            try {
                SourceScan.Found found = scan.look(copy.table(), chunk, far::read);
                far.done();
                return found;
            } catch (IOException e) {
                far.takeBack();
                if (!patience.again("the look through " + chunk.origin(), attempt, e)) {
                    throw e;
                }
            }
        }
    }

    private SourceScan.Found result(Future<SourceScan.Found> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            Throwable first = failure.get();
            if (first instanceof IOException io) {
                throw io;
            }
            if (first instanceof Error error) {
                throw error;
            }
            throw first instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
