package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.place.PlaceSearch;
import dev.partbridge.run.place.WantedRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of one table side by side, the largest first, for the places of rejected rows. */
final class PlaceReads {
    private final WantedRows table;
    private final ProgressCounter counter;
    private final RunControl steering;
    private final Cancellation run;
    /** Also when one reading has failed: the others then end. */
    private final Cancellation stage = new Cancellation();

    private final Patience patience;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<LookedSoFar> far = new ArrayList<>();
    private long rows;

    PlaceReads(
            WantedRows table,
            ProgressCounter counter,
            RunControl steering,
            Retry retry,
            RunListener listener,
            Cancellation run) {
        this.table = table;
        this.counter = counter;
        this.steering = steering;
        this.run = run;
        this.patience = new Patience(retry, listener, stage);
    }

    /** Which the search heeds. */
    Cancellation cancellation() {
        return stage;
    }

    /** Of all chunks, when they were read. */
    synchronized long rows() {
        return rows;
    }

    /**
     * Reads them.
     *
     * @throws IOException when the source cannot be read
     * @throws SQLException when the target's session was lost
     */
    void read(PlaceSearch search, List<Chunk> chunks) throws IOException, SQLException {
        Crew<Chunk> crew = new Crew<>("partbridge-place-", () -> new Job(search), steering, stage, run);
        List<Chunk> tasks = new ArrayList<>(chunks);
        tasks.sort(Comparator.comparingLong(Chunk::bytes).reversed());
        crew.addAll(tasks);
        Runnable hook = stage::cancel;
        run.onCancel(hook);
        try {
            crew.work();
        } finally {
            run.forget(hook);
        }
        run.check();
        Throwable failed = failure.get();
        if (failed != null) {
            throw raised(failed);
        }
        if (crew.left() != null) {
            throw new IllegalStateException("the reading ended before " + crew.left());
        }
    }

    private static SQLException raised(Throwable failed) throws IOException, SQLException {
        if (failed instanceof IOException io) {
            throw io;
        }
        if (failed instanceof SQLException sql) {
            throw sql;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        throw failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
    }

    /** What was found is written down: what was read counts. */
    synchronized void done() {
        far.forEach(LookedSoFar::done);
        far.clear();
    }

    /** It is begun anew, or not gone on with. */
    synchronized void takeBack() {
        far.forEach(LookedSoFar::takeBack);
        far.clear();
    }

    private synchronized LookedSoFar begin(Chunk chunk) {
        LookedSoFar looked = new LookedSoFar(counter, chunk);
        far.add(looked);
        return looked;
    }

    private synchronized void read(long more) {
        rows += more;
    }

    private final class Job implements Crew.Job<Chunk> {
        private final PlaceSearch search;

        Job(PlaceSearch search) {
            this.search = search;
        }

        @Override
        public void work(Chunk chunk) {
            try {
                patiently(chunk);
            } catch (CancellationException e) {
                stage.cancel();
            } catch (Throwable e) {
                // a job must not end without a word; those that end because of it say less
                failure.compareAndSet(null, e);
                stage.cancel();
            }
        }

        private void patiently(Chunk chunk) throws IOException, SQLException {
            LookedSoFar looked = begin(chunk);
            for (int attempt = 1; ; attempt++) {
                long[] read = new long[1];
                try {
                    search.read(chunk, (more, bytes) -> {
                        read[0] += more;
                        looked.read(more, bytes);
                    });
                    PlaceReads.this.read(read[0]);
                    return;
                } catch (IOException e) {
                    looked.takeBack();
                    if (!patience.again(
                            "the search for rejected rows of " + table.table().oracle() + " in " + chunk.origin(),
                            attempt,
                            e)) {
                        throw e;
                    }
                }
            }
        }

        @Override
        public void close() {
            // it holds nothing of its own
        }
    }
}
