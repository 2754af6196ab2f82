package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.sql.SQLException;
import java.util.Optional;

/**
 * COPY into a table or the root of a partitioned one; PostgreSQL routes, Oracle's partition is counted here. The server
 * works on one batch while the next is read.
 */
final class RootCopy implements Destination {
    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    private final boolean closed;
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private final BatchSender sender;
    private final Tallies tallies;
    private RowBatch batch = new RowBatch();

    /** @param closed rows that Oracle has no partition for have none in the target either */
    RootCopy(ChunkTransaction chunk, OracleRouting routing, SuppliedColumns columns, RowSource source, boolean closed) {
        this.chunk = chunk;
        this.routing = routing;
        this.closed = closed;
        this.tallies = new Tallies(chunk, routing);
        this.encoder = new CopyEncoder(columns.copied(), source.columns(), chunk.nul());
        this.loader = new CopyLoader(chunk.connection(), chunk.table().postgres(), columns.names());
        this.sender =
                new BatchSender(chunk, (b, row, why) -> chunk.reject(routing.name(b.tag(row)), b, row, why), true);
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        int partition = routing.partition(row);
        tallies.row(partition);
        if (closed && partition == OracleRouting.NONE) {
            chunk.reject(routing.name(partition), row, routing.nowhere(row));
            return;
        }
        Optional<RowDefect> defect = encoder.encode(row, "", partition, bytes, batch);
        if (defect.isPresent()) {
            chunk.reject(routing.name(partition), row, defect.get());
        } else {
            tallies.hash(partition, row, batch);
        }
        if (sender.reached(batch)) {
            batch = sender.send(loader, batch);
        }
    }

    @Override
    public void finish() throws SQLException {
        if (batch.rows() > 0) {
            batch = sender.send(loader, batch);
        }
        chunk.openCopy().settle();
    }
}
