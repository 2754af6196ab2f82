package dev.partbridge.oracle.rows;

import java.util.List;
import java.util.Optional;

/**
 * Narrows what is read; the counts it is compared with must be narrowed alike.
 *
 * @param own on the table's own columns
 * @param ancestors from the table up, for a table partitioned by reference; the last one has a condition
 */
public record RowConditions(Optional<RowFilter> own, List<Ancestor> ancestors) {
    /** All rows. */
    public static final RowConditions NONE = new RowConditions(Optional.empty(), List.of());

    public RowConditions {
        ancestors = List.copyOf(ancestors);
    }

    /** On the table's own columns alone. */
    public static RowConditions own(RowFilter filter) {
        return new RowConditions(Optional.of(filter), List.of());
    }

    /**
     * An ancestor that must be there, and fulfil its condition where it has one.
     *
     * @param step the foreign key to it
     */
    public record Ancestor(ParentJoin.Step step, Optional<RowFilter> filter) {}
}
