package dev.partbridge.engine;

import dev.partbridge.sql.QualifiedName;

/**
 * One table's texts side by side.
 *
 * @param oracle the Oracle table
 * @param postgres the PostgreSQL table; the same name as Oracle's where the table is not converted
 * @param oracleText statements as found in the source (or rendered where it has none), ends with a newline
 * @param postgresText all statements generated for it: table, partitions, keys, indexes, foreign keys, triggers
 */
public record Review(QualifiedName oracle, QualifiedName postgres, String oracleText, String postgresText) {}
