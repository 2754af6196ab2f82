package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import java.util.List;

/** How a table keeps its rows. */
public sealed interface PgLayout {
    /** The leaves; empty for a plain table. */
    List<PgPartition> partitions();

    /** One relation. */
    record Plain() implements PgLayout {
        @Override
        public List<PgPartition> partitions() {
            return List.of();
        }
    }

    /**
     * PARTITION BY.
     *
     * @param strategy RANGE or LIST
     */
    record Declarative(String strategy, List<Identifier> key, List<PgPartition> partitions) implements PgLayout {
        public Declarative {
            key = List.copyOf(key);
            partitions = List.copyOf(partitions);
        }
    }

    /** An empty parent, children that INHERIT from it and CHECK their bounds, a trigger that routes. */
    record Inheritance(String strategy, List<Identifier> key, List<PgPartition> partitions) implements PgLayout {
        public Inheritance {
            key = List.copyOf(key);
            partitions = List.copyOf(partitions);
        }
    }
}
