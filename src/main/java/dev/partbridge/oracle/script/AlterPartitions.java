package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.Division;
import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.PartitionEdit;
import dev.partbridge.oracle.script.alter.PartitionSelector;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.oracle.script.alter.SubpartitionEdit;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions of ALTER TABLE that make, divide, join and drop partitions and subpartitions. */
final class AlterPartitions {
    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionSelectors selectors;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    AlterPartitions(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.tail = new PartitionTail(alteration);
        this.lists = new PartitionListParser(stream, table, alteration.findings(), tail::starts);
        this.selectors = new PartitionSelectors(alteration);
    }

    /** Reads the action if it is one of these. */
    boolean read() {
        if (stream.accept("ADD", "PARTITION")) {
            add();
        } else if (stream.accept("SPLIT", "PARTITION")) {
            split(false);
        } else if (stream.accept("SPLIT", "SUBPARTITION")) {
            split(true);
        } else if (stream.accept("MERGE", "PARTITIONS")) {
            merge();
        } else if (stream.accept("MERGE", "SUBPARTITIONS")) {
            mergeBelow();
        } else if (stream.accept("DROP", "PARTITION") || stream.accept("DROP", "PARTITIONS")) {
            drop();
        } else if (stream.accept("DROP", "SUBPARTITION") || stream.accept("DROP", "SUBPARTITIONS")) {
            dropBelow();
        } else if (stream.accept("COALESCE", "PARTITION")) {
            tail.read(Optional.empty());
            put(PartitionEdit.coalesce(now()));
        } else {
            return new AlterPartition(alteration, selectors, tail, lists).read()
                    || new AlterPartitioning(alteration, tail, lists).read();
        }
        return true;
    }

    private OracleTable now() {
        return table.snapshot();
    }

    private void put(OracleTable after) {
        boolean moved = table.partitioning().orElse(null) instanceof Partitioning.Range before
                && before.interval().isPresent()
                && !last(before).equals(last(after.partitioning().orElseThrow()));
        alteration.put(after, tail.dependents());
        if (moved) {
            alteration
                    .findings()
                    .add(
                            "PB-SRC-056",
                            table.id(),
                            alteration.position(),
                            table.name() + ": the intervals are counted from "
                                    + last(after.partitioning().orElseThrow()).get(0)
                                    + " now; the partitions that Oracle had made itself below stay, and the scripts do"
                                    + " not tell which there are");
        }
    }

    private static List<BoundValue> last(Partitioning own) {
        return own.partitions().get(own.partitions().size() - 1).bound();
    }

    /** Throws where there is nothing that can be changed. */
    private Partitioning own() {
        return partitioning(table);
    }

    static Partitioning partitioning(TableDraft table) {
        Partitioning own = table.partitioning()
                .orElseThrow(
                        () -> new Refused("ORA-14501", "the table is not partitioned", "Name a partitioned table"));
        if (own instanceof Partitioning.NotConverted) {
            throw new NotTold("the partitions of " + table.name()
                    + " could not be read, so what becomes of them is not known; mend its CREATE TABLE first");
        }
        if (own instanceof Partitioning.Reference) {
            throw new Refused(
                    "ORA-14650",
                    "the table is partitioned by reference and follows its parent",
                    "Write the statement for the parent table");
        }
        return own;
    }

    private void add() {
        Partitioning own = own();
        Optional<Subpartitioning> below = table.subpartitioning();
        Bounds bounds = bounds(own);
        List<OraclePartition> added = new ArrayList<>();
        do {
            if (!added.isEmpty()) {
                stream.expect("PARTITION");
            }
            added.add(lists.described(bounds, below, !(own instanceof Partitioning.Hash)));
        } while (!(own instanceof Partitioning.Hash) && stream.accept(","));
        Optional<PartitionSelector> before =
                stream.accept("BEFORE") ? Optional.of(selectors.afterWord()) : Optional.empty();
        tail.read(Optional.empty());
        refuseUnread();
        put(PartitionEdit.add(
                now(),
                added.stream()
                        .map(p -> below.filter(b -> p.subpartitions().isEmpty())
                                .map(b -> expanded(p, b))
                                .orElse(p))
                        .toList(),
                before));
    }

    private static OraclePartition expanded(OraclePartition p, Subpartitioning below) {
        return new OraclePartition(
                p.name(), p.bound(), below.expand(p.name(), p.position()), p.grown(), p.tablespace(), p.position());
    }

    static void refuseUnread(PartitionListParser lists) {
        if (!lists.boundsRead()) {
            throw new BoundsNotRead();
        }
    }

    private void refuseUnread() {
        refuseUnread(lists);
    }

    private Bounds bounds(Partitioning own) {
        if (own instanceof Partitioning.Range) {
            return Bounds.range(table, own.key());
        }
        return own instanceof Partitioning.ByList ? Bounds.list(table, own.key()) : Bounds.none();
    }

    private Bounds boundsBelow() {
        Subpartitioning below = table.subpartitioning()
                .orElseThrow(() -> new Refused(
                        "ORA-14253",
                        "the table has no subpartitions",
                        "Name a table with subpartitions, or speak of PARTITION"));
        return Bounds.of(below.kind(), table, below.key());
    }

    private void split(boolean subpartition) {
        Partitioning own = own();
        PartitionSelector which = selectors.of(subpartition);
        Bounds bounds = subpartition ? boundsBelow() : bounds(own);
        Division how = division(bounds, subpartition);
        List<OraclePartition> into = new ArrayList<>();
        if (stream.accept("INTO")) {
            stream.expect("(");
            do {
                stream.expect(subpartition ? "SUBPARTITION" : "PARTITION");
                into.add(lists.described(bounds, subpartition ? Optional.empty() : table.subpartitioning(), false));
            } while (stream.accept(","));
            if (!stream.accept(")")) {
                throw stream.error("',' or ')'");
            }
        } else {
            into.add(unnamed());
            into.add(unnamed());
        }
        tail.read(Optional.empty());
        refuseUnread();
        put(
                subpartition
                        ? SubpartitionEdit.split(now(), which, how, into)
                        : PartitionEdit.split(now(), which, how, into));
    }

    private OraclePartition unnamed() {
        return new OraclePartition(Optional.empty(), List.of(), Optional.of(alteration.position()));
    }

    private Division division(Bounds bounds, boolean subpartition) {
        String part = subpartition ? "the split subpartition" : "the split partition";
        boolean range = bounds.words().size() > 1;
        if (bounds.words().isEmpty()) {
            throw new Refused(
                    "ORA-14255", "only a range or list can be split", "ADD a partition or subpartition instead");
        }
        if (stream.at("AT")) {
            if (!range) {
                throw new Refused("ORA-14310", "a list has no bound to split at", "Write VALUES (value, ...)");
            }
            return new Division.At(lists.bound(new Bounds(List.of("AT"), bounds.read()), part, table.id()));
        }
        if (stream.at("VALUES")) {
            if (range) {
                throw new Refused("ORA-14311", "a range is split at a bound", "Write AT (value)");
            }
            List<BoundValue> values = lists.bound(bounds, part, table.id());
            return new Division.Values(values);
        }
        return new Division.ByParts();
    }

    private void merge() {
        own();
        List<PartitionSelector> which = new ArrayList<>();
        which.add(selectors.afterWord());
        boolean through = stream.accept("TO");
        if (through) {
            which.add(selectors.of(false));
        } else {
            while (stream.accept(",")) {
                which.add(selectors.afterWord());
            }
        }
        OraclePartition into = unnamed();
        if (stream.accept("INTO", "PARTITION")) {
            into = lists.described(Bounds.none(), table.subpartitioning(), false);
        }
        tail.read(into.name());
        put(PartitionEdit.merge(now(), which, through, into));
    }

    private void mergeBelow() {
        own();
        boundsBelow();
        List<PartitionSelector> which = selectors.several(true);
        OraclePartition into = unnamed();
        if (stream.accept("INTO", "SUBPARTITION")) {
            into = lists.described(Bounds.none(), Optional.empty(), false);
        }
        tail.read(into.name());
        put(SubpartitionEdit.merge(now(), which, into));
    }

    private void drop() {
        own();
        List<PartitionSelector> which = selectors.several(false);
        tail.read(Optional.empty());
        OracleTable before = now();
        OracleTable after = PartitionEdit.drop(before, which);
        for (PartitionSelector one : which) {
            Optional<Identifier> name = PartitionEdit.name(before, one);
            alteration.effect(RowEffect.Kind.DROP_PARTITION, name);
        }
        put(after);
    }

    private void dropBelow() {
        own();
        boundsBelow();
        List<PartitionSelector> which = selectors.several(true);
        tail.read(Optional.empty());
        OracleTable before = now();
        OracleTable after = SubpartitionEdit.drop(before, which);
        for (PartitionSelector one : which) {
            alteration.effect(RowEffect.Kind.DROP_PARTITION, SubpartitionEdit.name(before, one));
        }
        put(after);
    }
}
