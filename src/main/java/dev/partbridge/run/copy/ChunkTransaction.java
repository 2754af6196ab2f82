package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.NulRepair;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.postgres.copy.RowFields;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectStore;
import dev.partbridge.run.journal.RejectValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The one transaction in which a chunk goes in.
 *
 * @param counts of this chunk alone
 * @param sums hashes its rows
 * @param nul of this chunk alone
 * @param mask what is left out of its rejects
 */
record ChunkTransaction(
        Connection connection,
        String project,
        TableMapping table,
        Chunk chunk,
        RejectStore rejects,
        PartitionCounts counts,
        RowSums sums,
        InFlight inFlight,
        OpenCopy openCopy,
        NulRepair nul,
        Mask mask) {
    /**
     * Keeps the source's current row, whose partition was counted before, and whose hash was not added.
     *
     * @param columns those that the source brings
     */
    void reject(String partition, RowSource row, RowDefect defect, SuppliedColumns columns) throws SQLException {
        leisure();
        RejectValues values = mask.masked(values(row, columns));
        rejects.add(
                partition,
                row.position(),
                row.address(),
                defect.code(),
                mask.reason(defect.code(), defect.reason()),
                mask.any() ? mask.row(values) : row.raw(),
                values);
        rejected(partition);
    }

    private RejectValues values(RowSource row, SuppliedColumns columns) {
        if (row.defect().isPresent()) {
            return RejectValues.unread(RowFields.ofTexts(row, columns.copied()), columns.names());
        }
        Optional<RowFields> fields = RowFields.of(row, columns.copied(), nul);
        sums.read(row);
        return RejectValues.read(fields, columns.names(), sums.hash());
    }

    /**
     * Keeps a row that the server refused, whose hash was added before.
     *
     * @param columns those that the source brings
     * @param leading fields of the batch before them
     */
    void reject(String partition, RowBatch batch, int row, Refusal refusal, SuppliedColumns columns, int leading)
            throws SQLException {
        leisure();
        Optional<Checksum> hash =
                sums.taken() ? Optional.of(new Checksum(batch.high(row), batch.low(row))) : Optional.empty();
        RejectValues values = mask.masked(
                RejectValues.read(RowFields.of(batch, row, columns.copied(), leading), columns.names(), hash));
        rejects.add(
                partition,
                batch.position(row),
                batch.address(row),
                refusal.sqlState(),
                mask.reason(refusal.sqlState(), refusal.message()),
                mask.any() ? mask.row(values) : batch.raw(row),
                values);
        counts.of(partition).sum().remove(batch.high(row), batch.low(row));
        rejected(partition);
    }

    /**
     * Brings the source's current row, which was counted before, in by itself.
     *
     * @param partition its Oracle partition
     * @param columns those that the source brings
     * @param in what follows when it is in
     */
    void large(
            CopyLoader loader,
            CopyEncoder encoder,
            RowSource row,
            long bytes,
            String partition,
            SuppliedColumns columns,
            Runnable in)
            throws SQLException {
        openCopy.settle();
        Optional<RowDefect> defect = loader.loadLarge(encoder, row, "");
        if (defect.isPresent()) {
            reject(partition, row, defect.get(), columns);
        } else {
            in.run();
        }
        inFlight.acknowledged(defect.isPresent() ? 0 : 1, bytes, 0);
    }

    /** Rows that only wait do not break in on the server's work. */
    private void leisure() throws SQLException {
        if (rejects.nextIsSent()) {
            openCopy.settle();
        }
    }

    private void rejected(String partition) {
        counts.rejected(partition, 1);
        inFlight.acknowledged(0, 0, 1);
    }
}
