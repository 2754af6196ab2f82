package dev.partbridge.run.validate;

import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads leaves of the target back for their sums, several at a time if it can. */
@FunctionalInterface
public interface LeafReading {
    /**
     * A relation that is to be read.
     *
     * @param sums of the table it belongs to
     * @param rows in it, as they were counted
     */
    record Leaf(StoredSums sums, QualifiedName relation, long rows) {}

    /**
     * The sum of each leaf.
     *
     * @param snapshot the one that the leaves were counted in, as pg_export_snapshot named it; the transaction that
     *     exported it stays open meanwhile
     */
    Map<QualifiedName, Checksum> sums(String snapshot, List<Leaf> leaves) throws SQLException;
}
