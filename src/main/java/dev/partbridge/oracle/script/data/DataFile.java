package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleTable;

/**
 * A file with rows of one table.
 *
 * @param file relative to the source's folder, with '/' as separator
 */
public record DataFile(OracleTable table, String file) {}
