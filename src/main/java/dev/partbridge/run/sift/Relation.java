package dev.partbridge.run.sift;

import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;

/**
 * What a constraint speaks of: a table, or a leaf of it.
 *
 * @param table of which it is, or which it is itself
 */
record Relation(QualifiedName name, PgTable table) {
    /**
     * The rows that a constraint of the relation sees: those of its partitions too, but none of children that inherit
     * (manual, 5.11 Inheritance, Caveats).
     */
    String rows(String alias) {
        return (table.layout() instanceof PgLayout.Inheritance ? "ONLY " : "") + PostgresSql.quote(name) + " " + alias;
    }
}
