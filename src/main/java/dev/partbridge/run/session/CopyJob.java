package dev.partbridge.run.session;

import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ConnectionSource;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.copy.ChunkCopy;
import dev.partbridge.run.copy.InFlight;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies one chunk after the other over a connection of its own; what fails for a reason that passes is tried again. */
final class CopyJob implements Crew.Job<CopyTask> {
    private static final Logger LOG = LoggerFactory.getLogger(CopyJob.class);

    private final CopyStage stage;
    private final Cancellation cancellation;
    private final ConnectionSource connections;
    private final ChunkCopy chunkCopy;
    private final Patience patience;
    private @Nullable Connection connection;

    CopyJob(CopyStage stage, ConnectionSource connections, ChunkCopy chunkCopy, Retry retry, RunListener listener) {
        this.stage = stage;
        this.cancellation = stage.cancellation();
        this.connections = connections;
        this.chunkCopy = chunkCopy;
        this.patience = new Patience(retry, listener, cancellation);
    }

    /** Tells the stage how it ended, unless it was cancelled. */
    @Override
    public void work(CopyTask task) {
        try {
            stage.began(task);
            for (int attempt = 1; ; attempt++) {
                try {
                    stage.committed(task, once(task));
                    return;
                } catch (SQLException | IOException e) {
                    drop();
                    if (!patience.again(task.chunk().id(), attempt, e)) {
                        stage.failed(task, e);
                        return;
                    }
                }
            }
        } catch (CancellationException e) {
            drop();
        } catch (Throwable e) {
            drop();
            // memory that ran out, for one: a job must not end without a word, for its chunk would be missing
            if (!cancellation.isCancelled()) {
                stage.failed(task, e);
            }
        }
    }

    private ChunkCopy.Copied once(CopyTask task) throws SQLException, IOException {
        stage.control().rest(cancellation);
        Connection open = connection == null ? TargetSession.openForRows(connections) : connection;
        connection = open;
        Runnable statement = () -> RunningStatement.cancel(open);
        Runnable[] reading = {() -> {}};
        OpenRows inFlight = new OpenRows(task.progress());
        cancellation.onCancel(statement);
        try {
            return chunkCopy.copy(open, task.step().copy().table(), task.chunk(), inFlight, source -> {
                reading[0] = source::cancel;
                cancellation.onCancel(reading[0]);
            });
        } catch (SQLException | IOException | RuntimeException e) {
            // a cancelled reading or statement shows itself in many ways
            if (cancellation.isCancelled()) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        } finally {
            inFlight.close();
            cancellation.forget(statement);
            cancellation.forget(reading[0]);
        }
    }

    /** After a failure nobody knows what state it is in. */
    private void drop() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            TargetSession.rollBack(open);
            close(open);
        }
    }

    private static void close(Connection open) {
        try {
            open.close();
        } catch (SQLException e) {
            LOG.debug("a connection that was lost could not be closed", e);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            close(connection);
        }
    }

    /** What one open transaction has acknowledged, taken back from the counter when it ends. */
    private final class OpenRows implements InFlight {
        private final ProgressCounter progress;
        private long rows;
        private long bytes;
        private long rejects;

        OpenRows(ProgressCounter progress) {
            this.progress = progress;
        }

        @Override
        public void acknowledged(long moreRows, long moreBytes, long moreRejects) {
            rows += moreRows;
            bytes += moreBytes;
            rejects += moreRejects;
            progress.open(moreRows, moreBytes, moreRejects);
            stage.control().spend(moreBytes, cancellation);
        }

        @Override
        public void check() {
            stage.control().rest(cancellation);
            cancellation.check();
        }

        void close() {
            progress.open(-rows, -bytes, -rejects);
        }
    }
}
