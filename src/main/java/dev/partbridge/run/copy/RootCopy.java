package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.BatchPace;
import dev.partbridge.postgres.copy.ColumnTypes;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyFormat;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.LargeTurn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.sql.SQLException;
import java.util.Optional;

/**
 * COPY into a table or the root of a partitioned one; PostgreSQL routes, Oracle's partition is counted here. The server
 * works on one batch while the next is read. Rows that a check will probably refuse go by themselves.
 */
final class RootCopy implements Destination {
    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    private final boolean closed;
    private final SuppliedColumns columns;
    private final CopyEncoder encoder;
    private final Suspicion suspicion;
    private final CopyLoader loader;
    private final Lane ordinary;
    private final Lane suspected;
    private final Tallies tallies;

    /** @param closed rows that Oracle has no partition for have none in the target either */
    RootCopy(
            ChunkTransaction chunk,
            OracleRouting routing,
            SuppliedColumns columns,
            RowSource source,
            Suspicion suspicion,
            boolean closed)
            throws SQLException {
        this.chunk = chunk;
        this.routing = routing;
        this.columns = columns;
        this.closed = closed;
        this.suspicion = suspicion;
        this.tallies = new Tallies(chunk, routing);
        CopyFormat format = CopyFormat.of(
                columns.copied(),
                source.columns(),
                ColumnTypes.of(chunk.connection(), chunk.table().postgres()));
        this.encoder = new CopyEncoder(columns.copied(), source.columns(), chunk.nul(), format);
        this.loader = new CopyLoader(chunk.connection(), chunk.table().postgres(), columns.names(), format);
        this.ordinary = new Lane(loader, sender(BatchPace.ordinary(BatchLimit.ORDINARY), columns));
        this.suspected = new Lane(loader, sender(BatchPace.suspected(BatchLimit.ORDINARY), columns));
    }

    private BatchSender sender(BatchPace pace, SuppliedColumns columns) {
        return new BatchSender(
                chunk, pace, (b, row, why) -> chunk.reject(routing.name(b.tag(row)), b, row, why, columns, 0), true);
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        int partition = routing.partition(row);
        tallies.row(partition);
        if (closed && partition == OracleRouting.NONE) {
            chunk.reject(routing.name(partition), row, routing.nowhere(row), columns);
            return;
        }
        if (bytes > LargeTurn.LARGE) {
            chunk.large(
                    loader, encoder, row, bytes, routing.name(partition), columns, () -> tallies.hash(partition, row));
            return;
        }
        Lane lane = suspicion.of(row) ? suspected : ordinary;
        RowBatch batch = lane.batch();
        Optional<RowDefect> defect = encoder.encode(row, "", partition, bytes, batch);
        if (defect.isPresent()) {
            chunk.reject(routing.name(partition), row, defect.get(), columns);
        } else {
            tallies.hash(partition, row, batch);
        }
        lane.added();
    }

    @Override
    public void finish() throws SQLException {
        ordinary.send();
        suspected.send();
        chunk.openCopy().settle();
    }
}
