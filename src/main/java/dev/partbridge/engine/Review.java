package dev.partbridge.engine;

import dev.partbridge.sql.QualifiedName;

/**
 * One table's texts side by side.
 *
 * @param oracle the Oracle table
 * @param postgres the PostgreSQL table; the same name as Oracle's where the table is not converted
 * @param oracleText of a script as found in it; of a database rendered, until {@link Engine#oracleText} has asked it
 * @param postgresText all statements generated for it: table, partitions, keys, indexes, foreign keys, triggers
 */
public record Review(QualifiedName oracle, QualifiedName postgres, OracleText oracleText, String postgresText) {}
