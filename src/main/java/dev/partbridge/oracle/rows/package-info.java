/** The rows of a live Oracle database: one chunk's query, and its answer as a {@link dev.partbridge.rows.RowSource}. */
@NullMarked
package dev.partbridge.oracle.rows;

import org.jspecify.annotations.NullMarked;
