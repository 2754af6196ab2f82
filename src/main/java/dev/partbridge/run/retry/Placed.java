package dev.partbridge.run.retry;

import dev.partbridge.sql.QualifiedName;

/**
 * Where a row is now.
 *
 * @param ctid of the row in the leaf
 */
record Placed(QualifiedName leaf, String ctid) {}
