package dev.partbridge.run.session;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
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
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/** Looks through the rows of all tables before any is copied, and tells what was found. */
final class LookStage {
    /** Of the step, which is none of the plan's. */
    static final String ID = Phase.SCAN.file();

    static final ObjectId SUBJECT = ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("all tables"));

    private final Done done;
    private final RunControl steering;
    private final RunListener listener;
    private final Patience patience;
    /** Also when one look has failed: the others then end. */
    private final Cancellation all = new Cancellation();

    private final Cancellation cancellation;
    private final SourceScan scan;
    private final List<Step.Copy> wanted;
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
        this.done = done;
        this.steering = steering;
        this.listener = listener;
        this.cancellation = cancellation;
        this.patience = new Patience(retry, listener, all);
        this.scan = new SourceScan(plan, opener, steering, all);
        this.wanted = plan.copies().stream()
                .filter(c -> !left(c).isEmpty() && scan.looksAt(c))
                .toList();
    }

    /** Takes down that a table was looked through. */
    @FunctionalInterface
    interface Keeper {
        void keep(QualifiedName table, LookedThrough looked) throws SQLException;
    }

    /** What a table's look has yet to bring. */
    private record Look(Step.Copy copy, List<Future<SourceScan.Found>> chunks) {}

    /** The step as it is shown; absent where there is nothing to look at. */
    Optional<RunEvent.PlannedStep> shown() {
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunEvent.PlannedStep(
                        ID,
                        Phase.SCAN,
                        SUBJECT,
                        "Look through the source's rows",
                        wanted.stream().mapToInt(c -> left(c).size()).sum(),
                        wanted.stream()
                                .flatMap(c -> left(c).stream())
                                .mapToLong(Chunk::rows)
                                .sum(),
                        bytes(wanted)));
    }

    /**
     * Tells what was found, table by table.
     *
     * @param known tables that were looked through before, by Oracle's names
     * @throws IOException when rows cannot be read
     */
    void look(Map<String, LookedThrough> known, Keeper keeper) throws IOException, SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        listener.on(new RunEvent.StepStarted(ID));
        ProgressCounter counter = new ProgressCounter(ID, listener);
        List<Step.Copy> fresh = new ArrayList<>();
        for (Step.Copy copy : wanted) {
            LookedThrough before = known.get(copy.table().oracle().toString());
            if (before == null) {
                fresh.add(copy);
            } else {
                counter.earlier(left(copy).size(), before.rows(), bytes(List.of(copy)), 0);
                tell(before);
            }
        }
        if (!fresh.isEmpty()) {
            note("the source's rows are looked through before any is copied: " + size(fresh)
                    + " (--no-source-scan leaves this out)");
            look(fresh, counter, keeper);
        }
        note(String.format(
                Locale.ROOT,
                "looked through %,d rows of %d %s: %s",
                rows,
                tables,
                tables == 1 ? "table" : "tables",
                found == 0 ? "nothing was found that would not arrive as it is" : "see the " + found + " above"));
        listener.on(
                new RunEvent.StepFinished(ID, fresh.isEmpty(), rows, 0, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void look(List<Step.Copy> copies, ProgressCounter counter, Keeper keeper) throws IOException, SQLException {
        Runnable cancel = all::cancel;
        cancellation.onCancel(cancel);
        try (ChunkLooks looks = new ChunkLooks(scan, patience, all, counter, steering.jobs())) {
            List<Look> begun = copies.stream()
                    .map(copy -> new Look(copy, looks.begin(copy, left(copy))))
                    .toList();
            for (Look look : begun) {
                SourceScan.Found sum = looks.end(look.chunks());
                sum.add(looks.keysTwice(look.copy(), left(look.copy())));
                List<String> lines = scan.findings(look.copy().table(), sum).stream()
                        .map(LookStage::line)
                        .toList();
                LookedThrough looked = new LookedThrough(sum.rows(), lines);
                keeper.keep(look.copy().table().oracle(), looked);
                tell(looked);
            }
        } finally {
            cancellation.forget(cancel);
        }
    }

    private List<Chunk> left(Step.Copy copy) {
        return copy.chunks().stream()
                .filter(c -> !done.chunks().containsKey(c.id()))
                .toList();
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

    private long bytes(List<Step.Copy> copies) {
        return copies.stream()
                .flatMap(c -> left(c).stream())
                .mapToLong(Chunk::bytes)
                .sum();
    }

    private String size(List<Step.Copy> copies) {
        long bytes = bytes(copies);
        String told = bytes == 0 ? "how much is not known" : ByteCount.text(bytes);
        return told + " in " + copies.size() + (copies.size() == 1 ? " table" : " tables");
    }

    private void note(String line) {
        listener.on(new RunEvent.Note(line));
    }
}
