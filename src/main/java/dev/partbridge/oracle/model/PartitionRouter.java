package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells which partition Oracle puts a row in (VLDB and Partitioning Guide, Partitioning Concepts). A range partition
 * takes the keys below its own bound and not below the one before it; tuples compare column by column; NULL sorts above
 * every value and below MAXVALUE. A list partition takes the keys it names, NULL only where it is named, and what
 * nobody names goes to DEFAULT. Text compares by code points; for a CHAR key as if padded with blanks. Which partition
 * a hash takes is Oracle's secret: below it nothing is told.
 */
public final class PartitionRouter {
    private final List<Identifier> key;
    private final LevelRouter partitions;
    /** One for each partition; empty where subpartitions are not told apart. */
    private final List<LevelRouter> subpartitions;
    /** For each partition the number of places before its own. */
    private final List<Integer> offsets;

    private final int places;

    private PartitionRouter(
            List<Identifier> key,
            LevelRouter partitions,
            List<LevelRouter> subpartitions,
            List<Integer> offsets,
            int places) {
        this.key = key;
        this.partitions = partitions;
        this.subpartitions = subpartitions;
        this.offsets = offsets;
        this.places = places;
    }

    /**
     * The router of a table partitioned by range or by list. Absent for other tables, for a virtual key column, whose
     * value no row brings, and where a bound or a column's type does not let the place be told without a session's
     * settings.
     */
    public static Optional<PartitionRouter> of(OracleTable table) {
        Partitioning own = table.partitioning().orElse(null);
        if (own == null || own.key().stream().anyMatch(k -> virtual(table, k))) {
            return Optional.empty();
        }
        Optional<LevelRouter> first = LevelRouter.types(table, own.key()).flatMap(types -> first(own, types));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Subpartitioning> below = table.subpartitioning().filter(s -> s.kind() != Subpartitioning.Kind.HASH);
        return below.isPresent()
                ? composite(table, own, first.get(), below.get())
                : Optional.of(new PartitionRouter(
                        own.key(),
                        first.get(),
                        List.of(),
                        List.of(),
                        own.partitions().size()));
    }

    private static boolean virtual(OracleTable table, Identifier column) {
        return table.column(column).filter(c -> c.virtualText().isPresent()).isPresent();
    }

    private static Optional<LevelRouter> first(Partitioning own, List<KeyType> types) {
        if (own instanceof Partitioning.Range) {
            return LevelRouter.range(types, own.partitions());
        }
        return own instanceof Partitioning.ByList ? LevelRouter.list(types, own.partitions()) : Optional.empty();
    }

    private static Optional<PartitionRouter> composite(
            OracleTable table, Partitioning own, LevelRouter first, Subpartitioning below) {
        if (below.key().stream().anyMatch(k -> virtual(table, k))) {
            return Optional.empty();
        }
        Optional<List<KeyType>> types = LevelRouter.types(table, below.key());
        List<LevelRouter> routers = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        int places = 0;
        for (OraclePartition partition : own.partitions()) {
            Optional<LevelRouter> router = types.flatMap(t -> below.kind() == Subpartitioning.Kind.RANGE
                    ? LevelRouter.range(t, partition.subpartitions())
                    : LevelRouter.list(t, partition.subpartitions()));
            if (router.isEmpty()) {
                return Optional.empty();
            }
            routers.add(router.get());
            offsets.add(places);
            places += partition.subpartitions().size();
        }
        List<Identifier> key = new ArrayList<>(own.key());
        key.addAll(below.key());
        return Optional.of(new PartitionRouter(List.copyOf(key), first, routers, offsets, places));
    }

    /**
     * The partition key's columns, then the subpartition key's where that level is told too, in the order in which
     * {@link #route} wants their values.
     */
    public List<Identifier> key() {
        return key;
    }

    /** The same places where they are ranges of one date or timestamp and nothing else. */
    public Optional<TimeRanges> times() {
        return subpartitions.isEmpty() ? partitions.times() : Optional.empty();
    }

    /** How many places there are: the partitions, or all subpartitions where they are told apart. */
    public int places() {
        return places;
    }

    /**
     * The index, from 0, of the place that takes a row with this key, counted through the partitions in order, or
     * through the subpartitions of each partition in order.
     *
     * @param values a value for each key column: {@link BoundValue.Num}, {@link BoundValue.Text} (the empty one is NULL),
     *     {@link BoundValue.Time}, {@link BoundValue.Instant}, {@link BoundValue.Raw} or {@link BoundValue.Null}, as the
     *     column's type wants it
     * @return empty where Oracle refuses the row with ORA-14400
     */
    public OptionalInt route(List<BoundValue> values) {
        if (values.size() != key.size()) {
            throw new IllegalArgumentException("a key of " + values.size() + " values where " + key + " is the key");
        }
        int columns = partitions.columns();
        OptionalInt partition = partitions.route(values.subList(0, columns));
        if (subpartitions.isEmpty() || partition.isEmpty()) {
            return partition;
        }
        int at = partition.getAsInt();
        OptionalInt below = subpartitions.get(at).route(values.subList(columns, values.size()));
        return below.isEmpty() ? below : OptionalInt.of(offsets.get(at) + below.getAsInt());
    }
}
