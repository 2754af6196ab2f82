package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/**
 * Where a table partitioned by reference gets its partition key: from the last of its ancestors. A row whose ancestor
 * is missing stays, with NULL in the key.
 *
 * @param steps from the table up, at least one
 * @param key what is read from the last ancestor, behind the table's own columns
 */
public record ParentJoin(List<Step> steps, List<KeyColumn> key) {
    public ParentJoin {
        steps = List.copyOf(steps);
        key = List.copyOf(key);
        if (steps.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("a join without ancestor or key");
        }
    }

    /**
     * One foreign key.
     *
     * @param ancestor the table it points to
     * @param childColumns the foreign key's columns, of the table below
     * @param ancestorColumns the key's columns that they hold, in the same order
     * @param part where all ancestors of the chunk's rows are: Oracle would look for them in the whole table, chunk by
     *     chunk
     */
    public record Step(
            QualifiedName ancestor, List<Identifier> childColumns, List<Identifier> ancestorColumns, RowPart part) {
        /** An ancestor that may be anywhere in its table. */
        public Step(QualifiedName ancestor, List<Identifier> childColumns, List<Identifier> ancestorColumns) {
            this(ancestor, childColumns, ancestorColumns, RowPart.whole());
        }

        public Step {
            childColumns = List.copyOf(childColumns);
            ancestorColumns = List.copyOf(ancestorColumns);
            if (childColumns.isEmpty() || childColumns.size() != ancestorColumns.size()) {
                throw new IllegalArgumentException("a foreign key to " + ancestor + " with " + childColumns.size()
                        + " columns for " + ancestorColumns.size());
            }
        }
    }

    /**
     * A column of the partition key.
     *
     * @param column of the last ancestor
     * @param as its name among the columns of the rows, where the table's own may have the ancestor's
     */
    public record KeyColumn(OracleColumn column, Identifier as) {}
}
