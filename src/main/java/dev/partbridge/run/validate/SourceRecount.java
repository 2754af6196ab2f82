package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.copy.ChosenRepair;
import dev.partbridge.run.copy.OracleRouting;
import dev.partbridge.run.copy.ParentPartitions;
import dev.partbridge.run.copy.RowSums;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.run.journal.RejectedRows;
import dev.partbridge.run.journal.Retried;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Counts a table's rows in the source anew: by Oracle's rules, or for a reference-partitioned child by the place of the
 * parent's row in the target. Rows that a run put aside are counted as rejected.
 */
public final class SourceRecount {
    private final Conversion conversion;
    private final RowSourceOpener opener;
    private final Connection connection;
    private final Cancellation cancellation;
    private final boolean summed;

    /** Hears of each row read; may throw to stop. */
    @FunctionalInterface
    public interface RowsRead {
        void rows(long rows, long bytes);
    }

    private static final int ROWS_BETWEEN_REPORTS = 1024;

    /**
     * @param connection auto-commit off; temporary tables of its own are made in the open transaction
     * @param cancellation ends what the source does
     * @param summed whether checksums are taken, for which each row is read
     */
    public SourceRecount(
            Conversion conversion,
            RowSourceOpener opener,
            Connection connection,
            Cancellation cancellation,
            boolean summed) {
        this.conversion = conversion;
        this.opener = opener;
        this.connection = connection;
        this.cancellation = cancellation;
        this.summed = summed;
    }

    /**
     * Adds a chunk's rows.
     *
     * @param rejected rows of the chunk in the reject table
     */
    public void count(TableMapping table, Chunk chunk, RejectedRows rejected, PartitionCounts counts, RowsRead progress)
            throws SQLException, IOException {
        // a row with NULL in a key of several columns is elsewhere in PostgreSQL, so that each is looked at
        OptionalLong told =
                summed || table.strays().isPresent() ? OptionalLong.empty() : opener.count(table, chunk, cancellation);
        if (told.isPresent()) {
            OracleRouting routing = OracleRouting.of(table, conversion.source(), List.of(), chunk.slice());
            counted(routing.name(routing.unread()), told.getAsLong(), rejected.partitions(), counts);
            progress.rows(told.getAsLong(), 0);
            return;
        }
        Runnable stop = () -> {};
        try (RowSource source = opener.open(table, chunk)) {
            stop = source::cancel;
            cancellation.onCancel(stop);
            RowSums sums = summed ? RowSums.of(conversion, table, source.columns(), counts) : RowSums.none(counts);
            if (!chunk.slice().counted()) {
                part(source, table, chunk, rejected, counts, sums, progress);
            } else if (table.keyLookup().isPresent()) {
                ParentKeys keys = new ParentKeys(
                        connection,
                        table,
                        new ParentPartitions(table, conversion.tables()),
                        source.columns(),
                        ChosenRepair.nul(conversion, table));
                read(source, rejected, counts, progress, row -> {
                    sums.read(row);
                    keys.add(row, sums);
                });
                keys.count(counts);
            } else {
                OracleRouting routing = OracleRouting.of(table, conversion.source(), source.columns(), chunk.slice());
                read(source, rejected, counts, progress, row -> {
                    PartitionCounts.Tally tally = counts.of(routing.name(routing.partition(row)));
                    tally.row();
                    sums.read(row);
                    tally.sum().add(sums.high(), sums.low());
                });
            }
        } catch (IOException e) {
            // a cancelled reading shows itself in many ways
            cancellation.check();
            throw e;
        } finally {
            cancellation.forget(stop);
        }
    }

    /**
     * A database says itself in which partition rows are. They have no place by which those put aside could be found
     * again, so these are told apart by their number.
     */
    private void part(
            RowSource source,
            TableMapping table,
            Chunk chunk,
            RejectedRows rejected,
            PartitionCounts counts,
            RowSums sums,
            RowsRead progress)
            throws SQLException, IOException {
        OracleRouting routing = OracleRouting.of(table, conversion.source(), source.columns(), chunk.slice());
        String own = PartitionCounts.NONE;
        long rows = 0;
        long before = 0;
        while (source.next()) {
            own = routing.name(source.defect().isPresent() ? routing.unread() : routing.partition(source));
            PartitionCounts.Tally tally = counts.of(own);
            tally.row();
            if (source.defect().isEmpty()) {
                sums.read(source);
                tally.sum().add(sums.high(), sums.low());
            }
            if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                progress.rows(ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
                before = source.bytesRead();
            }
        }
        progress.rows(rows % ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
        counted(own, 0, rejected.partitions(), counts);
        if (!rejected.retried().isEmpty()) {
            counts.notSummed("rows went in with other values when they were tried again");
        }
        if (!rejected.partitions().isEmpty()) {
            counts.notSummed("rows were rejected, which a database does not tell from others when it is read again");
        }
    }

    /** Rows of one partition; a run counts rows without a parent, and those that could not be read, in no partition. */
    private static void counted(String own, long rows, Collection<String> rejected, PartitionCounts counts) {
        counts.source(own, rows);
        for (String partition : rejected) {
            counts.rejected(partition, 1);
            if (partition.equals(PartitionCounts.NONE)) {
                counts.source(own, -1);
                counts.source(partition, 1);
            }
        }
    }

    private interface SoundRow {
        void take(RowSource row) throws SQLException;
    }

    private static void read(
            RowSource source, RejectedRows rejected, PartitionCounts counts, RowsRead progress, SoundRow sound)
            throws SQLException, IOException {
        long rows = 0;
        long before = 0;
        while (source.next()) {
            String partition = rejected.byLine().get(source.position().key());
            Retried retried = rejected.retried().get(source.position().key());
            if (retried != null) {
                counts.source(retried.partition(), 1);
                retried.hash()
                        .ifPresent(h -> counts.of(retried.partition()).sum().add(h));
            } else if (partition != null) {
                counts.source(partition, 1);
                counts.rejected(partition, 1);
            } else if (source.defect().isPresent()) {
                counts.source(PartitionCounts.NONE, 1);
                counts.rejected(PartitionCounts.NONE, 1);
            } else {
                sound.take(source);
            }
            if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                progress.rows(ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
                before = source.bytesRead();
            }
        }
        progress.rows(rows % ROWS_BETWEEN_REPORTS, source.bytesRead() - before);
    }
}
