package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * ALTER TABLE ... PARTITION: the table as it is afterwards (SQL Language Reference, ALTER TABLE,
 * alter_table_partitioning). Each throws {@link Refused} where Oracle would refuse it.
 */
public final class PartitionEdit {
    private PartitionEdit() {}

    /**
     * ADD PARTITION.
     *
     * @param added each with its subpartitions where the table is composite
     * @param before BEFORE: the system partition that the new ones stand in front of
     */
    public static OracleTable add(OracleTable table, List<OraclePartition> added, Optional<PartitionSelector> before) {
        Partitioning own = table.partitioning().orElse(null);
        Level level = Level.partitions(table).independent();
        if (own instanceof Partitioning.Range range && range.interval().isPresent()) {
            throw new Refused(
                    "ORA-14760",
                    "Oracle adds the partitions of an interval table itself",
                    "Leave the statement out, or SPLIT the last declared partition");
        }
        List<OraclePartition> parts = table.partitioning().orElseThrow().partitions();
        if (before.isPresent() && level.kind() != Level.Kind.SYSTEM) {
            throw new Refused("ORA-14048", "BEFORE is for system partitions", "Leave BEFORE out");
        }
        int at =
                before.map(b -> Selection.of(table, List.of(b)).places().get(0)).orElse(parts.size());
        return changed(table, LevelEdit.add(level, parts, added, at));
    }

    /** DROP PARTITION(S); a grown partition goes with its rows and comes again with the next. */
    public static OracleTable drop(OracleTable table, List<PartitionSelector> which) {
        Selection selection = Selection.of(table, which);
        TreeSet<Integer> places = new TreeSet<>(selection.places());
        List<OraclePartition> parts = selection.parts();
        boolean interval = table.partitioning().orElseThrow() instanceof Partitioning.Range range
                && range.interval().isPresent();
        OraclePartition last = declared(table).get(declared(table).size() - 1);
        if (interval && places.stream().anyMatch(p -> parts.get(p).equals(last))) {
            throw new Refused(
                    "ORA-14758",
                    selection.level().label(last) + " is the last one before the interval section",
                    "Keep it: the intervals are counted from its bound");
        }
        return changed(table, LevelEdit.drop(selection.level().independent(), parts, places));
    }

    private static List<OraclePartition> declared(OracleTable table) {
        return table.partitioning().orElseThrow().partitions();
    }

    /**
     * SPLIT PARTITION.
     *
     * @param into the new partitions, with bounds where {@code how} gives none, and subpartitions where the statement
     *     describes them
     */
    public static OracleTable split(
            OracleTable table, PartitionSelector which, Division how, List<OraclePartition> into) {
        Selection selection = Selection.of(table, List.of(which));
        int at = selection.places().get(0);
        OraclePartition old = selection.parts().get(at);
        List<OraclePartition> halves = new SplitEdit(
                        selection.level().independent(), selection.parts(), at, selection.lower(at))
                .divide(how, into);
        List<OraclePartition> after = new ArrayList<>(selection.parts());
        after.remove(at);
        List<OraclePartition> whole = halves.stream()
                .map(h -> h.tablespace().isPresent() ? h : Parts.withTablespace(h, old.tablespace()))
                .map(h -> table.subpartitioning()
                        .map(s -> Halves.ofSplit(s, old, h))
                        .orElse(h))
                .toList();
        after.addAll(at, whole);
        return changed(table, after);
    }

    /**
     * MERGE PARTITIONS.
     *
     * @param through p1 TO p4: all from the first to the second
     */
    public static OracleTable merge(
            OracleTable table, List<PartitionSelector> which, boolean through, OraclePartition into) {
        Selection selection = Selection.of(table, which);
        List<Integer> places = selection.places();
        if (through) {
            if (selection.level().kind() != Level.Kind.RANGE) {
                throw new Refused("ORA-14255", "TO joins range partitions", "Name each partition");
            }
            List<Integer> all = new ArrayList<>();
            for (int i = places.get(0); i <= places.get(1); i++) {
                all.add(i);
            }
            places = all.size() > 1 ? all : places;
        }
        for (int i = 1; i < places.size(); i++) {
            adjacent(selection, places.get(i - 1), places.get(i));
        }
        OraclePartition whole =
                table.subpartitioning().map(s -> Halves.ofMerge(s, into)).orElse(into);
        return changed(table, LevelEdit.merge(selection.level().independent(), selection.parts(), places, whole));
    }

    /** A grown partition begins one interval below its end, whatever stands before it. */
    private static void adjacent(Selection selection, int lower, int upper) {
        OraclePartition part = selection.parts().get(upper);
        if (upper == lower + 1 && part.grown() && selection.level().kind() == Level.Kind.RANGE) {
            OraclePartition below = selection.parts().get(lower);
            if (selection.level().compare(below.bound(), selection.lower(upper).orElseThrow()) != 0) {
                throw new Refused(
                        "ORA-14274",
                        "the partitions that end at " + below.boundText().orElse("") + " and at "
                                + part.boundText().orElse("") + " are not adjacent",
                        "Merge partitions of intervals that follow each other");
            }
        }
    }

    /** MODIFY PARTITION ... ADD VALUES. */
    public static OracleTable addValues(OracleTable table, PartitionSelector which, List<BoundValue> values) {
        Selection selection = Selection.of(table, List.of(which));
        return changed(
                table,
                LevelEdit.addValues(
                        selection.level(), selection.parts(), selection.places().get(0), values));
    }

    /** MODIFY PARTITION ... DROP VALUES. */
    public static OracleTable dropValues(OracleTable table, PartitionSelector which, List<BoundValue> values) {
        Selection selection = Selection.of(table, List.of(which));
        return changed(
                table,
                LevelEdit.dropValues(
                        selection.level(), selection.parts(), selection.places().get(0), values));
    }

    /** COALESCE PARTITION. */
    public static OracleTable coalesce(OracleTable table) {
        Level level = Level.partitions(table).independent();
        return changed(table, LevelEdit.coalesce(level, declared(table)));
    }

    /** RENAME PARTITION; a reference-partitioned table's partitions may be renamed too. */
    public static OracleTable rename(OracleTable table, PartitionSelector which, Identifier name) {
        Selection selection = Selection.of(table, List.of(which));
        int at = selection.places().get(0);
        if (selection.parts().get(at).grown() && selection.level().kind() == Level.Kind.RANGE) {
            throw new NotTold("the partition " + which + " is one that Oracle made itself for its rows and keeps its"
                    + " made-up name in the target");
        }
        List<OraclePartition> after = LevelEdit.rename(selection.level(), selection.parts(), at, name);
        for (int i = 0; i < after.size(); i++) {
            if (i != at && after.get(i).name().equals(Optional.of(name))) {
                throw new Refused("ORA-14082", "another partition has the name " + name, "Take a new name");
            }
        }
        return changed(table, after);
    }

    /** MOVE PARTITION ... TABLESPACE; absent: it stays where it is. */
    public static OracleTable move(OracleTable table, PartitionSelector which, Optional<Identifier> tablespace) {
        if (table.subpartitioning().isPresent()) {
            throw new Refused(
                    "ORA-14257",
                    "a partition with subpartitions is moved through them",
                    "MOVE SUBPARTITION each of them");
        }
        Selection selection = Selection.of(table, List.of(which));
        int at = selection.places().get(0);
        OraclePartition part = selection.parts().get(at);
        return part.grown() || tablespace.isEmpty()
                ? table
                : changed(table, Parts.replace(selection.parts(), at, Parts.withTablespace(part, tablespace)));
    }

    /** TRUNCATE, EXCHANGE, MODIFY and the like, which leave the partitions as they are: only looks that it is there. */
    public static Optional<Identifier> name(OracleTable table, PartitionSelector which) {
        Selection selection = Selection.of(table, List.of(which));
        return selection.parts().get(selection.places().get(0)).name();
    }

    /** With other partitions; those that had grown are declared ones now, as Oracle moves the transition point. */
    static OracleTable changed(OracleTable table, List<OraclePartition> parts) {
        List<OraclePartition> all = parts.stream().map(Parts::declared).toList();
        Partitioning own = table.partitioning().orElseThrow();
        Partitioning after;
        if (own instanceof Partitioning.Range range) {
            after = new Partitioning.Range(range.key(), range.interval(), range.storeIn(), all);
        } else if (own instanceof Partitioning.ByList list) {
            after = new Partitioning.ByList(list.key(), list.automatic(), list.storeIn(), all);
        } else if (own instanceof Partitioning.Hash hash) {
            after = new Partitioning.Hash(hash.key(), all);
        } else if (own instanceof Partitioning.Reference reference) {
            after = new Partitioning.Reference(reference.constraint(), all);
        } else {
            after = new Partitioning.BySystem(all);
        }
        return Names.unique(table, table.withPartitioning(after));
    }
}
