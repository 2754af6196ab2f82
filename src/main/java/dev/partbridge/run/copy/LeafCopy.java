package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * COPY into the children of an inheritance parent, chosen by Oracle's rules. Rows gather per child and go in by turns,
 * because a connection does one COPY at a time.
 */
final class LeafCopy implements Destination {
    /** Of all children together. */
    private static final long GATHERED_BYTES = 8L << 20;

    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    private final CopyEncoder encoder;
    private final List<CopyLoader> loaders = new ArrayList<>();
    private final List<RowBatch> batches = new ArrayList<>();
    private long gathered;

    LeafCopy(ChunkTransaction chunk, OracleRouting routing, SuppliedColumns columns, RowSource source) {
        this.chunk = chunk;
        this.routing = routing;
        this.encoder = new CopyEncoder(columns.copied(), source.columns());
        chunk.table().partitions().forEach(partition -> {
            loaders.add(new CopyLoader(chunk.connection(), partition.leaf(), columns.names()));
            batches.add(new RowBatch());
        });
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        int partition = routing.partition(row);
        chunk.counts().source(routing.name(partition), 1);
        if (partition == OracleRouting.NONE) {
            chunk.reject(
                    routing.name(partition),
                    row,
                    new RowDefect("23514", "no partition of " + chunk.table().oracle() + " takes the row (ORA-14400)"));
            return;
        }
        RowBatch batch = batches.get(partition);
        int before = batch.bytes();
        Optional<RowDefect> defect = encoder.encode(row, "", partition, bytes, batch);
        if (defect.isPresent()) {
            chunk.reject(routing.name(partition), row, defect.get());
            return;
        }
        gathered += batch.bytes() - before;
        if (gathered >= GATHERED_BYTES) {
            finish();
        } else if (BatchLimit.ORDINARY.reached(batch)) {
            flush(partition);
        }
    }

    @Override
    public void finish() throws SQLException {
        for (int i = 0; i < batches.size(); i++) {
            if (batches.get(i).rows() > 0) {
                flush(i);
            }
        }
    }

    private void flush(int partition) throws SQLException {
        RowBatch batch = batches.get(partition);
        gathered -= batch.bytes();
        int loaded = loaders.get(partition)
                .load(batch, (b, row, refusal) -> chunk.reject(routing.name(partition), b, row, refusal));
        chunk.inFlight().acknowledged(loaded, batch.sourceBytes(), 0);
        batch.clear();
    }
}
