package dev.partbridge.run.copy;

import java.sql.SQLException;

/** Brings the rows of the staging table into their own, with the columns that no row brings. */
interface StagedInsert {
    /**
     * Inserts them; those that are refused are rejected.
     *
     * @param rows rows are numbered from 1 to this; some of them may have been refused by the staging table
     * @param origin the source's name for places
     * @return rows inserted
     */
    long insert(long rows, String origin) throws SQLException;
}
