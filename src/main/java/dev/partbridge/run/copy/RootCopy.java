package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.BatchLimit;
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
final class RootCopy implements Destination, OpenCopy.Batch {
    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private RowBatch batch = new RowBatch();
    private RowBatch sent = new RowBatch();

    RootCopy(ChunkTransaction chunk, OracleRouting routing, SuppliedColumns columns, RowSource source) {
        this.chunk = chunk;
        this.routing = routing;
        this.encoder = new CopyEncoder(columns.copied(), source.columns());
        this.loader = new CopyLoader(chunk.connection(), chunk.table().postgres(), columns.names());
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        int partition = routing.partition(row);
        chunk.counts().source(routing.name(partition), 1);
        Optional<RowDefect> defect = encoder.encode(row, "", partition, bytes, batch);
        if (defect.isPresent()) {
            chunk.reject(routing.name(partition), row, defect.get());
        }
        if (BatchLimit.ORDINARY.reached(batch)) {
            send();
        }
    }

    private void send() throws SQLException {
        chunk.openCopy().settle();
        RowBatch empty = sent;
        sent = batch;
        batch = empty;
        chunk.openCopy().sent(this);
        loader.begin(sent);
    }

    @Override
    public void finish() throws SQLException {
        if (batch.rows() > 0) {
            send();
        }
        chunk.openCopy().settle();
    }

    @Override
    public void settle() throws SQLException {
        int loaded = loader.end((b, row, refusal) -> chunk.reject(routing.name(b.tag(row)), b, row, refusal));
        chunk.inFlight().acknowledged(loaded, sent.sourceBytes(), 0);
        sent.clear();
    }

    @Override
    public void cancel() throws SQLException {
        loader.cancel();
    }
}
