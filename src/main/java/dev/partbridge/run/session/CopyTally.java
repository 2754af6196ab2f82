package dev.partbridge.run.session;

import dev.partbridge.run.CopyReport;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.journal.Done;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Adds up what is in of each table, and how long it took. Shared by all jobs. */
final class CopyTally {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final LongSupplier nanos;
    private long copying;

    /**
     * @param steps of which the copies count
     * @param done by earlier runs
     * @param moved rows that earlier runs took out again for a key, by table
     * @param nanos as {@link System#nanoTime} counts
     */
    CopyTally(List<ShownStep> steps, Done done, Map<String, Long> moved, LongSupplier nanos) {
        this.nanos = nanos;
        for (ShownStep step : steps) {
            if (step.isCopy()) {
                String table = step.copy().table().oracle().toString();
                accounts.put(step.id(), new Account(step, done, moved.getOrDefault(table, 0L)));
            }
        }
    }

    /** One table's. */
    private static final class Account {
        private final ShownStep step;
        private final Done before;
        private final Rows earlier;
        private int done;
        private Rows now = Rows.NONE;
        private long bytes;
        private boolean begun;
        private long began;
        private long elapsed;
        /** Out of the target again, of rows that this run or earlier ones brought in. */
        private long moved;

        Account(ShownStep step, Done journal, long movedBefore) {
            this.step = step;
            this.before = journal;
            Rows rows = Rows.NONE;
            for (var chunk : step.copy().chunks()) {
                Done.ChunkDone known = journal.chunks().get(chunk.id());
                if (known != null) {
                    done++;
                    rows = rows.plus(new Rows(known.copied(), known.rejected()));
                }
            }
            earlier = rows.moved(movedBefore);
        }

        /** Of this run what the journal has. */
        void kept(Done journal) {
            done = 0;
            now = Rows.NONE;
            for (var chunk : step.copy().chunks()) {
                Done.ChunkDone known = journal.chunks().get(chunk.id());
                if (known != null) {
                    done++;
                    now = before.chunks().containsKey(chunk.id())
                            ? now
                            : now.plus(new Rows(known.copied(), known.rejected()));
                }
            }
        }

        boolean complete() {
            return done == step.copy().chunks().size();
        }

        TableCopy told() {
            long own = Math.min(moved, now.written());
            return new TableCopy(
                    step.copy().table().oracle(),
                    step.copy().chunks().size(),
                    done,
                    earlier.moved(moved - own),
                    now.moved(own),
                    bytes,
                    Duration.ofNanos(elapsed));
        }
    }

    private Account account(ShownStep step) {
        Account account = accounts.get(step.id());
        if (account == null) {
            throw new IllegalStateException(step.id() + " is no copy of this run");
        }
        return account;
    }

    /** A chunk of the table is begun; true for this run's first one. */
    synchronized boolean began(ShownStep step) {
        Account account = account(step);
        if (account.begun) {
            return false;
        }
        account.begun = true;
        account.began = nanos.getAsLong();
        return true;
    }

    /** A chunk is in; how long this run has been at the table. */
    synchronized Duration committed(ShownStep step, ChunkCopy.Copied chunk) {
        Account account = account(step);
        account.done++;
        account.now =
                account.now.plus(new Rows(chunk.done().copied(), chunk.done().rejected()));
        account.bytes += chunk.bytes();
        account.elapsed = nanos.getAsLong() - account.began;
        return Duration.ofNanos(account.elapsed);
    }

    /** Rows of a table became rejects after they were in. */
    synchronized void moved(QualifiedName table, long rows) {
        accounts.values().stream()
                .filter(a -> a.step.copy().table().oracle().equals(table))
                .forEach(a -> a.moved += rows);
    }

    /** The server lost chunks that were told as committed: the journal says what is in. */
    synchronized void kept(ShownStep step, Done journal) {
        account(step).kept(journal);
    }

    /**
     * The copying of a level has ended, also where it failed.
     *
     * @param since when it began, by the same clock
     */
    synchronized void ended(long since) {
        long now = nanos.getAsLong();
        copying += now - since;
        accounts.values().stream().filter(a -> a.begun && !a.complete()).forEach(a -> a.elapsed = now - a.began);
    }

    synchronized CopyReport report() {
        return new CopyReport(accounts.values().stream().map(Account::told).toList(), Duration.ofNanos(copying));
    }
}
