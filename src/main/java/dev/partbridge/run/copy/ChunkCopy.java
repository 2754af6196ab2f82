package dev.partbridge.run.copy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.copy.NulRepair;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Copies one chunk in one transaction together with its rejects, its counts and the journal's word that it is done: it
 * is in exactly once, whatever dies.
 */
public final class ChunkCopy {
    private static final int ROWS_BETWEEN_CHECKS = 256;

    private final Conversion conversion;
    private final boolean summed;
    private final Destinations destinations;
    private final Journal journal;
    private final RowSourceOpener opener;
    private final Optional<String> point;

    /**
     * Copies of one run.
     *
     * @param point the state of the source at which the opener reads, where it has one
     * @param summed whether a checksum of the rows is kept
     */
    public ChunkCopy(
            Conversion conversion, Journal journal, RowSourceOpener opener, Optional<String> point, boolean summed) {
        this.conversion = conversion;
        this.summed = summed;
        this.destinations = new Destinations(conversion);
        this.journal = journal;
        this.opener = opener;
        this.point = point;
    }

    /**
     * A chunk that is in.
     *
     * @param bytes of the source, as it counted them; 0 where another session read a chunk whose length is not known
     */
    public record Copied(Done.ChunkDone done, long bytes) {}

    /** Told which source is being read, so that another thread can stop it. */
    @FunctionalInterface
    public interface Reading {
        void from(RowSource source);
    }

    /**
     * Copies and commits; after an exception the caller rolls back.
     *
     * @param connection auto-commit must be off
     * @return what is in, also when another session had done the chunk, or this one whose word that it was committed got
     *     lost
     */
    public Copied copy(Connection connection, TableMapping table, Chunk chunk, InFlight inFlight, Reading reading)
            throws SQLException, IOException {
        if (!journal.claim(connection, chunk)) {
            Done.ChunkDone done = journal.done(connection, chunk);
            connection.rollback();
            // of a slice that is counted the length is known
            return new Copied(done, chunk.slice().counted() ? chunk.bytes() : 0);
        }
        PartitionCounts counts = new PartitionCounts();
        NulRepair nul = ChosenRepair.nul(destinations.conversion(), table);
        Mask mask = Mask.of(destinations.conversion(), table);
        long bytes;
        try (RowSource source = opener.open(table, chunk);
                RejectStore rejects = new RejectStore(connection, journal.project(), chunk)) {
            reading.from(source);
            RowSums sums = summed ? RowSums.of(conversion, table, source.columns(), counts) : RowSums.none(counts);
            ChunkTransaction transaction = new ChunkTransaction(
                    connection,
                    journal.project(),
                    table,
                    chunk,
                    rejects,
                    counts,
                    sums,
                    inFlight,
                    new OpenCopy(),
                    nul,
                    mask);
            long rows = read(source, transaction);
            if (chunk.slice().counted() && rows != chunk.rows()) {
                throw new IOException(chunk.origin() + " holds " + rows + " rows where " + chunk.rows()
                        + " were counted before: it was changed; read the source again");
            }
            rejects.flush();
            bytes = source.bytesRead();
        }
        if (chunk.piece() > 0) {
            opener.verify(chunk);
        }
        // a database gives its rows in another order when it is asked again
        if (Destinations.staged(table)
                && !mask.any()
                && counts.rejected() > 0
                && chunk.slice().counted()) {
            new RejectedText(connection, journal.project(), chunk).restore(() -> opener.open(table, chunk));
        }
        journal.copied(connection, chunk, counts, nul.values(), point);
        inFlight.check();
        connection.commit();
        return new Copied(new Done.ChunkDone(counts.copied(), counts.rejected(), point), bytes);
    }

    private long read(RowSource source, ChunkTransaction chunk) throws SQLException, IOException {
        try {
            return read(source, chunk, destinations.of(chunk, source));
        } catch (SQLException | IOException | RuntimeException e) {
            chunk.openCopy().cancel(e);
            throw e;
        }
    }

    private static long read(RowSource source, ChunkTransaction chunk, Destination destination)
            throws SQLException, IOException {
        SuppliedColumns columns = SuppliedColumns.of(chunk.table(), source.columns());
        long rows = 0;
        long before = 0;
        while (source.next()) {
            if (rows++ % ROWS_BETWEEN_CHECKS == 0) {
                chunk.inFlight().check();
            }
            long at = source.bytesRead();
            Optional<RowDefect> defect = source.defect();
            if (defect.isPresent()) {
                chunk.counts().source(PartitionCounts.NONE, 1);
                chunk.reject(PartitionCounts.NONE, source, defect.get(), columns);
                chunk.inFlight().acknowledged(0, at - before, 0);
            } else {
                destination.row(source, at - before);
            }
            before = at;
        }
        destination.finish();
        return rows;
    }
}
