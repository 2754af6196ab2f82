package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;

/**
 * A schema that has tables.
 *
 * @param tables how many of them are seen
 */
public record SchemaTables(Identifier schema, long tables) {}
