package dev.partbridge.rows;

import dev.partbridge.sql.Identifier;

/**
 * A column of a {@link RowSource}.
 *
 * @param name the source's own name of the column
 * @param kind how its values are got
 */
public record RowColumn(Identifier name, ValueKind kind) {}
