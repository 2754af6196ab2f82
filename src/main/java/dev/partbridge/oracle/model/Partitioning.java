package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** How a table is partitioned. */
public sealed interface Partitioning {
    /** Oracle's word: RANGE, LIST, REFERENCE, ... */
    String strategy();

    /** The partition key's columns; empty where it comes from elsewhere. */
    List<Identifier> key();

    /** In Oracle's order. */
    List<OraclePartition> partitions();

    /** The same kind with other partitions; a kind that has none stays as it is. */
    Partitioning withPartitions(List<OraclePartition> value);

    /** STORE IN of the partitions that Oracle makes itself. */
    default List<Identifier> storeIn() {
        return List.of();
    }

    /**
     * PARTITION BY RANGE; partition n holds the keys from the bound of n-1 up to, not including, its own.
     *
     * @param interval INTERVAL: Oracle makes the partitions above the last declared one (the transition point) itself
     * @param storeIn STORE IN: the tablespaces that those get in turn
     */
    record Range(
            List<Identifier> key,
            Optional<Interval> interval,
            List<Identifier> storeIn,
            List<OraclePartition> partitions)
            implements Partitioning {
        public Range {
            key = List.copyOf(key);
            storeIn = List.copyOf(storeIn);
            partitions = List.copyOf(partitions);
        }

        /** Without STORE IN. */
        public Range(List<Identifier> key, Optional<Interval> interval, List<OraclePartition> partitions) {
            this(key, interval, List.of(), partitions);
        }

        /** Without INTERVAL. */
        public Range(List<Identifier> key, List<OraclePartition> partitions) {
            this(key, Optional.empty(), partitions);
        }

        @Override
        public String strategy() {
            return "RANGE";
        }

        @Override
        public Partitioning withPartitions(List<OraclePartition> value) {
            return new Range(key, interval, storeIn, value);
        }
    }

    /**
     * PARTITION BY LIST; with several key columns the bounds hold {@link BoundValue.Tuple}s.
     *
     * @param automatic AUTOMATIC: Oracle makes a partition of its own for each value that none lists
     * @param storeIn STORE IN: the tablespaces that those get in turn
     */
    record ByList(List<Identifier> key, boolean automatic, List<Identifier> storeIn, List<OraclePartition> partitions)
            implements Partitioning {
        public ByList {
            key = List.copyOf(key);
            storeIn = List.copyOf(storeIn);
            partitions = List.copyOf(partitions);
        }

        /** Without STORE IN. */
        public ByList(List<Identifier> key, boolean automatic, List<OraclePartition> partitions) {
            this(key, automatic, List.of(), partitions);
        }

        /** Without AUTOMATIC. */
        public ByList(List<Identifier> key, List<OraclePartition> partitions) {
            this(key, false, partitions);
        }

        @Override
        public String strategy() {
            return "LIST";
        }

        @Override
        public Partitioning withPartitions(List<OraclePartition> value) {
            return new ByList(key, automatic, storeIn, value);
        }
    }

    /** PARTITION BY HASH; the partitions have no bounds, and no names where only their number was given. */
    record Hash(List<Identifier> key, List<OraclePartition> partitions) implements Partitioning {
        public Hash {
            key = List.copyOf(key);
            partitions = List.copyOf(partitions);
        }

        @Override
        public String strategy() {
            return "HASH";
        }

        @Override
        public Partitioning withPartitions(List<OraclePartition> value) {
            return new Hash(key, value);
        }
    }

    /** PARTITION BY SYSTEM: each INSERT names its partition, no column tells it. */
    record BySystem(List<OraclePartition> partitions) implements Partitioning {
        public BySystem {
            partitions = List.copyOf(partitions);
        }

        @Override
        public String strategy() {
            return "SYSTEM";
        }

        @Override
        public Partitioning withPartitions(List<OraclePartition> value) {
            return new BySystem(value);
        }

        @Override
        public List<Identifier> key() {
            return List.of();
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
        public Partitioning withPartitions(List<OraclePartition> value) {
            return new Reference(constraint, value);
        }

        @Override
        public List<Identifier> key() {
            return List.of();
        }
    }

    /**
     * A kind that has no counterpart; a finding of severity error goes with it and the table is not converted.
     *
     * @param strategy Oracle's words, such as CONSISTENT HASH
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

        @Override
        public Partitioning withPartitions(List<OraclePartition> value) {
            return this;
        }
    }
}
