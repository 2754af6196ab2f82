package dev.partbridge.run.copy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.SourceRows;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.PartitionCounts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hashes the rows of a chunk as they are read, where checksums are wanted; otherwise each hash is 0. */
public final class RowSums {
    private final PartitionCounts counts;
    private @Nullable SourceRows rows;

    private RowSums(PartitionCounts counts, @Nullable SourceRows rows) {
        this.counts = counts;
        this.rows = rows;
    }

    /** Takes none. */
    public static RowSums none(PartitionCounts counts) {
        return new RowSums(counts, null);
    }

    /**
     * Takes them, and tells the counts over which columns.
     *
     * @param source the columns that the rows come with
     */
    public static RowSums of(
            Conversion conversion, TableMapping table, List<RowColumn> source, PartitionCounts counts) {
        SummedColumns columns = SummedColumns.of(
                table, conversion.target().table(table.postgres()).orElseThrow(), source);
        counts.summedOver(columns.names());
        return new RowSums(counts, new SourceRows(columns, ChosenRepair.nul(conversion, table)::repaired));
    }

    /** Hashes the current row. */
    public void read(RowSource row) {
        SourceRows open = rows;
        if (open == null) {
            return;
        }
        try {
            open.read(row);
        } catch (IllegalArgumentException e) {
            // PostgreSQL may take what is none of Oracle's spellings; what it made of it cannot be told then
            rows = null;
            counts.notSummed(e.getMessage() + " (" + row.position().source() + ", line "
                    + row.position().line() + ")");
        }
    }

    /** Whether hashes are taken, for all rows so far. */
    public boolean taken() {
        return rows != null;
    }

    /** Of the last row read; absent where none is taken. */
    public Optional<Checksum> hash() {
        return taken() ? Optional.of(new Checksum(high(), low())) : Optional.empty();
    }

    /** Of the last row read. */
    public long high() {
        SourceRows open = rows;
        return open == null ? 0 : open.high();
    }

    /** Of the last row read. */
    public long low() {
        SourceRows open = rows;
        return open == null ? 0 : open.low();
    }
}
