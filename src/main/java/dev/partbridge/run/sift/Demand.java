package dev.partbridge.run.sift;

import dev.partbridge.sql.Identifier;
import java.util.List;

/** What a statement of the plan asks of rows that are in. */
sealed interface Demand {
    /** The plan's id of the statement. */
    String statement();

    Relation relation();

    /** Of the constraint or index. */
    String name();

    /**
     * No two rows have the same key.
     *
     * @param parts SQL of the key's columns or expressions over the relation's columns
     * @param primary no part may be NULL
     * @param nullsAlike two rows with a NULL key collide
     */
    record Unique(
            String statement, Relation relation, String name, List<String> parts, boolean primary, boolean nullsAlike)
            implements Demand {
        public Unique {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Each row without NULL in the columns has its parent.
     *
     * @param parent the rows that are referenced; of a registry those that it is filled from
     */
    record Parent(
            String statement,
            Relation relation,
            String name,
            List<Identifier> columns,
            Relation parent,
            List<Identifier> parentColumns)
            implements Demand {
        public Parent {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }
    }
}
