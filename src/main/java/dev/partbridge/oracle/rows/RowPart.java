package dev.partbridge.oracle.rows;

import dev.partbridge.sql.Identifier;
import java.util.Optional;

/** Which rows of a table a chunk reads. */
public sealed interface RowPart {
    /** Narrows it to a stretch of its segment; only a part that has one segment is cut like this. */
    Optional<RowidRange> range();

    /** The whole table. */
    record Whole(Optional<RowidRange> range) implements RowPart {
        @Override
        public String toString() {
            return words("", range);
        }
    }

    /** One partition, by its name. */
    record Partition(Identifier name, Optional<RowidRange> range) implements RowPart {
        @Override
        public String toString() {
            return words(" partition " + name, range);
        }
    }

    /** One subpartition, by its name. */
    record Subpartition(Identifier name, Optional<RowidRange> range) implements RowPart {
        @Override
        public String toString() {
            return words(" subpartition " + name, range);
        }
    }

    static RowPart whole() {
        return new Whole(Optional.empty());
    }

    static RowPart partition(Identifier name) {
        return new Partition(name, Optional.empty());
    }

    static RowPart subpartition(Identifier name) {
        return new Subpartition(name, Optional.empty());
    }

    /** The same part, between two rowids. */
    static RowPart within(RowPart part, RowidRange range) {
        if (part instanceof Partition p) {
            return new Partition(p.name(), Optional.of(range));
        }
        if (part instanceof Subpartition s) {
            return new Subpartition(s.name(), Optional.of(range));
        }
        return new Whole(Optional.of(range));
    }

    private static String words(String name, Optional<RowidRange> range) {
        return name + range.map(r -> " from " + r.low() + " to " + r.high()).orElse("");
    }
}
