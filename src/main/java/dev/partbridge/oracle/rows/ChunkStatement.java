package dev.partbridge.oracle.rows;

import dev.partbridge.progress.LastResort;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statement that reads one chunk, from its sending to its end. The query is sent by the first {@link #next}, so that
 * it can be cancelled too. Used by one thread, except {@link #cancel}.
 */
final class ChunkStatement {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkStatement.class);

    private final String source;
    private final PreparedStatement statement;
    private final AutoCloseable after;
    private final LastResort lastResort;
    private volatile boolean cancelled;
    private @Nullable ResultSet rows;
    private long number;
    private boolean broken;

    private ChunkStatement(String source, PreparedStatement statement, AutoCloseable after) {
        this.source = source;
        this.statement = statement;
        this.after = after;
        this.lastResort = new LastResort(LastResort.GRACE, this::cut);
    }

    /**
     * Prepares the query.
     *
     * @param after closed when the statement is
     * @throws ReadFailure when it cannot be prepared; {@code after} is then the caller's to close
     */
    static ChunkStatement prepare(Connection connection, ChunkQuery query, AutoCloseable after) throws ReadFailure {
        try {
            return new ChunkStatement(query.source(), Preparation.of(connection, query), after);
        } catch (SQLException e) {
            throw new ReadFailure(ReadTrouble.of(e), query.source(), e);
        }
    }

    /** The rows, at the next one; null when there is none. */
    @Nullable
    ResultSet next() throws IOException {
        refuseCancelled(null);
        try {
            ResultSet open = rows;
            if (open == null) {
                open = statement.executeQuery();
                rows = open;
            }
            if (!open.next()) {
                return null;
            }
            number++;
            return open;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The current row's number, counted from 1. */
    long number() {
        return number;
    }

    /** What ends the chunk, told with its place; the statement is of no use any more. */
    IOException failure(SQLException e) throws IOException {
        broken = true;
        refuseCancelled(e);
        String place = number == 0 ? source : source + ", behind row " + number + ",";
        return new ReadFailure(ReadTrouble.of(e), place, e);
    }

    private void refuseCancelled(@Nullable SQLException cause) throws IOException {
        if (cancelled) {
            throw new IOException("the reading of " + source + " was cancelled", cause);
        }
    }

    /** Stops a blocked {@link #next} from another thread. */
    void cancel() {
        cancelled = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("The statement for {} could not be cancelled; it is not asked for more rows", source, e);
        }
        lastResort.begin();
    }

    /** Whoever waits for an answer that does not come, not even to the break, waits no longer. */
    private void cut() {
        try {
            statement.getConnection().abort(Runnable::run);
        } catch (SQLException e) {
            LOG.warn("The session that reads {} does not end, and could not be cut", source, e);
        }
    }

    /** After a failure the session may be gone, and that it cannot be closed is no news. */
    void close() throws IOException {
        IOException trouble = null;
        // closing the statement closes its rows
        for (AutoCloseable each : List.of(statement, after)) {
            try {
                each.close();
            } catch (Exception e) {
                IOException told = new IOException(source + " could not be closed", e);
                if (trouble == null) {
                    trouble = told;
                } else {
                    trouble.addSuppressed(told);
                }
            }
        }
        lastResort.over();
        if (trouble != null) {
            if (!broken) {
                throw trouble;
            }
            LOG.debug("{} could not be closed after its failure", source, trouble);
        }
    }
}
