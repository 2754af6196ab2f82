package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.journal.MovedRejects;
import dev.partbridge.run.journal.PartitionCounts;
import java.sql.Connection;
import java.sql.SQLException;

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
        for (MovedRejects.OfPartition moved : MovedRejects.of(connection, project, table.oracle())) {
            counts.rejected(moved.partition(), moved.rows());
            long placed = Math.min(unplaced, moved.rows());
            counts.source(PartitionCounts.NONE, -placed);
            counts.source(moved.partition(), placed);
            unplaced -= placed;
        }
    }
}
