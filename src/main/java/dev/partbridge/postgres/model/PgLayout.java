package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a table keeps its rows. */
public sealed interface PgLayout {
    /** The partitions of the first level; empty for a plain table. */
    List<PgPartition> partitions();

    /** The partition key's columns; parts that are expressions are not among them. */
    List<Identifier> key();

    /** Every partition of every level, each before those below it. */
    default List<PgPartition> all() {
        List<PgPartition> all = new ArrayList<>();
        partitions().forEach(p -> p.addAll(all));
        return all;
    }

    /** The partitions that hold rows. */
    default List<PgPartition> leaves() {
        return all().stream().filter(p -> p.division().isEmpty()).toList();
    }

    /** One relation. */
    record Plain() implements PgLayout {
        @Override
        public List<PgPartition> partitions() {
            return List.of();
        }

        @Override
        public List<Identifier> key() {
            return List.of();
        }
    }

    /**
     * PARTITION BY.
     *
     * @param strategy RANGE, LIST or HASH
     * @param parts the partition key
     */
    record Declarative(String strategy, List<PgKeyPart> parts, List<PgPartition> partitions) implements PgLayout {
        public Declarative {
            parts = List.copyOf(parts);
            partitions = List.copyOf(partitions);
        }

        /** A table partitioned by columns. */
        public static Declarative of(String strategy, List<Identifier> key, List<PgPartition> partitions) {
            return new Declarative(strategy, PgKeyPart.of(key), partitions);
        }

        @Override
        public List<Identifier> key() {
            return parts.stream()
                    .map(PgKeyPart::column)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /**
     * An empty parent, children that INHERIT from it and CHECK their bounds, a trigger that routes. A child that is
     * divided again is empty as well and has children of its own.
     *
     * @param strategy RANGE or LIST
     * @param parts the key: columns, or expressions where the target has no generated columns
     */
    record Inheritance(String strategy, List<PgKeyPart> parts, List<PgPartition> partitions) implements PgLayout {
        public Inheritance {
            parts = List.copyOf(parts);
            partitions = List.copyOf(partitions);
        }

        @Override
        public List<Identifier> key() {
            return parts.stream()
                    .map(PgKeyPart::column)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
