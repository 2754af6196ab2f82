package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.ColumnTypes;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyFormat;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.LargeTurn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * COPY into the children of an inheritance parent, chosen by Oracle's rules. Rows gather per child and go in by turns,
 * because a connection does one COPY at a time; the server works on one while more are read.
 */
final class LeafCopy implements Destination {
    /** Of all children together. */
    private static final long GATHERED_BYTES = 8L << 20;

    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    private final SuppliedColumns columns;
    private final CopyEncoder encoder;
    private final List<CopyLoader> loaders = new ArrayList<>();
    private final BatchSender sender;
    private final Tallies tallies;
    /** Of each child what has gathered; empty ones are not kept, since each has grown with its rows. */
    private final @Nullable RowBatch[] batches;

    private long gathered;

    LeafCopy(ChunkTransaction chunk, OracleRouting routing, SuppliedColumns columns, RowSource source)
            throws SQLException {
        this.chunk = chunk;
        this.routing = routing;
        this.columns = columns;
        this.tallies = new Tallies(chunk, routing);
        // the children's columns are the parent's
        CopyFormat format = CopyFormat.of(
                columns.copied(),
                source.columns(),
                ColumnTypes.of(chunk.connection(), chunk.table().postgres()));
        this.encoder = new CopyEncoder(columns.copied(), source.columns(), chunk.nul(), format);
        this.sender = new BatchSender(
                chunk, (b, row, why) -> chunk.reject(routing.name(b.tag(row)), b, row, why, columns, 0), true);
        this.batches = new RowBatch[chunk.table().partitions().size()];
        chunk.table()
                .partitions()
                .forEach(p -> loaders.add(new CopyLoader(chunk.connection(), p.leaf(), columns.names(), format)));
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        int partition = routing.partition(row);
        tallies.row(partition);
        if (partition == OracleRouting.NONE) {
            chunk.reject(routing.name(partition), row, routing.nowhere(row), columns);
            return;
        }
        if (bytes > LargeTurn.LARGE) {
            chunk.large(
                    loaders.get(partition),
                    encoder,
                    row,
                    bytes,
                    routing.name(partition),
                    columns,
                    () -> tallies.hash(partition, row));
            return;
        }
        RowBatch batch = batch(partition);
        int before = batch.bytes();
        Optional<RowDefect> defect = encoder.encode(row, "", partition, bytes, batch);
        if (defect.isPresent()) {
            chunk.reject(routing.name(partition), row, defect.get(), columns);
            return;
        }
        tallies.hash(partition, row, batch);
        gathered += batch.bytes() - before;
        if (gathered >= GATHERED_BYTES) {
            sendAll();
        } else if (sender.reached(batch)) {
            send(partition);
        }
    }

    private RowBatch batch(int partition) {
        RowBatch batch = batches[partition];
        if (batch == null) {
            batch = new RowBatch();
            batches[partition] = batch;
        }
        return batch;
    }

    @Override
    public void finish() throws SQLException {
        sendAll();
        chunk.openCopy().settle();
    }

    private void sendAll() throws SQLException {
        for (int i = 0; i < batches.length; i++) {
            send(i);
        }
    }

    private void send(int partition) throws SQLException {
        RowBatch batch = batches[partition];
        if (batch != null && batch.rows() > 0) {
            gathered -= batch.bytes();
            batches[partition] = null;
            sender.send(loaders.get(partition), batch);
        }
    }
}
