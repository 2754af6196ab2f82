package dev.partbridge.run.session;

import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.validate.LeafReading;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the leaves back side by side, the largest first, each job over a connection of its own. All of them read in the
 * snapshot in which the proof counted the rows (pg_export_snapshot, SET TRANSACTION SNAPSHOT), so that who writes
 * meanwhile changes neither a sum nor a count alone: the result is that of one session which reads leaf after leaf.
 */
final class LeafStage implements LeafReading {
    private final ConnectionSource connections;
    private final RunControl control;
    private final LongConsumer read;
    private final Cancellation run;
    private final Cancellation stage = new Cancellation();
    private final Map<QualifiedName, Checksum> sums = new ConcurrentHashMap<>();
    private final AtomicReference<Failed> failure = new AtomicReference<>();

    private record Failed(Leaf leaf, Throwable cause) {}

    /** @param read told of so many rows more, from several threads */
    LeafStage(ConnectionSource connections, RunControl control, LongConsumer read, Cancellation run) {
        this.connections = connections;
        this.control = control;
        this.read = read;
        this.run = run;
    }

    @Override
    public Map<QualifiedName, Checksum> sums(String snapshot, List<Leaf> leaves) throws SQLException {
        List<Leaf> tasks = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (leaf.rows() == 0) {
                // counted in the same snapshot
                sums.put(leaf.relation(), Checksum.ZERO);
            } else {
                tasks.add(leaf);
            }
        }
        tasks.sort(Comparator.comparingLong(Leaf::rows).reversed());
        Crew<Leaf> crew = new Crew<>("partbridge-proof-", () -> new LeafJob(snapshot), control, stage, run);
        crew.addAll(tasks);
        Runnable hook = stage::cancel;
        run.onCancel(hook);
        try {
            crew.work();
        } finally {
            run.forget(hook);
        }
        Failed failed = failure.get();
        if (failed != null) {
            throw failed(failed.leaf(), failed.cause());
        }
        run.check();
        Leaf left = crew.left();
        if (left != null) {
            throw failed(left, new IllegalStateException("the reading ended before it"));
        }
        return Map.copyOf(sums);
    }

    private static SQLException failed(Leaf leaf, Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : "XX000";
        return new SQLException("reading " + leaf.relation() + ": " + cause.getMessage(), state, cause);
    }

    private final class LeafJob implements Crew.Job<Leaf> {
        private final String snapshot;
        private @Nullable Connection connection;

        LeafJob(String snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public void work(Leaf leaf) {
            try {
                sums.put(leaf.relation(), once(leaf));
            } catch (CancellationException e) {
                stage.cancel();
            } catch (Throwable e) {
                // a job must not end without a word; a cancelled reading shows itself in many ways
                if (!stage.isCancelled()) {
                    failure.compareAndSet(null, new Failed(leaf, e));
                    stage.cancel();
                }
            }
        }

        private Checksum once(Leaf leaf) throws SQLException {
            Connection open = connection == null ? begin() : connection;
            Runnable hook = () -> RunningStatement.cancel(open);
            stage.onCancel(hook);
            try {
                return leaf.sums().of(open, leaf.relation(), rows -> {
                    stage.check();
                    read.accept(rows);
                });
            } finally {
                stage.forget(hook);
            }
        }

        private Connection begin() throws SQLException {
            Connection open = TargetSession.open(connections);
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; "
                        + "SET TRANSACTION SNAPSHOT " + PostgresSql.literal(snapshot));
            }
            return open;
        }

        @Override
        public void close() {
            if (connection != null) {
                TargetSession.rollBack(connection);
                TargetSession.close(connection);
            }
        }
    }
}
