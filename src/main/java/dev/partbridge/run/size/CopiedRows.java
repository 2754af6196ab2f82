package dev.partbridge.run.size;

import dev.partbridge.postgres.model.PgColumn;

/** What is known of the rows that a copy brings. */
interface CopiedRows {
    long rows();

    /** Bytes of a value of the column in PostgreSQL, with what stands before it; 0 for one that is NULL in all rows. */
    double width(PgColumn column);
}
