package dev.partbridge.rows;

import dev.partbridge.sql.Identifier;

/**
 * A column of a {@link RowSource}.
 *
 * @param name the source's own name of the column
 * @param kind how its values are got
 * @param ofParent it is none of the table's own: it is a column of the partition key, in the key's order, which the
 *     source has read from the ancestor that a table partitioned by reference has it from; NULL where there is none
 */
public record RowColumn(Identifier name, ValueKind kind, boolean ofParent) {
    /** One of the table's own. */
    public RowColumn(Identifier name, ValueKind kind) {
        this(name, kind, false);
    }
}
