package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.journal.MovedRejects;
import dev.partbridge.run.journal.MovedSums;
import dev.partbridge.run.journal.PartitionCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts the rows as rejected that were in and were moved to the reject table for a key or foreign key. */
public final class MovedCounts {
    private MovedCounts() {}

    /**
     * Of a table partitioned by reference, rows were counted by their parents: those whose parent is gone as well were
     * found in no partition, and are counted in the one they were moved from.
     *
     * @param counts of all chunks of the table
     */
    public static void count(Connection connection, String project, TableMapping table, PartitionCounts counts)
            throws SQLException {
        long unplaced = table.keyLookup().isPresent()
                ? counts.source(PartitionCounts.NONE) - counts.rejected(PartitionCounts.NONE)
                : 0;
        List<MovedRejects.OfPartition> all = MovedRejects.of(connection, project, table.oracle());
        long rows = all.stream().mapToLong(MovedRejects.OfPartition::rows).sum();
        if (unplaced == 0) {
            MovedSums.without(connection, project, table.oracle(), counts);
        } else if (unplaced < rows) {
            // of those without a parent the sums are with no partition, and which they are nobody knows any more
            counts.notSummed("rows were rejected for their keys, and others with their parents");
        }
        for (MovedRejects.OfPartition moved : all) {
            counts.rejected(moved.partition(), moved.rows());
            long placed = Math.min(unplaced, moved.rows());
            counts.source(PartitionCounts.NONE, -placed);
            counts.source(moved.partition(), placed);
            unplaced -= placed;
        }
    }
}
