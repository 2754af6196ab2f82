/** Rows into tables: COPY's text format, batches, and the search for the rows that a batch was refused for. */
@NullMarked
package dev.partbridge.postgres.copy;

import org.jspecify.annotations.NullMarked;
