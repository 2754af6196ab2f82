package dev.partbridge.testing.oracle.h2;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query as H2 gets it.
 *
 * @param binds for each of H2's placeholders the position of Oracle's bind, from 0
 * @param tables by the names they have in the query
 * @param rowids the names that rowids are given in the query
 */
record Rewritten(String sql, List<Integer> binds, Map<String, OracleTable> tables, Set<String> rowids) {}
