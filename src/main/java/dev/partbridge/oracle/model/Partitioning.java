package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.List;

/** How a table is partitioned. */
public sealed interface Partitioning {
    /** Oracle's word: RANGE, LIST, REFERENCE, ... */
    String strategy();

    /** The partition key's columns; empty where it comes from elsewhere. */
    List<Identifier> key();

    /** In Oracle's order. */
    List<OraclePartition> partitions();

    /** PARTITION BY RANGE; partition n holds the keys from the bound of n-1 up to, not including, its own. */
    record Range(List<Identifier> key, List<OraclePartition> partitions) implements Partitioning {
        public Range {
            key = List.copyOf(key);
            partitions = List.copyOf(partitions);
        }

        @Override
        public String strategy() {
            return "RANGE";
        }
    }

    /** PARTITION BY LIST on one column. */
    record ByList(List<Identifier> key, List<OraclePartition> partitions) implements Partitioning {
        public ByList {
            key = List.copyOf(key);
            partitions = List.copyOf(partitions);
        }

        @Override
        public String strategy() {
            return "LIST";
        }
    }

    /**
     * PARTITION BY REFERENCE.
     *
     * @param constraint the foreign key to the parent
     * @param partitions as declared; empty when the names are inherited from the parent
     */
    record Reference(Identifier constraint, List<OraclePartition> partitions) implements Partitioning {
        public Reference {
            partitions = List.copyOf(partitions);
        }

        @Override
        public String strategy() {
            return "REFERENCE";
        }

        @Override
        public List<Identifier> key() {
            return List.of();
        }
    }

    /**
     * A kind that this version reads no further; a finding of severity error goes with it and the table is not
     * converted.
     *
     * @param strategy Oracle's words, such as HASH, SYSTEM, RANGE-HASH, INTERVAL
     * @param key the key columns as far as read
     */
    record NotConverted(String strategy, List<Identifier> key) implements Partitioning {
        public NotConverted {
            key = List.copyOf(key);
        }

        @Override
        public List<OraclePartition> partitions() {
            return List.of();
        }
    }
}
