package dev.partbridge.run.session;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ByteCount;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.LookedThrough;
import dev.partbridge.run.scan.SourceScan;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Looks through the rows of all tables before any is copied, and tells what was found. */
final class LookStage {
    private final Plan plan;
    private final Done done;
    private final RunControl steering;
    private final RunListener listener;
    private final Patience patience;
    /** Also when one look has failed: the others then end. */
    private final Cancellation all = new Cancellation();

    private final Cancellation cancellation;
    private final SourceScan scan;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private long rows;
    private int tables;
    private int found;

    /** @param done whose chunks are not looked at any more */
    LookStage(
            Plan plan,
            Done done,
            RowSourceOpener opener,
            RunControl steering,
            Retry retry,
            RunListener listener,
            Cancellation cancellation) {
        this.plan = plan;
        this.done = done;
        this.steering = steering;
        this.listener = listener;
        this.cancellation = cancellation;
        this.patience = new Patience(retry, listener, all);
        this.scan = new SourceScan(plan, opener, steering, all);
    }

    /** Takes down that a table was looked through. */
    @FunctionalInterface
    interface Keeper {
        void keep(QualifiedName table, LookedThrough looked) throws SQLException;
    }

    /** What a table's look has yet to bring. */
    private record Look(Step.Copy copy, List<Future<SourceScan.Found>> chunks) {}

    /**
     * Tells what was found, table by table.
     *
     * @param known tables that were looked through before, by Oracle's names
     * @throws IOException when rows cannot be read
     */
    void look(Map<String, LookedThrough> known, Keeper keeper) throws IOException, SQLException {
        List<Step.Copy> wanted = plan.copies().stream()
                .filter(c -> !left(c).isEmpty() && scan.looksAt(c))
                .toList();
        List<Step.Copy> fresh = new ArrayList<>();
        for (Step.Copy copy : wanted) {
            LookedThrough before = known.get(copy.table().oracle().toString());
            if (before == null) {
                fresh.add(copy);
            } else {
                tell(before);
            }
        }
        if (!fresh.isEmpty()) {
            note("the source's rows are looked through before any is copied: " + size(fresh)
                    + " (--no-source-scan leaves this out)");
            Runnable cancel = all::cancel;
            cancellation.onCancel(cancel);
            ExecutorService jobs = Executors.newFixedThreadPool(steering.jobs(), LookStage::thread);
            try {
                for (Look look : begun(fresh, jobs)) {
                    end(look, keeper);
                }
            } finally {
                all.cancel();
                jobs.shutdown();
                cancellation.forget(cancel);
            }
        }
        if (!wanted.isEmpty()) {
            note(String.format(
                    Locale.ROOT,
                    "looked through %,d rows of %d %s: %s",
                    rows,
                    tables,
                    tables == 1 ? "table" : "tables",
                    found == 0 ? "nothing was found that would not arrive as it is" : "see the " + found + " above"));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "partbridge-look");
        thread.setDaemon(true);
        return thread;
    }

    private List<Look> begun(List<Step.Copy> copies, ExecutorService jobs) {
        List<Look> looks = new ArrayList<>();
        for (Step.Copy copy : copies) {
            looks.add(new Look(
                    copy,
                    left(copy).stream()
                            .map(chunk -> jobs.submit(() -> once(copy, chunk)))
                            .toList()));
        }
        return looks;
    }

    private List<Chunk> left(Step.Copy copy) {
        return copy.chunks().stream()
                .filter(c -> !done.chunks().containsKey(c.id()))
                .toList();
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
        for (int attempt = 1; ; attempt++) {
            try {
                return scan.look(copy.table(), chunk);
            } catch (IOException e) {
                if (!patience.again("the look through " + chunk.origin(), attempt, e)) {
                    throw e;
                }
            }
        }
    }

    private void end(Look look, Keeper keeper) throws IOException, SQLException {
        SourceScan.Found sum = new SourceScan.Found();
        for (Future<SourceScan.Found> chunk : look.chunks()) {
            sum.add(result(chunk));
        }
        List<String> lines = scan.findings(look.copy().table(), sum).stream()
                .map(LookStage::line)
                .toList();
        LookedThrough looked = new LookedThrough(sum.rows(), lines);
        keeper.keep(look.copy().table().oracle(), looked);
        tell(looked);
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

    private void tell(LookedThrough looked) {
        rows += looked.rows();
        tables++;
        found += looked.found().size();
        looked.found().forEach(this::note);
    }

    static String line(Finding finding) {
        return finding.severity().word() + " " + finding.code() + ": " + finding.message() + " " + finding.advice();
    }

    private String size(List<Step.Copy> copies) {
        long bytes = copies.stream()
                .flatMap(c -> left(c).stream())
                .mapToLong(Chunk::bytes)
                .sum();
        String told = bytes == 0 ? "how much is not known" : ByteCount.text(bytes);
        return told + " in " + copies.size() + (copies.size() == 1 ? " table" : " tables");
    }

    private void note(String line) {
        listener.on(new RunEvent.Note(line));
    }
}
