package dev.partbridge.run.copy;

import dev.partbridge.rows.RowSource;
import java.sql.SQLException;

/** Where the rows of one chunk go. */
interface Destination {
    /**
     * Takes the source's current row, which has no defect, and counts it.
     *
     * @param bytes what it takes in the source
     */
    void row(RowSource row, long bytes) throws SQLException;

    /** Brings in what is left; the transaction stays open. */
    void finish() throws SQLException;
}
