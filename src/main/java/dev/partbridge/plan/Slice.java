package dev.partbridge.plan;

import dev.partbridge.sql.Identifier;
import java.util.Optional;

/** Where in the source the rows of a chunk are. */
public sealed interface Slice {
    /** Its name for messages: a file, or a partition. */
    String origin();

    /** Whether its rows were counted beforehand; if not, their number is a guess from statistics. */
    boolean counted();

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
    }

    /**
     * A part of a table in a database.
     *
     * @param origin the table and, if any, its partition
     * @param partition absent for a whole table
     * @param subpartition of the partition, absent for a whole one
     */
    record OfDatabase(String origin, Optional<Identifier> partition, Optional<Identifier> subpartition)
            implements Slice {
        @Override
        public boolean counted() {
            return false;
        }
    }
}
