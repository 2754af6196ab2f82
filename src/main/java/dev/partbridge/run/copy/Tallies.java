package dev.partbridge.run.copy;

import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.PartitionCounts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts and sums rows by the number of their partition, so that no row asks for its partition's name. */
final class Tallies {
    private final ChunkTransaction chunk;
    private final OracleRouting routing;
    /** By partition, counted from {@link OracleRouting#NONE}; made when a partition has its first row. */
    private PartitionCounts.@Nullable Tally[] tallies = new PartitionCounts.Tally[8];

    Tallies(ChunkTransaction chunk, OracleRouting routing) {
        this.chunk = chunk;
        this.routing = routing;
    }

    /** Counts a row of the source. */
    void row(int partition) {
        of(partition).row();
    }

    /** Adds the hash of the current row, which was just put into the batch. */
    void hash(int partition, RowSource row, RowBatch batch) {
        hash(partition, row);
        batch.hash(chunk.sums().high(), chunk.sums().low());
    }

    /** Adds the hash of the current row, which went in by itself. */
    void hash(int partition, RowSource row) {
        RowSums sums = chunk.sums();
        sums.read(row);
        of(partition).sum().add(sums.high(), sums.low());
    }

    private PartitionCounts.Tally of(int partition) {
        int at = partition - OracleRouting.NONE;
        if (at >= tallies.length) {
            tallies = Arrays.copyOf(tallies, Math.max(at + 1, 2 * tallies.length));
        }
        PartitionCounts.Tally tally = tallies[at];
        if (tally == null) {
            tally = chunk.counts().of(routing.name(partition));
            tallies[at] = tally;
        }
        return tally;
    }
}
