package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Looks through a source's rows, table by table, before any is copied; the target is not asked. */
public final class SourceScan implements AutoCloseable {
    private final Plan plan;
    private final RowSourceOpener opener;
    private final RunControl steering;
    private final Cancellation cancellation;
    private final Map<QualifiedName, TableKeys> keys = new ConcurrentHashMap<>();

    /** @param steering whose pauses and rate the look obeys */
    public SourceScan(Plan plan, RowSourceOpener opener, RunControl steering, Cancellation cancellation) {
        this.plan = plan;
        this.opener = opener;
        this.steering = steering;
        this.cancellation = cancellation;
    }

    /** What was found in a chunk, or in several of one table. */
    public static final class Found {
        private final Tally tally = new Tally();

        /** Adds what was found in a later chunk of the same table. */
        public void add(Found later) {
            tally.add(later.tally);
        }

        public long rows() {
            return tally.rows();
        }
    }

    /** Whether there is anything in the table's rows that the source does not prove by itself. */
    public boolean looksAt(Step.Copy copy) {
        return !copy.chunks().isEmpty()
                && looked(copy.table(), copy.chunks().get(0)).isPresent();
    }

    /** Called on a worker thread, now and then. */
    @FunctionalInterface
    public interface Pace {
        /** So much more was looked through. */
        void read(long rows, long bytes);
    }

    /** @throws IOException when the rows cannot be read */
    public Found look(TableMapping table, Chunk chunk, Pace pace) throws IOException {
        Found found = new Found();
        Optional<TableMapping> looked = looked(table, chunk);
        if (looked.isEmpty()) {
            return found;
        }
        cancellation.check();
        try (RowSource source = opener.look(looked.get(), chunk)) {
            Runnable cancel = source::cancel;
            cancellation.onCancel(cancel);
            try {
                TableKeys unique = keys(table, chunk);
                ChunkLook look = new ChunkLook(plan.conversion(), looked.get(), chunk, notNull(table), unique, source);
                try {
                    found.tally.add(look.look(source, (rows, bytes) -> {
                        pace(bytes);
                        pace.read(rows, bytes);
                    }));
                    unique.take(look.hashes());
                } finally {
                    for (KeyHashes left : look.hashes()) {
                        left.close();
                    }
                }
            } finally {
                cancellation.forget(cancel);
            }
        } catch (IOException | RuntimeException e) {
            // a cancelled reading shows itself in many ways
            if (cancellation.isCancelled()) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        }
        return found;
    }

    /**
     * Looks at a table's rows again where hashes of keys say that a key may be there twice; called when all its chunks
     * were looked through.
     *
     * @throws IOException when the rows cannot be read
     */
    public Found keysTwice(TableMapping table, List<Chunk> chunks) throws IOException {
        Found found = new Found();
        TableKeys unique = keys.get(table.oracle());
        if (unique != null) {
            if (unique.suspect()) {
                for (Chunk chunk : chunks) {
                    closely(table, chunk, unique, found.tally);
                }
            }
            // not before: what could not be read is read again
            keys.remove(table.oracle());
            unique.close();
        }
        return found;
    }

    private void closely(TableMapping table, Chunk chunk, TableKeys unique, Tally tally) throws IOException {
        cancellation.check();
        TableMapping looked = looked(table, chunk).orElseThrow();
        try (RowSource source = opener.look(looked, chunk)) {
            Runnable cancel = source::cancel;
            cancellation.onCancel(cancel);
            try {
                List<KeyTally> tallies = unique.closely(plan.conversion(), looked, source.columns(), chunk);
                long told = 0;
                while (source.next()) {
                    pace(source.bytesRead() - told);
                    told = source.bytesRead();
                    if (source.defect().isEmpty()) {
                        tallies.forEach(t -> t.look(source, tally));
                    }
                }
            } finally {
                cancellation.forget(cancel);
            }
        }
    }

    private TableKeys keys(TableMapping table, Chunk chunk) {
        return keys.computeIfAbsent(table.oracle(), t -> new TableKeys(table, unique(table, chunk)));
    }

    /** Of a database those that none of its own keys proves. */
    private List<UniqueKey> unique(TableMapping table, Chunk chunk) {
        boolean database = chunk.slice() instanceof Slice.OfDatabase;
        return UniqueKey.of(
                table, plan.conversion().target(), database ? Optional.of(oracle(table)) : Optional.empty());
    }

    /** Gives up what is kept of tables that were not looked through to their end. */
    @Override
    public void close() throws IOException {
        for (TableKeys left : keys.values()) {
            left.close();
        }
        keys.clear();
    }

    private void pace(long bytes) {
        cancellation.check();
        steering.rest(cancellation);
        steering.spend(bytes, cancellation);
    }

    /** In the order of {@link Finding#ORDER}. */
    public List<Finding> findings(TableMapping table, Found found) {
        return found.tally.findings(
                oracle(table), Mask.of(plan.conversion(), table).any());
    }

    private Optional<TableMapping> looked(TableMapping table, Chunk chunk) {
        return chunk.slice() instanceof Slice.OfDatabase
                ? LookedAt.of(table, oracle(table), notNull(table), unique(table, chunk))
                : Optional.of(table);
    }

    private OracleTable oracle(TableMapping table) {
        return plan.conversion()
                .source()
                .table(table.oracle())
                .orElseThrow(() -> new IllegalStateException("the source has no table " + table.oracle()));
    }

    /** The columns that refuse NULL, by themselves or for the primary key. */
    private Set<Identifier> notNull(TableMapping table) {
        Optional<PgTable> target = plan.conversion().target().table(table.postgres());
        Set<Identifier> columns = target.map(PgTable::columns).orElse(List.of()).stream()
                .filter(PgColumn::notNull)
                .map(PgColumn::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (PgConstraint constraint : target.map(PgTable::constraints).orElse(List.of())) {
            if (constraint instanceof PgConstraint.PrimaryKey key) {
                columns.addAll(key.columns());
            }
        }
        return columns;
    }
}
