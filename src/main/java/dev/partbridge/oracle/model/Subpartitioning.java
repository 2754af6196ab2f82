package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * How each partition of a composite table is divided again. The subpartitions themselves stand with their partition,
 * those that a template gave as well.
 *
 * @param template SUBPARTITION TEMPLATE, for partitions made later; empty without one
 * @param interval of a range that Oracle goes on with itself
 * @param automatic of a list that Oracle goes on with itself
 */
public record Subpartitioning(
        Kind kind,
        List<Identifier> key,
        List<OraclePartition> template,
        Optional<Interval> interval,
        boolean automatic) {
    public Subpartitioning {
        key = List.copyOf(key);
        template = List.copyOf(template);
    }

    /** What decides the subpartition. */
    public enum Kind {
        RANGE,
        LIST,
        HASH
    }
}
