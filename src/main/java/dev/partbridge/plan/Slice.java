package dev.partbridge.plan;

import dev.partbridge.convert.RowCondition;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Where in the source the rows of a chunk are. */
public sealed interface Slice {
    /** Its name for messages: a file, or a partition. */
    String origin();

    /** Whether its rows were counted beforehand; if not, their number is a guess from statistics. */
    boolean counted();

    /** The part of a segment that it is, where it is one. */
    default Optional<Stretch> stretch() {
        return Optional.empty();
    }

    /** What each row fulfils, itself or by its ancestors by reference; empty for all rows. */
    List<RowCondition> conditions();

    /**
     * A part of a file.
     *
     * @param origin the file, relative to the source's folder
     * @param offset of the slice's first byte in the file
     * @param firstLine the line on which the slice begins, counted from 1
     */
    record OfFile(String origin, long offset, long firstLine) implements Slice {
        @Override
        public boolean counted() {
            return true;
        }

        @Override
        public List<RowCondition> conditions() {
            return List.of();
        }
    }

    /**
     * A part of a table in a database.
     *
     * @param origin the table and, if any, its partition
     * @param partition absent for a whole table
     * @param subpartition of the partition, absent for a whole one
     * @param stretch absent for all of its rows
     * @param conditions what each row fulfils, itself or by its ancestors by reference; empty for all rows
     */
    record OfDatabase(
            String origin,
            Optional<Identifier> partition,
            Optional<Identifier> subpartition,
            Optional<Stretch> stretch,
            List<RowCondition> conditions)
            implements Slice {
        public OfDatabase {
            conditions = List.copyOf(conditions);
        }

        /** All rows of a table, a partition or a subpartition. */
        public OfDatabase(String origin, Optional<Identifier> partition, Optional<Identifier> subpartition) {
            this(origin, partition, subpartition, Optional.empty(), List.of());
        }

        /** Of the same rows those between two addresses. */
        public OfDatabase within(Stretch other) {
            return new OfDatabase(origin, partition, subpartition, Optional.of(other), conditions);
        }

        /** Of the same part the rows that fulfil these. */
        public OfDatabase with(List<RowCondition> rows) {
            return new OfDatabase(origin, partition, subpartition, stretch, rows);
        }

        @Override
        public boolean counted() {
            return false;
        }
    }

    /**
     * Rows that lie together in a segment.
     *
     * @param first the lowest address, as the database writes it
     * @param last the highest, included
     */
    record Stretch(String first, String last) {}
}
