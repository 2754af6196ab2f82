package dev.partbridge.run;

import dev.partbridge.rows.RowPosition;
import java.util.List;

/**
 * Rows of one table that were rejected for one kind of reason.
 *
 * @param project the migration's name in the journal
 * @param table Oracle's, as it is shown
 * @param sqlState of the trouble
 * @param first the first reasons that are not alike, each at the first row it was given for
 */
public record RejectCount(String project, String table, String sqlState, long rows, List<First> first) {
    public RejectCount {
        first = List.copyOf(first);
    }

    /**
     * A reason, and the first row it was given for; rows with one key that name each other have one in common.
     *
     * @param origin the file or partition
     * @param line on which the row begins there; for a database its number in the chunk
     * @param address the row's own in a database; empty where none is known
     */
    public record First(String origin, long line, String address, String reason) {
        /** Where the row stands in its source, for people. */
        public String place() {
            return new RowPosition(origin, line).with(address);
        }
    }
}
