package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.Collections;
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

    /**
     * The subpartitions of a partition that declares none: the template's, their names behind the partition's own, else
     * one that takes every row (SQL Language Reference, CREATE TABLE, subpartition_template).
     *
     * @param partition the partition's name
     * @param place of the partition in the source
     */
    public List<OraclePartition> expand(Optional<Identifier> partition, Optional<SourcePosition> place) {
        if (template.isEmpty()) {
            List<BoundValue> all =
                    switch (kind) {
                        case RANGE -> Collections.nCopies(key.size(), new BoundValue.MaxValue());
                        case LIST -> List.of(new BoundValue.Default());
                        case HASH -> List.of();
                    };
            return List.of(new OraclePartition(Optional.empty(), all, place));
        }
        return template.stream()
                .map(t -> new OraclePartition(
                        partition.flatMap(p -> t.name().map(n -> new Identifier(p.text() + "_" + n.text()))),
                        t.bound(),
                        List.of(),
                        false,
                        t.tablespace(),
                        place))
                .toList();
    }

    /** What decides the subpartition. */
    public enum Kind {
        RANGE,
        LIST,
        HASH
    }
}
