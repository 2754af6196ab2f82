package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** ALTER TABLE ... SUBPARTITION: the table as it is afterwards; as {@link PartitionEdit} one level below. */
public final class SubpartitionEdit {
    private SubpartitionEdit() {}

    /** Where a subpartition stands: the partition's place and its own in it. */
    private record Place(int partition, int own) {}

    /** MODIFY PARTITION ... ADD SUBPARTITION. */
    public static OracleTable add(OracleTable table, PartitionSelector partition, List<OraclePartition> added) {
        Level level = Level.subpartitions(table);
        int at = declared(table, partition);
        return changed(table, at, parts -> LevelEdit.add(level, parts, added, parts.size()));
    }

    /** MODIFY PARTITION ... COALESCE SUBPARTITION. */
    public static OracleTable coalesce(OracleTable table, PartitionSelector partition) {
        Level level = Level.subpartitions(table);
        return changed(table, declared(table, partition), parts -> LevelEdit.coalesce(level, parts));
    }

    /** DROP SUBPARTITION(S). */
    public static OracleTable drop(OracleTable table, List<PartitionSelector> which) {
        Level level = Level.subpartitions(table);
        List<Place> places = which.stream().map(w -> place(table, level, w)).toList();
        OracleTable after = table;
        for (int partition : new TreeSet<>(places.stream().map(Place::partition).toList())) {
            TreeSet<Integer> own = new TreeSet<>(places.stream()
                    .filter(p -> p.partition() == partition)
                    .map(Place::own)
                    .toList());
            after = changed(after, partition, parts -> LevelEdit.drop(level, parts, own));
        }
        return after;
    }

    /** SPLIT SUBPARTITION. */
    public static OracleTable split(
            OracleTable table, PartitionSelector which, Division how, List<OraclePartition> into) {
        Level level = Level.subpartitions(table);
        Place place = place(table, level, which);
        return changed(table, place.partition(), parts -> {
            Optional<List<BoundValue>> lower = place.own() == 0
                    ? Optional.empty()
                    : Optional.of(parts.get(place.own() - 1).bound());
            OraclePartition old = parts.get(place.own());
            List<OraclePartition> after = new ArrayList<>(parts);
            after.remove(place.own());
            after.addAll(
                    place.own(),
                    new SplitEdit(level, parts, place.own(), lower)
                            .divide(how, into).stream()
                                    .map(h ->
                                            h.tablespace().isPresent() ? h : Parts.withTablespace(h, old.tablespace()))
                                    .toList());
            return after;
        });
    }

    /** MERGE SUBPARTITIONS. */
    public static OracleTable merge(OracleTable table, List<PartitionSelector> which, OraclePartition into) {
        Level level = Level.subpartitions(table);
        List<Place> places = which.stream().map(w -> place(table, level, w)).toList();
        if (places.stream().map(Place::partition).distinct().count() > 1) {
            throw new Refused(
                    "ORA-14638", "the subpartitions belong to different partitions", "Merge those of one partition");
        }
        return changed(
                table,
                places.get(0).partition(),
                parts -> LevelEdit.merge(
                        level, parts, places.stream().map(Place::own).toList(), into));
    }

    /** MODIFY SUBPARTITION ... ADD VALUES. */
    public static OracleTable addValues(OracleTable table, PartitionSelector which, List<BoundValue> values) {
        Level level = Level.subpartitions(table);
        Place place = place(table, level, which);
        return changed(table, place.partition(), parts -> LevelEdit.addValues(level, parts, place.own(), values));
    }

    /** MODIFY SUBPARTITION ... DROP VALUES. */
    public static OracleTable dropValues(OracleTable table, PartitionSelector which, List<BoundValue> values) {
        Level level = Level.subpartitions(table);
        Place place = place(table, level, which);
        return changed(table, place.partition(), parts -> LevelEdit.dropValues(level, parts, place.own(), values));
    }

    /** RENAME SUBPARTITION. */
    public static OracleTable rename(OracleTable table, PartitionSelector which, Identifier name) {
        Level level = Level.subpartitions(table);
        Place place = place(table, level, which);
        boolean taken = table.partitioning().orElseThrow().partitions().stream()
                .flatMap(p -> p.subpartitions().stream())
                .anyMatch(s -> s.name().equals(Optional.of(name)));
        OracleTable after = table;
        List<OraclePartition> parts = parts(table, place.partition());
        List<OraclePartition> renamed = LevelEdit.rename(level, parts, place.own(), name);
        if (taken) {
            throw new Refused("ORA-14263", "another subpartition has the name " + name, "Take a new name");
        }
        return changed(after, place.partition(), p -> renamed);
    }

    /** MOVE SUBPARTITION ... TABLESPACE; absent: it stays where it is. */
    public static OracleTable move(OracleTable table, PartitionSelector which, Optional<Identifier> tablespace) {
        Place place = place(table, Level.subpartitions(table), which);
        OraclePartition sub = parts(table, place.partition()).get(place.own());
        return tablespace.isEmpty()
                ? table
                : changed(
                        table,
                        place.partition(),
                        parts -> Parts.replace(parts, place.own(), Parts.withTablespace(sub, tablespace)));
    }

    /** The subpartition's name; throws {@link Refused} when it is not there. */
    public static Optional<Identifier> name(OracleTable table, PartitionSelector which) {
        Place place = place(table, Level.subpartitions(table), which);
        return parts(table, place.partition()).get(place.own()).name();
    }

    private static List<OraclePartition> parts(OracleTable table, int partition) {
        return table.partitioning().orElseThrow().partitions().get(partition).subpartitions();
    }

    private static OracleTable changed(OracleTable table, int at, UnaryOperator<List<OraclePartition>> edit) {
        List<OraclePartition> partitions = table.partitioning().orElseThrow().partitions();
        OraclePartition partition = partitions.get(at);
        return PartitionEdit.changed(
                table,
                Parts.replace(
                        partitions, at, Parts.withSubpartitions(partition, edit.apply(partition.subpartitions()))));
    }

    /** The partition's place; one that Oracle makes itself has the template's subpartitions until it is there. */
    private static int declared(OracleTable table, PartitionSelector partition) {
        Selection selection = Selection.of(table, List.of(partition));
        int at = selection.places().get(0);
        if (selection.parts().get(at).grown()) {
            throw new NotTold("the partition " + partition
                    + " is one that Oracle made itself for its rows; declare it in CREATE TABLE");
        }
        return at;
    }

    private static Place place(OracleTable table, Level level, PartitionSelector which) {
        List<OraclePartition> partitions = table.partitioning().orElseThrow().partitions();
        if (which instanceof PartitionSelector.Named named) {
            for (int p = 0; p < partitions.size(); p++) {
                List<OraclePartition> subs = partitions.get(p).subpartitions();
                for (int s = 0; s < subs.size(); s++) {
                    if (subs.get(s).name().equals(Optional.of(named.name()))) {
                        return new Place(p, s);
                    }
                }
            }
            throw level.missing(named.name());
        }
        List<BoundValue> key = ((PartitionSelector.ForKey) which).key();
        int own = table.partitioning().orElseThrow().key().size();
        int partition = declared(table, new PartitionSelector.ForKey(key.subList(0, own)));
        OptionalInt below = level.route(partitions.get(partition).subpartitions(), key.subList(own, key.size()));
        if (below.isEmpty()) {
            throw new Refused("ORA-14251", "there is no subpartition " + which, "Correct the values after FOR");
        }
        return new Place(partition, below.getAsInt());
    }
}
