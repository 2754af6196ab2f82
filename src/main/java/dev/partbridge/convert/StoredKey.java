package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;

/**
 * A virtual column of the partition key that became an ordinary one.
 *
 * @param sql its value over the table's columns, as a column of its type would hold it
 * @param fresh the same over a trigger's NEW row
 */
record StoredKey(OracleColumn oracle, String sql, String fresh) {}
