package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The partitions that Oracle has made itself for an INTERVAL or AUTOMATIC table, found by the keys of its rows: DDL
 * scripts do not hold them. It is fed one row at a time and remembers only the distinct partitions.
 */
public final class GrownPartitions {
    /** Oracle takes no more partitions than this in one table (Reference, Logical Database Limits). */
    static final int MOST = 1024 * 1024 - 1;

    private final OracleTable table;
    private final Optional<Interval> interval;
    private final LevelRouter declared;
    private final List<KeyType> types;
    private final SortedSet<Long> intervals = new TreeSet<>();
    private final SortedSet<List<BoundValue>> values;
    private boolean tooMany;

    private GrownPartitions(OracleTable table, Optional<Interval> interval, LevelRouter declared, List<KeyType> types) {
        this.table = table;
        this.interval = interval;
        this.declared = declared;
        this.types = types;
        Comparator<List<BoundValue>> order = (a, b) -> KeyOrder.compareTuples(types, a, b);
        this.values = new TreeSet<>(order);
    }

    /** Absent for a table that does not grow by itself, and for one whose declared partitions have a flaw. */
    public static Optional<GrownPartitions> of(OracleTable table) {
        Partitioning own = table.partitioning().orElse(null);
        if (own == null || !grows(own) || !PartitionFlaw.of(table).isEmpty()) {
            return Optional.empty();
        }
        Optional<List<KeyType>> types = LevelRouter.types(table, own.key());
        if (types.isEmpty()) {
            return Optional.empty();
        }
        if (own instanceof Partitioning.Range range && range.interval().isPresent()) {
            return LevelRouter.range(types.get(), range.partitions())
                    .map(r -> new GrownPartitions(table, range.interval(), r, types.get()));
        }
        if (own instanceof Partitioning.ByList list && list.automatic()) {
            return LevelRouter.list(types.get(), list.partitions())
                    .map(r -> new GrownPartitions(table, Optional.empty(), r, types.get()));
        }
        return Optional.empty();
    }

    private static boolean grows(Partitioning own) {
        return own instanceof Partitioning.Range range
                ? range.interval().isPresent()
                : own instanceof Partitioning.ByList list && list.automatic();
    }

    /** The columns whose values {@link #row} wants. */
    public List<Identifier> key() {
        return table.partitioning().orElseThrow().key();
    }

    /** Notes one row's key; NULL makes no interval partition, Oracle refuses it there. */
    public void row(List<BoundValue> key) {
        OptionalInt place = declared.route(key);
        if (place.isPresent() || tooMany) {
            return;
        }
        if (interval.isPresent()) {
            if (!(key.get(0) instanceof BoundValue.Null)) {
                intervals.add(Intervals.index(transition(), interval.get(), key.get(0)));
            }
        } else {
            List<BoundValue> canonical = new ArrayList<>();
            for (int i = 0; i < key.size(); i++) {
                canonical.add(types.get(i).canonical(key.get(i)).orElseThrow());
            }
            values.add(canonical);
        }
        tooMany = grown() > MOST;
    }

    /** How many partitions the rows call for beyond those declared. */
    public int grown() {
        return intervals.size() + values.size();
    }

    /** The rows call for more partitions than Oracle takes: interval or key is not what it seems. */
    public boolean tooMany() {
        return tooMany;
    }

    /** The table with the grown partitions behind the declared ones, in the order of their bounds, without names. */
    public OracleTable table() {
        Partitioning own = table.partitioning().orElseThrow();
        List<OraclePartition> all = new ArrayList<>(own.partitions());
        intervals.forEach(i -> all.add(grown(
                List.of(Intervals.plus(transition(), interval.orElseThrow(), i + 1)),
                all.size() - own.partitions().size())));
        values.forEach(v -> all.add(grown(
                List.of(v.size() == 1 ? v.get(0) : new BoundValue.Tuple(v)),
                all.size() - own.partitions().size())));
        return table.withPartitioning(
                own instanceof Partitioning.Range range
                        ? new Partitioning.Range(range.key(), range.interval(), range.storeIn(), all)
                        : new Partitioning.ByList(own.key(), true, own.storeIn(), all));
    }

    private BoundValue transition() {
        List<OraclePartition> partitions = table.partitioning().orElseThrow().partitions();
        return partitions.get(partitions.size() - 1).bound().get(0);
    }

    /** @param number of those grown before it: the tablespaces of STORE IN take turns */
    private OraclePartition grown(List<BoundValue> bound, int number) {
        List<Identifier> storeIn = table.partitioning().orElseThrow().storeIn();
        Optional<Identifier> tablespace =
                storeIn.isEmpty() ? Optional.empty() : Optional.of(storeIn.get(number % storeIn.size()));
        List<OraclePartition> below = table.subpartitioning()
                .map(s -> s.expand(Optional.empty(), Optional.empty()))
                .orElse(List.of());
        return new OraclePartition(Optional.empty(), bound, below, true, tablespace, Optional.empty());
    }
}
