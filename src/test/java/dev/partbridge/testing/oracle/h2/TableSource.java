package dev.partbridge.testing.oracle.h2;

import org.jspecify.annotations.Nullable;

/**
 * What stands for a table in the statement that H2 gets.
 *
 * @param table whose columns it has; null for what is made up for the session
 */
record TableSource(String sql, @Nullable OracleTable table) {}
