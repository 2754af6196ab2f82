package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
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
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private final StagedInsert insert;
    private final RowBatch batch = new RowBatch();
    private long rows;
    private String origin;

    /** Makes the insert for the staging table, once it is there. */
    @FunctionalInterface
    interface Way {
        StagedInsert of(Staging staging);
    }

    StagedCopy(ChunkTransaction chunk, SuppliedColumns columns, RowSource source, Way way) throws SQLException {
        this.chunk = chunk;
        this.encoder = new CopyEncoder(columns.copied(), source.columns());
        this.origin = chunk.chunk().origin();
        Staging staging = new Staging(columns);
        staging.create(chunk.connection());
        List<Identifier> names = new ArrayList<>(List.of(Staging.ROW, Staging.LINE));
        names.addAll(columns.names());
        this.loader = new CopyLoader(chunk.connection(), Staging.NAME, names);
        this.insert = way.of(staging);
    }

    @Override
    public void row(RowSource row, long bytes) throws SQLException {
        origin = row.position().source();
        String leading = (rows + 1) + "\t" + row.position().key();
        Optional<RowDefect> defect = encoder.encode(row, leading, 0, bytes, batch);
        if (defect.isPresent()) {
            chunk.counts().source(PartitionCounts.NONE, 1);
            chunk.reject(PartitionCounts.NONE, row, defect.get());
            return;
        }
        rows++;
        if (BatchLimit.ORDINARY.reached(batch)) {
            stage();
        }
    }

    @Override
    public void finish() throws SQLException {
        stage();
        chunk.inFlight().check();
        long inserted = insert.insert(rows, origin);
        chunk.inFlight().acknowledged(inserted, 0, 0);
    }

    private void stage() throws SQLException {
        loader.load(batch, (b, row, refusal) -> {
            chunk.counts().source(PartitionCounts.NONE, 1);
            chunk.reject(PartitionCounts.NONE, b, row, refusal);
        });
        // rows count only once they are in the table: some may turn out to be orphans
        chunk.inFlight().acknowledged(0, batch.sourceBytes(), 0);
        batch.clear();
    }
}
