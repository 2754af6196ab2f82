package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.LargeTurn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that come without their partition key: COPY into a staging table of the transaction, then a {@link StagedInsert}
 * gives them their parent's, or computes it.
 */
final class StagedCopy implements Destination {
    private final ChunkTransaction chunk;
    private final SuppliedColumns columns;
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private final StagedInsert insert;
    private final BatchSender sender;
    private RowBatch batch = new RowBatch();
    private long rows;
    private String origin;

    /** Makes the insert for the staging table, once it is there. */
    @FunctionalInterface
    interface Way {
        StagedInsert of(Staging staging);
    }

    StagedCopy(ChunkTransaction chunk, SuppliedColumns columns, RowSource source, Way way) throws SQLException {
        this.chunk = chunk;
        this.columns = columns;
        this.encoder = new CopyEncoder(columns.copied(), source.columns(), chunk.nul());
        this.origin = chunk.chunk().origin();
        Staging staging = new Staging(columns, chunk.mask());
        staging.create(chunk.connection());
        List<Identifier> names = new ArrayList<>(Staging.OWN);
        names.addAll(columns.names());
        this.loader = new CopyLoader(chunk.connection(), Staging.NAME, names);
        this.sender = new BatchSender(chunk, this::reject, false);
        this.insert = way.of(staging);
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        origin = row.position().source();
        chunk.sums().read(row);
        long low = chunk.sums().low();
        String leading = (rows + 1) + "\t" + row.position().key() + "\t"
                + Checksum.signedHigh(chunk.sums().high(), low) + "\t" + low;
        boolean large = bytes > LargeTurn.LARGE;
        if (large) {
            chunk.openCopy().settle();
        }
        Optional<RowDefect> defect =
                large ? loader.loadLarge(encoder, row, leading) : encoder.encode(row, leading, 0, bytes, batch);
        if (defect.isPresent()) {
            chunk.counts().source(PartitionCounts.NONE, 1);
            chunk.reject(PartitionCounts.NONE, row, defect.get(), columns);
            return;
        }
        rows++;
        if (large) {
            chunk.inFlight().acknowledged(0, bytes, 0);
        } else if (sender.reached(batch)) {
            batch = sender.send(loader, batch);
        }
    }

    @Override
    public void finish() throws SQLException {
        if (batch.rows() > 0) {
            batch = sender.send(loader, batch);
        }
        chunk.openCopy().settle();
        chunk.inFlight().check();
        long inserted = insert.insert(rows, origin);
        chunk.inFlight().acknowledged(inserted, 0, 0);
    }

    private void reject(RowBatch refused, int row, Refusal why) throws SQLException {
        chunk.counts().source(PartitionCounts.NONE, 1);
        chunk.reject(PartitionCounts.NONE, refused, row, why, columns, Staging.OWN.size());
    }
}
