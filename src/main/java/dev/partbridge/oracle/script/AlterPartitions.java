package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.PartitionEdit;
import dev.partbridge.oracle.script.alter.PartitionSelector;
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
    private final PartitionedTable partitioned;

    AlterPartitions(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.tail = new PartitionTail(alteration);
        this.lists = new PartitionListParser(stream, table, alteration.findings(), tail::starts);
        this.partitioned = new PartitionedTable(alteration, tail, lists);
        this.selectors = new PartitionSelectors(alteration);
    }

    /** Reads the action if it is one of these. */
    boolean read() {
        if (stream.accept("ADD", "PARTITION")) {
            new AddPartition(alteration, partitioned, selectors).read();
        } else if (stream.accept("SPLIT", "PARTITION")) {
            new SplitPartition(alteration, partitioned, selectors).read(false);
        } else if (stream.accept("SPLIT", "SUBPARTITION")) {
            new SplitPartition(alteration, partitioned, selectors).read(true);
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
            partitioned.put(PartitionEdit.coalesce(partitioned.now()));
        } else {
            return new AlterPartition(alteration, selectors, partitioned).read()
                    || new AlterPartitioning(alteration, partitioned).read();
        }
        return true;
    }

    private void merge() {
        partitioned.own();
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
        OraclePartition into = partitioned.unnamed();
        if (stream.accept("INTO", "PARTITION")) {
            into = lists.described(Bounds.none(), table.subpartitioning(), false);
        }
        tail.read(into.name());
        partitioned.put(PartitionEdit.merge(partitioned.now(), which, through, into));
    }

    private void mergeBelow() {
        partitioned.own();
        partitioned.boundsBelow();
        List<PartitionSelector> which = selectors.several(true);
        OraclePartition into = partitioned.unnamed();
        if (stream.accept("INTO", "SUBPARTITION")) {
            into = lists.described(Bounds.none(), Optional.empty(), false);
        }
        tail.read(into.name());
        partitioned.put(SubpartitionEdit.merge(partitioned.now(), which, into));
    }

    private void drop() {
        partitioned.own();
        List<PartitionSelector> which = selectors.several(false);
        tail.read(Optional.empty());
        OracleTable before = partitioned.now();
        OracleTable after = PartitionEdit.drop(before, which);
        for (PartitionSelector one : which) {
            Optional<Identifier> name = PartitionEdit.name(before, one);
            alteration.effect(RowEffect.Kind.DROP_PARTITION, name);
        }
        partitioned.put(after);
    }

    private void dropBelow() {
        partitioned.own();
        partitioned.boundsBelow();
        List<PartitionSelector> which = selectors.several(true);
        tail.read(Optional.empty());
        OracleTable before = partitioned.now();
        OracleTable after = SubpartitionEdit.drop(before, which);
        for (PartitionSelector one : which) {
            alteration.effect(RowEffect.Kind.DROP_PARTITION, SubpartitionEdit.name(before, one));
        }
        partitioned.put(after);
    }
}
