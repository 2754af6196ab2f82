package dev.partbridge.run.place;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.checksum.SourceRows;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.copy.ChosenRepair;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.PostgresSql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Looks in a table's source for rows that were moved to the reject table: their values are hashed as those of the source are,
 * and what is alike is the same row. The journal is changed by {@link #end} alone.
 */
public final class PlaceSearch {
    private static final int ROWS_BETWEEN_REPORTS = 256;

    private final Connection connection;
    private final String project;
    private final Conversion conversion;
    private final WantedRows wanted;
    private final RowSourceOpener opener;
    private final RunControl steering;
    private final Cancellation cancellation;
    private final WantedHashes hashes = new WantedHashes();
    private final FoundRows found;
    private ComparedColumns columns = new ComparedColumns(List.of(), false);

    /** Called on a worker thread, now and then. */
    @FunctionalInterface
    public interface Pace {
        /** So much more was read. */
        void read(long rows, long bytes);
    }

    /**
     * Nothing is done yet.
     *
     * @param connection auto-commit must be off; used by no one else until the end
     * @param opener which reads at the state of the source that the rows were copied from
     * @param steering whose pauses and rate the reading obeys
     */
    public PlaceSearch(
            Connection connection,
            String project,
            Conversion conversion,
            WantedRows wanted,
            RowSourceOpener opener,
            RunControl steering,
            Cancellation cancellation) {
        this.connection = connection;
        this.project = project;
        this.conversion = conversion;
        this.wanted = wanted;
        this.opener = opener;
        this.steering = steering;
        this.cancellation = cancellation;
        this.found = new FoundRows(connection);
    }

    /**
     * Takes down what is looked for; commits.
     *
     * @return the chunks that are to be read; none where no value can be compared
     */
    public List<Chunk> begin() throws SQLException, IOException {
        PlaceMatch.begin(connection);
        TableMapping table = wanted.table();
        columns = ComparedColumns.of(table, target(), parts(), Mask.of(conversion, table));
        StoredHashes stored = new StoredHashes(connection, table, columns.stored(table), cancellation);
        boolean comparable = !columns.names().isEmpty() && stored.unreadable().isEmpty();
        if (!comparable) {
            columns = new ComparedColumns(List.of(), false);
            stored = new StoredHashes(connection, table, columns.stored(table), cancellation);
        }
        String of = " WHERE project = " + PostgresSql.literal(project) + " AND source_table = "
                + PostgresSql.literal(table.oracle().toString());
        stored.add("partbridge.reject" + of + " AND statement IS NOT NULL AND NOT sought", false, hashes);
        stored.add("partbridge.stayed" + of, true, hashes);
        connection.commit();
        return comparable ? wanted.chunks() : List.of();
    }

    private PgTable target() {
        return conversion.target().table(wanted.table().postgres()).orElseThrow();
    }

    /** Of a database all rows of a table come with the same columns. */
    private Set<List<RowColumn>> parts() throws IOException {
        Set<List<RowColumn>> parts = new LinkedHashSet<>();
        for (Chunk chunk : wanted.chunks()) {
            if (chunk.slice().counted() || parts.isEmpty()) {
                cancellation.check();
                try (RowSource rows = opener.open(wanted.table(), chunk)) {
                    parts.add(rows.columns());
                }
            }
        }
        return parts;
    }

    /**
     * Goes through the rows of a chunk that {@link #begin} gave; called by several threads, and anew where it has failed.
     *
     * @throws IOException when the source cannot be read
     */
    public void read(Chunk chunk, Pace pace) throws IOException, SQLException {
        cancellation.check();
        try (RowSource source = opener.open(wanted.table(), chunk)) {
            Runnable stop = source::cancel;
            cancellation.onCancel(stop);
            try {
                read(source, chunk, pace);
            } finally {
                cancellation.forget(stop);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            // a cancelled reading shows itself in many ways
            if (cancellation.isCancelled()) {
                CancellationException cancelled = new CancellationException("cancelled");
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        }
        if (chunk.piece() > 0) {
            opener.verify(chunk);
        }
    }

    private void read(RowSource source, Chunk chunk, Pace pace) throws IOException, SQLException {
        SummedColumns compared = columns.of(wanted.table(), target(), source.columns());
        SourceRows row = new SourceRows(compared, ChosenRepair.nul(conversion, wanted.table())::repaired);
        FoundRows.OfChunk places = found.begin(wanted.chunks().indexOf(chunk), chunk);
        long rows = 0;
        long told = 0;
        long bytes = 0;
        while (source.next()) {
            if (source.defect().isEmpty() && hashed(row, source) && hashes.mayHave(row.high(), row.low())) {
                places.add(source.position(), source.address(), row.high(), row.low());
            }
            if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                pace(pace, rows - told, source.bytesRead() - bytes);
                told = rows;
                bytes = source.bytesRead();
            }
        }
        if (chunk.slice().counted() && rows != chunk.rows()) {
            throw new IOException(chunk.origin() + " holds " + rows + " rows where " + chunk.rows()
                    + " were counted before: it was changed");
        }
        places.flush();
        pace(pace, rows - told, source.bytesRead() - bytes);
    }

    /** A value that has another form than Oracle's is compared with none. */
    private static boolean hashed(SourceRows hash, RowSource source) {
        try {
            hash.read(source);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void pace(Pace pace, long rows, long bytes) {
        cancellation.check();
        steering.rest(cancellation);
        steering.spend(bytes, cancellation);
        pace.read(rows, bytes);
    }

    /**
     * Writes down what was found, when all chunks were read; commits. From now on the rows are not looked for any more.
     *
     * @return of how many of the rows the place is known now
     */
    public long end() throws SQLException {
        boolean numbered = wanted.chunks().stream().allMatch(c -> c.slice().counted());
        long placed = new PlaceMatch(connection, columns.all(), numbered)
                .write(project, wanted.table().oracle().toString());
        PlaceMatch.drop(connection);
        connection.commit();
        return placed;
    }
}
