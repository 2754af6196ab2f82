package dev.partbridge.run.copy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectStore;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Copies one chunk in one transaction together with its rejects, its counts and the journal's word that it is done: it
 * is in exactly once, whatever dies.
 */
public final class ChunkCopy {
    private static final int ROWS_BETWEEN_CHECKS = 256;

    private final Conversion conversion;
    private final Journal journal;
    private final RowSourceOpener opener;
    private final Optional<String> point;

    /** @param point the state of the source at which the opener reads, where it has one */
    public ChunkCopy(Conversion conversion, Journal journal, RowSourceOpener opener, Optional<String> point) {
        this.conversion = conversion;
        this.journal = journal;
        this.opener = opener;
        this.point = point;
    }

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
    public Done.ChunkDone copy(
            Connection connection, TableMapping table, Chunk chunk, InFlight inFlight, Reading reading)
            throws SQLException, IOException {
        if (!journal.claim(connection, chunk)) {
            Done.ChunkDone done = journal.done(connection, chunk);
            connection.rollback();
            return done;
        }
        PartitionCounts counts = new PartitionCounts();
        try (RowSource source = opener.open(table, chunk);
                RejectStore rejects = new RejectStore(connection, journal.project(), chunk)) {
            reading.from(source);
            ChunkTransaction transaction = new ChunkTransaction(
                    connection, journal.project(), table, chunk, rejects, counts, inFlight, new OpenCopy());
            long rows = read(source, transaction);
            if (chunk.slice().counted() && rows != chunk.rows()) {
                throw new IOException(chunk.origin() + " holds " + rows + " rows where " + chunk.rows()
                        + " were counted before: it was changed; read the source again");
            }
            rejects.flush();
        }
        if (chunk.piece() > 0) {
            opener.verify(chunk);
        }
        // a database gives its rows in another order when it is asked again
        if (staged(table) && counts.rejected() > 0 && chunk.slice().counted()) {
            new RejectedText(connection, journal.project(), chunk).restore(() -> opener.open(table, chunk));
        }
        journal.copied(connection, chunk, counts, point);
        inFlight.check();
        connection.commit();
        return new Done.ChunkDone(counts.copied(), counts.rejected(), point);
    }

    private static boolean staged(TableMapping table) {
        return table.keyLookup().isPresent() || !table.computed().isEmpty();
    }

    private long read(RowSource source, ChunkTransaction chunk) throws SQLException, IOException {
        try {
            return read(source, chunk, destination(chunk, source));
        } catch (SQLException | IOException | RuntimeException e) {
            chunk.openCopy().cancel(e);
            throw e;
        }
    }

    private static long read(RowSource source, ChunkTransaction chunk, Destination destination)
            throws SQLException, IOException {
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
                chunk.reject(PartitionCounts.NONE, source, defect.get());
                chunk.inFlight().acknowledged(0, at - before, 0);
            } else {
                destination.row(source, at - before);
            }
            before = at;
        }
        destination.finish();
        return rows;
    }

    /**
     * The source has read the key with the row. Where rows of the parent were rejected the target is asked instead, so
     * that their children are rejected too.
     */
    private Destination keyed(ChunkTransaction chunk, SuppliedColumns columns, RowSource source) {
        TableMapping table = chunk.table();
        List<ColumnMapping> key = KeyOfAncestor.of(table, conversion.tables());
        SuppliedColumns all = columns.with(key, source.columns());
        boolean valueForNull = key.stream().allMatch(c -> c.nullAs().isPresent());
        OracleRouting routing = OracleRouting.of(
                table, conversion.source(), source.columns(), chunk.chunk().slice());
        return new KeyedCopy(chunk, source, valueForNull, new RootCopy(chunk, routing, all, source));
    }

    private Destination destination(ChunkTransaction chunk, RowSource source) throws SQLException {
        TableMapping table = chunk.table();
        SuppliedColumns columns = SuppliedColumns.of(table, source.columns());
        if (table.keyLookup().isPresent()) {
            ParentPartitions parents = new ParentPartitions(table, conversion.tables());
            QualifiedName parent = parents.parent().oracle();
            return source.columns().stream().anyMatch(RowColumn::ofParent)
                            && JournalReader.rejects(chunk.connection(), chunk.project(), parent) == 0
                    ? keyed(chunk, columns, source)
                    : new StagedCopy(chunk, columns, source, staging -> new KeyJoin(chunk, staging, parents));
        }
        if (!table.computed().isEmpty()) {
            return new StagedCopy(chunk, columns, source, staging -> new ComputedInsert(chunk, columns));
        }
        OracleRouting routing = OracleRouting.of(
                table, conversion.source(), source.columns(), chunk.chunk().slice());
        boolean inheritance = conversion
                .target()
                .table(table.postgres())
                .filter(t -> t.layout() instanceof PgLayout.Inheritance)
                .isPresent();
        // where Oracle's rule is not known here, the parent's own trigger routes
        return inheritance && OracleRouting.known(table, conversion.source())
                ? new LeafCopy(chunk, routing, columns, source)
                : new RootCopy(chunk, routing, columns, source);
    }
}
