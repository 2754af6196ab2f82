package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The partitions that a statement names. An INTERVAL table's rows may have made more than its script declares: one that
 * FOR names above the transition point is taken to be there, since the statement would have failed otherwise.
 */
final class Selection {
    private final OracleTable table;
    private final Level level;
    private final List<OraclePartition> parts;
    private final List<OraclePartition> which = new ArrayList<>();

    private Selection(OracleTable table) {
        this.table = table;
        this.level = Level.partitions(table);
        this.parts = new ArrayList<>(table.partitioning().orElseThrow().partitions());
    }

    static Selection of(OracleTable table, List<PartitionSelector> selectors) {
        Selection selection = new Selection(table);
        selectors.forEach(s -> selection.which.add(selection.find(s)));
        return selection;
    }

    Level level() {
        return level;
    }

    /** The declared partitions, with those that FOR names among them, marked as grown. */
    List<OraclePartition> parts() {
        return parts;
    }

    /** Where the named ones stand in {@link #parts}, in the statement's order. */
    List<Integer> places() {
        return which.stream().map(this::place).toList();
    }

    /** By identity: hash partitions without names are equal. */
    @SuppressWarnings("ReferenceEquality")
    private int place(OraclePartition part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == part) {
                return i;
            }
        }
        throw new IllegalStateException(part + " is not among " + parts);
    }

    /** Where a partition begins; empty for the first one. */
    Optional<List<BoundValue>> lower(int place) {
        OraclePartition part = parts.get(place);
        if (part.grown() && interval().isPresent()) {
            return Optional.of(
                    List.of(Intervals.plus(part.bound().get(0), interval().orElseThrow(), -1)));
        }
        return place == 0 ? Optional.empty() : Optional.of(parts.get(place - 1).bound());
    }

    private Optional<Interval> interval() {
        return table.partitioning().orElseThrow() instanceof Partitioning.Range range
                ? range.interval()
                : Optional.empty();
    }

    private OraclePartition find(PartitionSelector selector) {
        if (selector instanceof PartitionSelector.Named named) {
            return parts.get(level.named(parts, named.name()));
        }
        List<BoundValue> key = ((PartitionSelector.ForKey) selector).key();
        List<OraclePartition> declared = parts.stream().filter(p -> !p.grown()).toList();
        OptionalInt at = level.route(declared, key);
        if (at.isPresent()) {
            return declared.get(at.getAsInt());
        }
        if (interval().isPresent() && !key.contains(new BoundValue.Null()) && !declared.isEmpty()) {
            return grown(
                    declared.get(declared.size() - 1).bound().get(0), interval().get(), key.get(0));
        }
        if (level.automatic()) {
            return listed(key);
        }
        throw new Refused("ORA-02149", "there is no partition " + selector, "Correct the value after FOR");
    }

    /** An automatic list has a partition of its own for each value that none declares. */
    private OraclePartition listed(List<BoundValue> key) {
        BoundValue value = key.size() == 1 ? key.get(0) : new BoundValue.Tuple(key);
        for (OraclePartition part : parts) {
            if (part.grown() && level.listed(part.bound()).contains(level.listed(value))) {
                return part;
            }
        }
        OraclePartition part = new OraclePartition(
                Optional.empty(), List.of(value), below(), true, Optional.empty(), Optional.empty());
        parts.add(part);
        return part;
    }

    private List<OraclePartition> below() {
        return table.subpartitioning()
                .map((Subpartitioning s) -> s.expand(Optional.empty(), Optional.empty()))
                .orElse(List.of());
    }

    private static BoundValue end(BoundValue transition, Interval interval, BoundValue key) {
        try {
            return Intervals.plus(transition, interval, Intervals.index(transition, interval, key) + 1);
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw new NotTold("no interval of " + interval + " from " + transition + " holds " + key);
        }
    }

    private OraclePartition grown(BoundValue transition, Interval interval, BoundValue key) {
        BoundValue bound = end(transition, interval, key);
        int at = 0;
        while (at < parts.size() && level.compare(parts.get(at).bound(), List.of(bound)) < 0) {
            at++;
        }
        if (at < parts.size() && level.compare(parts.get(at).bound(), List.of(bound)) == 0) {
            return parts.get(at);
        }
        OraclePartition part = new OraclePartition(
                Optional.empty(), List.of(bound), below(), true, Optional.empty(), Optional.empty());
        parts.add(at, part);
        return part;
    }
}
