package dev.partbridge.run.sift;

import dev.partbridge.sql.QualifiedName;

/**
 * Rows that were taken out of a table.
 *
 * @param table Oracle's
 */
public record Moved(QualifiedName table, long rows) {}
