package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;

/**
 * A column of the rows and where the query's answer has it.
 *
 * @param name among the columns of the rows
 * @param notNull whether NULL would be against the table's own constraint
 * @param first its number in the select list, counted from 1
 * @param pieces how many columns of the select list make it up
 * @param ofAncestor a column of the partition key that an ancestor has
 */
record SelectedColumn(
        Identifier name,
        OracleType type,
        ColumnReading reading,
        boolean notNull,
        int first,
        int pieces,
        boolean ofAncestor) {}
